#include "calendar/use_cases/let_go.h"

#include "calendar/store/availability_store.h"
#include "calendar/use_cases/meeting_desk.h"
#include "people/people_directory.h"

namespace telemachy::calendar::let_go {

using namespace std::chrono_literals;

Result<void> run(Work& work, people::PersonLeft const& news, Surroundings const& around) {
    auto const found = people::PeopleDirectory(work).contact(news.person);
    if (found && found->status != people::PersonStatus::left) return {};
    MeetingDesk desk(work, around);
    for (auto& meeting : MeetingStore(work).of_person(news.person, work.now(), work.now() + 24h * 740)) {
        bool const to_come = meeting.row.state == MeetingState::planned && meeting.row.begins > work.now();
        if (!to_come) continue;
        bool const is_circle = meeting.attendees.size() > 2;
        if (is_circle) desk.go_on_without(std::move(meeting), news.person);
        else TRY(desk.call_off(std::move(meeting)));
    }
    AvailabilityStore(work).forget(news.person);
    return {};
}

}  // namespace telemachy::calendar::let_go
