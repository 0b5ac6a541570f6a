#include "matching/domain/unmatched.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "matching/domain/criteria.h"
#include "matching/domain/exclusion.h"
#include "matching/domain/points.h"
#include "matching/domain/solve_match.h"

namespace telemachy::matching {
namespace {

using optimise::forbidden_pair;
using optimise::Score;

class Explain {
public:
    Explain(MatchProblem const& problem, MatchPlan const& plan, Exchange& exchange,
            UnmatchedOptions options)
        : problem_(problem),
          plan_(plan),
          exchange_(exchange),
          solves_left_(options.solves_max),
          exact_costs_(options.exact_costs),
          mentee_pairs_(pairs_by_mentee(problem, plan)),
          mentor_pairs_(pairs_by_mentor(problem, plan)) {}

    std::vector<Unmatched> run() {
        std::vector<Unmatched> out;
        // Whoever has a partner from an earlier round is not without one.
        for (Mentee i = 0; i < problem_.mentees().size(); ++i)
            if (mentee_pairs_[i].empty() && problem_.mentees()[i].pairs_held == 0)
                out.push_back(mentee(i));
        auto const partners = nearest_mentees();
        for (Mentor j = 0; j < problem_.mentors().size(); ++j)
            if (mentor_pairs_[j].empty() && problem_.mentors()[j].pairs_held == 0)
                out.push_back(mentor(j, partners[j]));
        return out;
    }

private:
    static Unmatched about(Side side, std::size_t person) {
        Unmatched said;
        said.side = side;
        said.person = person;
        return said;
    }

    Unmatched mentee(Mentee i) {
        auto const& person = problem_.mentees()[i];
        Unmatched said = about(Side::mentee, i);
        if (no_place(said, person, problem_.offered(Side::mentee)[i])) return with_place(said);
        if (auto const best = best_possible_mentor(i)) {
            said.rule = Rule::places;
            said.sentence = {"unmatched.places", {{"name", person.name}}};
            said.relaxation = relax_rules(problem_, i, *best);
            open_places(problem_, *said.relaxation, true);
            auto const& name = problem_.mentors()[*best].name;
            said.relaxation->sentence = {"relax.place",
                                         {{"mentor", name}, {"mentee", person.name}}};
            return said;
        }
        return against_rules(std::move(said));
    }

    Unmatched mentor(Mentor j, std::optional<Mentee> nearest) {
        auto const& person = problem_.mentors()[j];
        Unmatched said = about(Side::mentor, j);
        if (no_place(said, person, problem_.offered(Side::mentor)[j])) return with_place(said);
        if (!nearest) return against_rules(std::move(said));
        said.rule = Rule::places;
        said.sentence = {"unmatched.not_needed", {{"name", person.name}}};
        said.relaxation = relax_rules(problem_, *nearest, j);
        auto& relaxation = *said.relaxation;
        if (exact_costs_) relaxation.cost = exchange_.cost_of(*nearest, j);
        Amount const cost = relaxation.cost.value_or(std::max<Amount>(0, least_loss_[j]));
        std::string key = exact_costs_ ? "relax.displace" : "relax.displace_at_least";
        if (exact_costs_ && cost == 0) key = "relax.displace_free";
        relaxation.sentence = {key,
                               {{"mentee", problem_.mentees()[*nearest].name},
                                {"mentor", person.name},
                                {"name", person.name},
                                {"points", points_in_words(problem_.policy(), cost)}}};
        return said;
    }

    /// Whether somebody has no place at all in this round, and why.
    bool no_place(Unmatched& said, Participant const& person, Places const& offered) const {
        if (offered.count > 0) return false;
        said.rule = offered.set_by;
        int const hours = problem_.policy().capacity.hours_per_pair_month;
        said.sentence = said.rule == Rule::hours
                            ? Sentence{"unmatched.hours",
                                       {{"name", person.name}, {"hours", counted(hours, "hour")}}}
                            : Sentence{"unmatched.capacity", {{"name", person.name}}};
        return true;
    }

