#include "safety/use_cases/look_again.h"

#include <algorithm>
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

using relationships::LivingPair;
using relationships::RelationshipsDirectory;

/// A new task, and those told whom it is for: no name of the two travels with the notice.
void open_task(Work& work, LivingPair const& pair, Above const& above) {
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

/// A new breach opens a task, one that is gone closes its own. What a steward has settled as it
/// stands stays settled until it is another breach.
void keep_task(Work& work, LivingPair const& pair, BreachRow const* latest,
               std::optional<Above> const& above) {
    bool const open = latest != nullptr && latest->is_open();
    bool const same = above && latest != nullptr && !latest->gone_at &&
                      latest->above == above->above && latest->below == above->below &&
                      latest->posts == above->posts;
    if (same) return;
    if (open) SafetyStore(work).is_gone(latest->id);
    if (above) open_task(work, pair, *above);
}

/// Everything that is needed is read once, however many pairs there are: a few queries inside the
/// import of fifty thousand people, and one for each breach that is new.
void look_at(Work& work, std::vector<LivingPair> const& pairs) {
    if (pairs.empty()) return;
    std::vector<Id<PersonTag>> people;
    for (auto const& pair : pairs) people.insert(people.end(), {pair.mentee, pair.mentor});
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    std::map<Id<PersonTag>, people::ReportingChain> lines;
    for (auto& line : people::PeopleDirectory(work).reporting_chains(people, levels_max)) {
        auto const person = line.person;
        lines.emplace(person, std::move(line));
    }

    SafetyStore safety(work);
    auto const levels = safety.levels();
    auto const latest = safety.latest();
    for (auto const& pair : pairs) {
        auto const said = levels.find(pair.programme);
        auto const known = latest.find(pair.id);
        keep_task(work, pair, known == latest.end() ? nullptr : &known->second,
                  off_line_breach(lines.at(pair.mentee), lines.at(pair.mentor),
                                  said == levels.end() ? levels_default : said->second));
    }
}

}  // namespace

Result<void> after_roster(Work& work, people::RosterApplied const&) {
    look_at(work, RelationshipsDirectory(work).living_pairs());
    return {};
}

Result<void> after_acceptance(Work& work, relationships::PairAccepted const& news) {
    look_at(work, {{news.pair, news.programme, news.mentee, news.mentor}});
    return {};
}

void after_rule(Work& work, Id<ProgrammeTag> const& programme) {
    auto pairs = RelationshipsDirectory(work).living_pairs();
    std::erase_if(pairs, [&](LivingPair const& pair) { return pair.programme != programme; });
    look_at(work, pairs);
}

}  // namespace telemachy::safety::look_again
