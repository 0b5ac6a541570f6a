#include "supervision/use_cases/tell_members.h"

#include "calendar/calendar.h"
#include "notifications/notifications.h"

namespace telemachy::supervision {

void tell(Work& work, std::vector<Id<PersonTag>> const& people, std::string_view kind,
          std::string const& programme_name, std::string_view page) {
    for (auto const& person : people) {
        if (person.text() == work.actor().person) continue;
        notifications::notify(work, person.text(), kind, {{"programme", programme_name}}, page);
    }
}

void tell_members(Work& work, GroupRow const& group, std::string_view kind,
                  std::string const& programme_name) {
    std::vector<Id<PersonTag>> people;
    for (auto const& member : SupervisionStore(work).members(group.id))
        people.push_back(member.person);
    tell(work, people, kind, programme_name);
}

void tell_calendar(Work& work, Id<GroupTag> const& group) {
    work.publish(calendar::GroupChanged{group.text()});
}

void tell_facilitator(Work& work, GroupRow const& group, std::string const& programme_name) {
    if (group.facilitator)
        tell(work, {*group.facilitator}, "supervision_facilitating", programme_name);
}

}  // namespace telemachy::supervision