    /// The advice for somebody who needs a place before anything else.
    Unmatched with_place(Unmatched said) {
        said.relaxation = least_relaxation(said);
        if (!said.relaxation) return said;
        auto& relaxation = *said.relaxation;
        bool const mentee_side = said.side == Side::mentee;
        auto const hours = mentee_side ? relaxation.mentee_hours : relaxation.mentor_hours;
        relaxation.sentence = {hours ? "relax.hours" : "relax.places_of",
                               {{"name", name_of_person(said)},
                                {"other", name_of_partner(said)},
                                {"hours", counted(hours.value_or(0), "hour")}}};
        return said;
    }

    /// The reason and the advice for somebody whom the rules keep apart from everyone.
    Unmatched against_rules(Unmatched said) {
        auto const counts = rules_in_the_way(said);
        auto const worst = std::ranges::max_element(counts);
        said.relaxation = least_relaxation(said);
        auto const binding = binding_rules(said);
        said.rule = binding.empty() ? static_cast<Rule>(worst - counts.begin()) : binding.front();
        bool const only_one =
            binding.size() <= 1 &&
            std::ranges::count_if(counts, [](int each) { return each > 0; }) == 1;
        said.sentence = {
            "unmatched.rules",
            {{"name", name_of_person(said)},
             {"others", said.side == Side::mentee ? "mentor" : "mentee"},
             {"reason", std::string(rule_reason(said.rule))}}};
        if (only_one) {
            said.sentence.key = "unmatched.rule";
        } else if (!binding.empty()) {
            said.sentence.key = "unmatched.nearest";
            said.sentence.values.back().second = reasons_in_words(binding);
            said.sentence.values.emplace_back("other", name_of_partner(said));
        }
        if (said.relaxation) advise_rules(said);
        return said;
    }

    /// What keeps the pair apart that the advice would make: the reason and the advice beside it
    /// must speak of the same thing. Empty without advice.
    static std::vector<Rule> binding_rules(Unmatched const& said) {
        if (!said.relaxation) return {};
        auto binding = said.relaxation->changed;
        if (said.relaxation->lift) binding.push_back(Rule::decision);
        return binding;
    }

    static std::string reasons_in_words(std::vector<Rule> const& rules) {
        std::vector<std::string> reasons;
        for (Rule rule : rules) reasons.emplace_back(rule_reason(rule));
        return listed(reasons);
    }

    void advise_rules(Unmatched& said) {
        auto& relaxation = *said.relaxation;
        if (relaxation.lift && relaxation.changed.empty()) {
            relaxation.sentence = {
                "relax.lift", {{"name", name_of_person(said)}, {"other", name_of_partner(said)}}};
            return;
        }
        bool const places_too = relaxation.changes > static_cast<int>(relaxation.changed.size());
        relaxation.lock = places_too || !rules_alone_match(said);
        relaxation.sentence = {
            relaxation.lock ? "relax.rules_and_hold" : "relax.rules",
            {{"name", name_of_person(said)},
             {"other", name_of_partner(said)},
             {"changes", changes_in_words(problem_.policy().rules, relaxation)}}};
    }

    /// Whether the changed rules, and nothing else, match the person in the new optimum.
    bool rules_alone_match(Unmatched const& said) {
        if (solves_left_ == 0) return false;
        --solves_left_;
        auto trial = *said.relaxation;
        trial.lock = false;
        auto const problem = apply(problem_, trial);
        if (!problem) return false;
        // Solved cold, as the round would be: among equally good plans it must be this one.
        auto const plan = solve_match(*problem);
        return plan && std::ranges::any_of(plan->pairs, [&](PlannedPair const& pair) {
                   return said.side == Side::mentee ? pair.mentee == said.person
                                                    : pair.mentor == said.person;
               });
    }

    /// How often each rule keeps a possible partner away.
    std::array<int, rule_count> rules_in_the_way(Unmatched const& said) const {
        std::array<int, rule_count> counts{};
        for_each_partner(said, [&](Mentee i, Mentor j) {
            auto broken =
                broken_rules(problem_.policy().rules, problem_.mentees()[i], problem_.mentors()[j]);
            if (auto const decision = problem_.decision_about(i, j)) broken.add(Rule::decision);
            if (!broken.empty()) ++counts[static_cast<std::size_t>(rule_to_name(broken))];
        });
        return counts;
    }

