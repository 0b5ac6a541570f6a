#include <algorithm>
#include <set>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"
#include "matching/domain/table_fit.h"

/// How people become codes: the part of `TableFit` that is done once per policy.
namespace telemachy::matching {
namespace {

using optimise::forbidden_pair;
using optimise::Score;
using optimise::Task;

/// Teams that are told apart by codes: eight tables of them.
constexpr std::size_t coded_teams_max = 500;

/// Points of one criterion for a pair of classes, forbidden by the rule that reads the same facts.
auto points_with_rule(Policy const& policy, Criterion criterion, Rule rule) {
    return [&policy, criterion, rule](Participant const& mentee, Participant const& mentor) {
        if (broken_rules(policy.rules, mentee, mentor).has(rule)) return forbidden_pair;
        int const weight = policy.weight_of(criterion);
        if (weight == 0) return 0;
        return weight *
               value_of(policy.capacity, criterion, policy.mode_of(criterion), mentee, mentor);
    };
}

/// What a mentor brings to every pair: the load, being new to everyone, and a neutral half of the
/// preference if they listed nobody. Old partners and listed people are exceptions.
Score constant_of_mentor(Policy const& policy, Participant const& mentor) {
    Score points = policy.weight_of(Criterion::load) * load_value(policy.capacity, mentor);
    points += policy.weight_of(Criterion::novelty) * full_value;
    if (mentor.preferences.empty())
        points += policy.weight_of(Criterion::preference) * (neutral_value / 2);
    return points;
}

}  // namespace

/// Makes the codes of all mentors, criterion by criterion.
class TableFit::Coding {
public:
    Coding(Policy const& policy, People mentees, People mentors)
        : policy_(policy), mentees_(mentees), mentors_(mentors) {}

