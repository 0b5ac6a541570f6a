#include "matching/use_cases/gather_inputs.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "matching/domain/leadership_styles.h"
#include "matching/store/chemistry_store.h"
#include "matching/store/kept_apart_store.h"
#include "onboarding/onboarding_directory.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "world/time_zone.h"

namespace telemachy::matching {
namespace {

using programmes::Side;
using MatchingSide = matching::Side;

/// As far up a line as any policy may ask.
constexpr int levels_max = 20;

int positive_minutes(int minutes) { return ((minutes % 1440) + 1440) % 1440; }

/// Local working time as minutes of the UTC day, at the two ends of this year. Whoever has a zone
/// and named no hours works from nine to half past five.
std::optional<WorkingHours> working_hours(people::PersonFeatures const& person, Instant now) {
    if (person.time_zone.empty()) return std::nullopt;
    auto const time = person.working_time.value_or(people::WorkingTime{});
    auto const year = day_of(now).day.year();
    auto const in = [&](std::chrono::month month) -> std::optional<WorkingMinutes> {
        auto const days = std::chrono::sys_days{year / month / 15}.time_since_epoch();
        Instant const noon{std::chrono::milliseconds(days).count() + 12 * 3'600'000LL};
        auto const offset = world::utc_offset_minutes(person.time_zone, noon);
        if (!offset) return std::nullopt;
        return WorkingMinutes{positive_minutes(time.start - *offset),
                              positive_minutes(time.end - *offset)};
    };
    auto const january = in(std::chrono::January);
    auto const july = in(std::chrono::July);
    if (!january || !july) return std::nullopt;
    return WorkingHours{*january, *july};
}

class Gathering {
public:
    Gathering(Work& work, Id<ProgrammeTag> const& programme)
        : work_(work), programme_(programme), inputs_(std::make_shared<MatchInputs>()),
          onboarding_(onboarding::OnboardingDirectory(work).waiting(programme)) {}

    std::shared_ptr<MatchInputs const> run() {
        for (auto const& term : people::PeopleDirectory(work_).terms())
            terms_.emplace(term.id.text(), term.name);
        if (auto const outline = programmes::ProgrammeDirectory(work_).find(programme_))
            hours_per_pair_ = static_cast<int>(outline->hours_per_month);
        read_couples();
        read_kept_apart();
        read_rankings();
        add_side(Side::mentee, inputs_->mentees);
        add_side(Side::mentor, inputs_->mentors);
        add_groups(work_, *inputs_);
        return inputs_;
    }

private:
    using People = std::vector<Id<PersonTag>>;
    struct Met {
        People before;
        People now;
        int held_as_mentee = 0;
        int held_as_mentor = 0;
    };

    /// Who is or was a pair with whom. A proposal nobody answered in time does not count as having
    /// met; one that was declined does, so that nobody is asked the same question twice.
    void read_couples() {
        for (auto const& couple : relationships::RelationshipsDirectory(work_).couples()) {
            if (couple.state == relationships::PairState::lapsed) continue;
            bool const here =
                couple.programme == programme_ && relationships::is_alive(couple.state);
            auto& mentee = met_[couple.mentee.text()];
            auto& mentor = met_[couple.mentor.text()];
            (here ? mentee.now : mentee.before).push_back(couple.mentor);
            (here ? mentor.now : mentor.before).push_back(couple.mentee);
            if (here) ++mentee.held_as_mentee, ++mentor.held_as_mentor;
        }
    }

    void read_kept_apart() {
        KeptApartStore const store(work_);
        for (auto const& each : store.all_blocks()) blocks_[each.person.text()].push_back(each.blocked);
        for (auto const& each : store.conflicts()) conflicts_[each.one.text()].push_back(each.other);
    }

    /// What people ranked in the last chemistry round stands before what they named on enrolling.
    void read_rankings() {
        for (auto const& each : ChemistryStore(work_).rankings(programme_)) {
            rankings_[{each.person.text(), each.side}].push_back(each.partner);
            inputs_->private_wishes = true;
        }
    }

    void add_side(Side side, std::vector<Participant>& people) {
        auto const taking_part =
            programmes::ProgrammeDirectory(work_).participants(programme_, side);
        People ids;
        for (auto const& each : taking_part) ids.push_back(each.person);
        people::PeopleDirectory const directory(work_);
        auto const features = directory.features(ids);
        auto const chains = directory.reporting_chains(ids, levels_max);
        auto const promised =
            programmes::ProgrammeDirectory(work_).promised_hours(ids, programme_);
        std::unordered_map<std::string, people::PersonFeatures const*> features_of;
        for (auto const& each : features) features_of.emplace(each.id.text(), &each);
        std::unordered_map<std::string, People const*> chain_of;
        for (auto const& each : chains) chain_of.emplace(each.person.text(), &each.managers);
        std::unordered_map<std::string, std::int64_t> promised_of;
        for (auto const& each : promised) promised_of.emplace(each.person.text(), each.hours);

        for (auto const& each : taking_part) {
            auto const found = features_of.find(each.person.text());
            // Whoever left or is on leave takes no part this time, and nobody before they have accepted
            // the norms in force.
            if (found == features_of.end() ||
                found->second->status != people::PersonStatus::active ||
                onboarding_.contains(each.person))
                continue;
            auto person = profile(*found->second);
            take_part(person, each, *found->second, promised_of[each.person.text()]);
            if (auto const chain = chain_of.find(each.person.text()); chain != chain_of.end())
                person.managers = keys(*chain->second);
            people.push_back(std::move(person));
        }
    }