    /// The pair that asks for least: fewest changes, then the smallest, then the best fit.
    std::optional<Relaxation> least_relaxation(Unmatched const& said) const {
        std::optional<Relaxation> least;
        int least_score = 0;
        for_each_partner(said, [&](Mentee i, Mentor j) {
            auto relaxation = relax_rules(problem_, i, j);
            if (!relaxation) return;
            bool const full = mentor_pairs_[j].size() >=
                              static_cast<std::size_t>(problem_.offered(Side::mentor)[j].count);
            open_places(problem_, *relaxation, full);
            // A mentee who would have to leave a mentor for this is a worse idea than one who is
            // free.
            if (said.side == Side::mentor && !mentee_pairs_[i].empty()) relaxation->size += 500;
            int const score =
                score_of(problem_.policy(), problem_.mentees()[i], problem_.mentors()[j]);
            auto const asked = [](Relaxation const& each, int points) {
                return std::tuple(each.changes, each.size, -points);
            };
            if (!least || asked(*relaxation, score) < asked(*least, least_score)) {
                least = std::move(relaxation);
                least_score = score;
            }
        });
        return least;
    }

    template <class Use>
    void for_each_partner(Unmatched const& said, Use use) const {
        if (said.side == Side::mentee)
            for (Mentor j = 0; j < problem_.mentors().size(); ++j)
                use(static_cast<Mentee>(said.person), j);
        else
            for (Mentee i = 0; i < problem_.mentees().size(); ++i)
                use(i, static_cast<Mentor>(said.person));
    }

    std::optional<Mentor> best_possible_mentor(Mentee i) const {
        std::vector<Score> row(problem_.mentors().size());
        problem_.scores().fill(i, 0, row);
        auto const best = std::ranges::max_element(row);
        if (*best == forbidden_pair) return std::nullopt;
        return static_cast<Mentor>(best - row.begin());
    }

    /// For every mentor nobody has, the mentee who would lose least by coming: one pass over all
    /// scores. An idle mentor's price is 0, so the loss is the place's worth less the score.
    std::vector<std::optional<Mentee>> nearest_mentees() {
        std::vector<std::optional<Mentee>> nearest(problem_.mentors().size());
        std::vector<Mentor> idle;
        for (Mentor j = 0; j < nearest.size(); ++j)
            if (mentor_pairs_[j].empty()) idle.push_back(j);
        least_loss_.assign(nearest.size(), 0);
        std::vector<Score> row(nearest.size());
        for (Mentee i = 0; i < problem_.mentees().size() && !idle.empty(); ++i) {
            if (problem_.demands()[i] == 0) continue;
            problem_.scores().fill(i, 0, row);
            for (Mentor j : idle) {
                if (row[j] == forbidden_pair) continue;
                Amount const loss = exchange_.marginal_value(i) - row[j];
                if (nearest[j] && loss >= least_loss_[j]) continue;
                nearest[j] = i;
                least_loss_[j] = loss;
            }
        }
        return nearest;
    }

    [[nodiscard]] std::string const& name_of_person(Unmatched const& said) const {
        return problem_.inputs().of(said.side)[said.person].name;
    }
    [[nodiscard]] std::string const& name_of_partner(Unmatched const& said) const {
        return said.side == Side::mentee ? problem_.mentors()[said.relaxation->mentor].name
                                         : problem_.mentees()[said.relaxation->mentee].name;
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    Exchange& exchange_;
    std::size_t solves_left_;
    bool exact_costs_;
    std::vector<Amount> least_loss_;  ///< Per idle mentor, of the mentee nearest to them.
    std::vector<std::vector<std::size_t>> mentee_pairs_;
    std::vector<std::vector<std::size_t>> mentor_pairs_;
};

}  // namespace

std::vector<Unmatched> explain_unmatched(MatchProblem const& problem, MatchPlan const& plan,
                                         Exchange& exchange, UnmatchedOptions options) {
    return Explain(problem, plan, exchange, options).run();
}

}  // namespace telemachy::matching