    Made run() {
        // Code 0 for everybody: where a mentee's own constant stands.
        made_.codes.emplace_back(mentors_.size(), 0);
        add_constant();
        add_classes_with_rules();
        add_silos();
        add_teams();
        add_style();
        add_distance();
        add_silence_on_industries();
        made_.skills = pack(wanted_terms(), skills_per_code);
        made_.industries = pack(wanted_industries(), facts_per_code);
        made_.identities = pack(wished_identities(), facts_per_code);
        for (Task j = 0; j < mentors_.size(); ++j) {
            write_skills(j);
            mark(made_.industries, j, mentors_[j].industries);
            mark(made_.identities, j, mentors_[j].identities);
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] bool weighed(Criterion criterion) const {
        return policy_.weight_of(criterion) != 0;
    }

    template <class MenteeKey, class MentorKey, class PointsOf>
    void add(MenteeKey mentee_key, MentorKey mentor_key, PointsOf points) {
        made_.classes.push_back(
            ClassFeature::make(mentees_, mentors_, made_.codes, mentee_key, mentor_key, points));
    }
    template <class KeyOf, class PointsOf>
    void add_by(KeyOf key, PointsOf points) {
        add(key, key, points);
    }

    void add_constant() {
        auto const of_mentor = [this](Participant const& mentor) {
            return constant_of_mentor(policy_, mentor);
        };
        add([](Participant const&) { return 0; }, of_mentor,
            [&](Participant const&, Participant const& mentor) { return of_mentor(mentor); });
    }

    void add_classes_with_rules() {
        auto const& rules = policy_.rules;
        if (weighed(Criterion::language) || rules.shared_language)
            add_by([](Participant const& person) { return person.languages; },
                   points_with_rule(policy_, Criterion::language, Rule::language));
        if (weighed(Criterion::hours) || rules.min_overlap_minutes > 0)
            add_by([](Participant const& person) { return person.hours; },
                   points_with_rule(policy_, Criterion::hours, Rule::overlap));
        if (weighed(Criterion::level_gap) || rules.level_gap_min || rules.level_gap_max)
            add_by([&rules](Participant const& person) { return level_key(rules, person); },
                   points_with_rule(policy_, Criterion::level_gap, Rule::level_gap));
    }

    void add_silos() {
        if (policy_.rules.siloed != Siloed::required) return;
        made_.classes.push_back(
            ClassFeature::keeping_apart(mentees_, mentors_, made_.codes,
                                        [](Participant const& person) { return person.function; }));
    }

    /// Few teams are large: that two people share one is then no exception. Many are small, and it
    /// is.
    void add_teams() {
        if (!policy_.rules.same_team) return;
        std::set<WordId> teams;
        for (auto const& mentor : mentors_) teams.insert(mentor.team);
        made_.teams_are_coded = teams.size() <= coded_teams_max;
        if (!made_.teams_are_coded) return;
        made_.classes.push_back(
            ClassFeature::keeping_apart(mentees_, mentors_, made_.codes,
                                        [](Participant const& person) { return person.team; }));
    }

    void add_style() {
        if (!weighed(Criterion::style)) return;
        add_by([](Participant const& person) { return person.style; },
               [this](Participant const& mentee, Participant const& mentor) {
                   return policy_.weight_of(Criterion::style) *
                          style_value(policy_.mode_of(Criterion::style), mentee, mentor);
               });
    }

    void add_distance() {
        if (!weighed(Criterion::distance)) return;
        auto const facet = [this](WordId Participant::*where, int worth) {
            add_by([where](Participant const& person) { return person.*where; },
                   [this, where, worth](Participant const& mentee, Participant const& mentor) {
                       return policy_.weight_of(Criterion::distance) *
                              facet_value(policy_.mode_of(Criterion::distance), mentee.*where,
                                          mentor.*where, worth);
                   });
        };
        facet(&Participant::function, 500);
        facet(&Participant::unit, 300);
        facet(&Participant::country, 200);
    }

    /// Whether either says nothing of industries; what is known of them has codes of its own.
    void add_silence_on_industries() {
        if (!weighed(Criterion::industry)) return;
        bool const far = policy_.mode_of(Criterion::industry) == Mode::far;
        add_by([](Participant const& person) { return person.industries.empty(); },
               [this, far](Participant const& mentee, Participant const& mentor) {
                   bool const silent = mentee.industries.empty() || mentor.industries.empty();
                   return policy_.weight_of(Criterion::industry) * (silent ? neutral_value
                                                                    : far  ? full_value
                                                                           : 0);
               });
    }

    [[nodiscard]] std::set<WordId> wanted_terms() const {
        std::set<WordId> terms;
        if (!weighed(Criterion::expertise)) return terms;
        for (auto const& mentee : mentees_)
            for (auto const& want : mentee.wants) terms.insert(want.term);
        return terms;
    }
    [[nodiscard]] std::set<WordId> wanted_industries() const {
        std::set<WordId> words;
        if (!weighed(Criterion::industry)) return words;
        for (auto const& mentee : mentees_)
            words.insert(mentee.industries.begin(), mentee.industries.end());
        return words;
    }
    [[nodiscard]] std::set<WordId> wished_identities() const {
        std::set<WordId> words;
        if (!weighed(Criterion::shared_identity)) return words;
        for (auto const& mentee : mentees_)
            if (mentee.identity_wish != 0) words.insert(mentee.identity_wish);
        return words;
    }

    Packing pack(std::set<WordId> const& words, std::uint32_t per_code) {
        Packing packing{made_.codes.size(), {}};
        for (WordId word : words)
            packing.place.emplace(word, static_cast<std::uint32_t>(packing.place.size()));
        made_.codes.resize(made_.codes.size() + (words.size() + per_code - 1) / per_code,
                           std::vector<std::uint8_t>(mentors_.size(), 0));
        return packing;
    }

    void write_skills(Task mentor) {
        for (auto const& offer : mentors_[mentor].offers) {
            auto const found = made_.skills.place.find(offer.term);
            if (found == made_.skills.place.end()) continue;
            auto& code = made_.codes[made_.skills.first + found->second / skills_per_code][mentor];
            auto const level = static_cast<std::uint32_t>(std::clamp(offer.level, 0, 5));
            bool const second = found->second % skills_per_code == 1;
            std::uint32_t const known = second ? code / levels : code % levels;
            if (level > known)
                code = static_cast<std::uint8_t>(code + (level - known) * (second ? levels : 1));
        }
    }

    void mark(Packing const& packing, Task mentor, std::vector<WordId> const& words) {
        for (WordId word : words) {
            auto const found = packing.place.find(word);
            if (found == packing.place.end()) continue;
            made_.codes[packing.first + found->second / facts_per_code][mentor] |=
                static_cast<std::uint8_t>(1U << (found->second % facts_per_code));
        }
    }

    Policy const& policy_;
    People mentees_;
    People mentors_;
    Made made_;
};

TableFit::Made TableFit::make_codes(Policy const& policy, People mentees, People mentors) {
    return Coding(policy, mentees, mentors).run();
}

}  // namespace telemachy::matching
