#include "calendar/use_cases/follow_group.h"

#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar::follow_group {

Result<void> run(Work& work, GroupChanged const& news, Surroundings const& around) {
    using namespace std::chrono_literals;
    auto const group = around.groups.find ? around.groups.find(work, news.reference) : std::nullopt;
    MeetingDesk desk(work, around);
    for (auto& meeting :
         MeetingStore(work).of_reference(news.reference, work.now(), work.now() + 24h * 740)) {
        if (meeting.row.state != MeetingState::planned || meeting.row.begins <= work.now()) continue;
        if (group) {
            desk.go_on_with(std::move(meeting), group->people);
        } else {
            TRY(desk.call_off(std::move(meeting)));
        }
    }
    return {};
}

}  // namespace telemachy::calendar::follow_group
