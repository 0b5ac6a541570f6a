#include "safety/use_cases/look_again.h"

#include <map>
#include <vector>

#include "notifications/notifications.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "safety/store/safety_store.h"
#include "safety/use_cases/stewards.h"

namespace telemachy::safety::look_again {
namespace {

using relationships::PairFacts;

std::optional<Above> breach_in(PairFacts const& pair,
                               std::map<Id<PersonTag>, people::ReportingChain> const& lines,
                               std::int64_t levels) {
    auto const mentee = lines.find(pair.mentee);
    auto const mentor = lines.find(pair.mentor);
    if (mentee == lines.end() || mentor == lines.end()) return std::nullopt;
    return off_line_breach(mentee->second, mentor->second, levels);
}

/// A new task, and those told whom it is for: no name of the two travels with the notice.
void open_task(Work& work, PairFacts const& pair, Above const& above) {
    BreachRow breach;
    breach.id = work.make_id<BreachTag>();
    breach.programme = pair.programme;
    breach.pair = pair.id;
    breach.above = above.above;
    breach.below = above.below;
    breach.posts = above.posts;
    breach.found_at = work.now();
    SafetyStore(work).add(breach);

    auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme);
    auto const lines = lines_of(work, pair.mentee, pair.mentor);
    for (auto const& steward : independent_stewards(work, pair.programme, lines)) {
        notifications::notify(work, steward.text(), "safety_breach",
                              {{"programme", programme ? programme->name : ""}}, "/safety");
    }
}

/// Looks at one pair: a new breach opens a task, one that is gone closes its own. What a steward
/// has settled as it stands stays settled until it is another breach.
void look_at(Work& work, PairFacts const& pair, std::optional<Above> const& above) {
    SafetyStore safety(work);
    auto const latest = safety.latest_of(pair.id);
    bool const open = latest && latest->is_open();
    if (!above) {
        if (open) safety.is_gone(latest->id);
        return;
    }
    bool const same = latest && !latest->gone_at && latest->above == above->above &&
                      latest->below == above->below && latest->posts == above->posts;
    if (same) return;
    if (open) safety.is_gone(latest->id);
    open_task(work, pair, *above);
}

/// The same for some pairs of a programme, whose reporting lines are asked for at once.
void look_at_all(Work& work, Id<ProgrammeTag> const& programme,
                 std::vector<PairFacts> const& living) {
    std::vector<Id<PersonTag>> people;
    for (auto const& pair : living) people.insert(people.end(), {pair.mentee, pair.mentor});
    auto const levels = SafetyStore(work).rule(programme).levels;
    std::map<Id<PersonTag>, people::ReportingChain> lines;
    for (auto& line :
         people::PeopleDirectory(work).reporting_chains(people, static_cast<int>(levels))) {
        auto const person = line.person;
        lines.emplace(person, std::move(line));
    }
    for (auto const& pair : living) look_at(work, pair, breach_in(pair, lines, levels));
}

}  // namespace

Result<void> after_roster(Work& work, people::RosterApplied const&) {
    relationships::RelationshipsDirectory const pairs(work);
    for (auto const& programme : programmes::ProgrammeDirectory(work).all()) {
        auto living = pairs.pairs_of(programme.id);
        std::erase_if(living,
                      [](auto const& pair) { return !relationships::is_alive(pair.state); });
        look_at_all(work, programme.id, living);
    }
    return {};
}

Result<void> after_acceptance(Work& work, relationships::PairAccepted const& news) {
    auto const pair = relationships::RelationshipsDirectory(work).find(news.pair);
    if (pair) look_at_all(work, news.programme, {*pair});
    return {};
}

}  // namespace telemachy::safety::look_again