    Participant profile(people::PersonFeatures const& from) {
        Participant to;
        to.key = word(from.id.text());
        to.id = from.id.text();
        to.name = from.name;
        to.title = from.title;
        to.function = word(from.function);
        to.unit = word(from.unit);
        to.team = word(from.manager_position.text());
        to.country = word(from.country);
        to.level = static_cast<int>(from.level);
        to.hours = working_hours(from, work_.now());
        for (auto const& each : from.languages) to.languages.push_back(word(each));
        for (auto const& each : from.industries) to.industries.push_back(word(each));
        if (auto const axes = axes_of_style(from.style)) to.style = *axes;
        to.offers = skills(from.offers);
        to.wants = skills(from.wants);
        return to;
    }

    void take_part(Participant& to, programmes::Participant const& from,
                   people::PersonFeatures const& features, std::int64_t promised_elsewhere) {
        to.pairs_max = static_cast<int>(from.capacity);
        auto const& met = met_[to.id];
        to.pairs_held = from.side == Side::mentee ? met.held_as_mentee : met.held_as_mentor;
        auto hours = from.hours_per_month;
        if (features.hours_per_month)
            hours = std::min(hours, *features.hours_per_month - promised_elsewhere);
        to.hours_month = static_cast<int>(std::max<std::int64_t>(0, hours));
        to.hours_taken = to.pairs_held * hours_per_pair_;
        auto const side = from.side == Side::mentee ? MatchingSide::mentee : MatchingSide::mentor;
        to.preferences = keys(rankings_[{to.id, side}]);
        for (WordId const named : keys(from.preferences))
            if (std::ranges::find(to.preferences, named) == to.preferences.end())
                to.preferences.push_back(named);
        to.past_partners = keys(met.before);
        to.current_partners = keys(met.now);
        to.blocks = keys(blocks_[to.id]);
        to.conflicts = keys(conflicts_[to.id]);
    }

    WordId word(std::string const& text) { return inputs_->words.id_of(text); }
    std::vector<WordId> keys(People const& people) {
        std::vector<WordId> out;
        for (auto const& person : people) out.push_back(word(person.text()));
        return out;
    }
    std::vector<Skill> skills(std::vector<people::Skill> const& from) {
        std::vector<Skill> out;
        for (auto const& each : from) {
            auto const name = terms_.find(each.term.text());
            out.push_back({word(name == terms_.end() ? each.term.text() : name->second),
                           std::clamp(static_cast<int>(each.level), 1, 5)});
        }
        return out;
    }

    Work& work_;
    Id<ProgrammeTag> const& programme_;
    std::shared_ptr<MatchInputs> inputs_;
    std::set<Id<PersonTag>> onboarding_;  ///< Who has the gate still before them.
    int hours_per_pair_ = 2;
    std::unordered_map<std::string, std::string> terms_;
    std::map<std::pair<std::string, MatchingSide>, People> rankings_;
    std::unordered_map<std::string, Met> met_;
    std::unordered_map<std::string, People> blocks_;
    std::unordered_map<std::string, People> conflicts_;
};

using Labels = std::unordered_map<std::string, std::vector<GroupLabel>>;

void add_labels(Labels const& labels, std::vector<Participant> const& people,
                std::vector<std::vector<GroupLabel>>& groups) {
    groups.assign(people.size(), {});
    for (std::size_t i = 0; i < people.size(); ++i)
        if (auto const found = labels.find(people[i].id); found != labels.end())
            groups[i] = found->second;
}

}  // namespace

void add_groups(Work& work, MatchInputs& inputs) {
    std::vector<Id<PersonTag>> people;
    for (auto const* side : {&inputs.mentees, &inputs.mentors})
        for (auto const& person : *side) people.emplace_back(person.id);
    Labels labels;
    std::set<std::pair<std::string, std::string>> told;  // of somebody on both sides, once
    for (auto const& fact : people::PeopleDirectory(work).monitoring(people))
        if (told.emplace(fact.person.text(), fact.attribute).second)
            labels[fact.person.text()].push_back({fact.attribute, fact.value});
    add_labels(labels, inputs.mentees, inputs.groups.mentees);
    add_labels(labels, inputs.mentors, inputs.groups.mentors);
}

std::shared_ptr<MatchInputs const> gather_inputs(Work& work, Id<ProgrammeTag> const& programme) {
    return Gathering(work, programme).run();
}

}  // namespace telemachy::matching
