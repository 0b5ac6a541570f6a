#include "programmes/use_cases/see_funnel.h"

#include <map>

#include "people/people_directory.h"
#include "programmes/domain/funnel.h"
#include "programmes/programme_directory.h"
#include "programmes/store/programme_store.h"

namespace telemachy::programmes::see_funnel {
namespace {

Steps<bool>& steps_on(Progress& progress, Side side) {
    return side == Side::mentee ? progress.as_mentee : progress.as_mentor;
}

/// How far everybody came who is eligible or was ever asked, on each side.
std::map<Id<PersonTag>, Progress> progress_of(Work& work, Programme const& programme) {
    std::map<Id<PersonTag>, Progress> progress;
    ProgrammeDirectory const directory(work);
    for (Side const side : {Side::mentee, Side::mentor})
        for (auto const& one : directory.reached(programme.id, side))
            steps_on(progress[one.person], side) = {one.eligible, one.invited, one.applied,
                                                    one.enrolled, one.matched, one.active};
    return progress;
}

std::map<Id<PersonTag>, std::string> groups_of(Work& work, std::vector<Id<PersonTag>> const& people,
                                               By by) {
    people::PeopleDirectory const directory(work);
    std::map<Id<PersonTag>, std::string> groups;
    if (by == By::gender) {
        for (auto& fact : directory.monitoring(people)) {
            if (fact.attribute == "gender") groups[fact.person] = std::move(fact.value);
        }
        return groups;
    }
    for (auto& card : directory.cards(people)) {
        auto& value = by == By::function  ? card.function
                      : by == By::unit    ? card.unit
                      : by == By::country ? card.country
                                          : card.level;
        groups[card.id] = std::move(value);
    }
    return groups;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const programme = TRY(ProgrammeStore(work).get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    auto const by = input.by.value_or(By::function);
    auto progress = progress_of(work, programme);

    std::vector<Id<PersonTag>> people;
    for (auto const& [person, steps] : progress) people.push_back(person);
    auto const groups = groups_of(work, people, by);
    std::vector<Progress> counted;
    for (auto& [person, each] : progress) {
        auto const group = groups.find(person);
        bool const known = group != groups.end() && !group->second.empty();
        each.group = known ? group->second : "not stated";
        counted.push_back(std::move(each));
    }
    auto const funnel = count_funnel(counted, input.side);

    Output output;
    output.by = by;
    output.steps.assign(funnel_steps.begin(), funnel_steps.end());
    for (auto const& group : funnel.groups) {
        output.groups.push_back({group.group, {group.counts.begin(), group.counts.end()}});
    }
    output.total.assign(funnel.total.begin(), funnel.total.end());
    if (funnel.suppressed) {
        output.suppressed_note =
            "Groups of fewer than five people are not shown, nor the figures that would give them "
            "away.";
    }
    return output;
}

}  // namespace telemachy::programmes::see_funnel
