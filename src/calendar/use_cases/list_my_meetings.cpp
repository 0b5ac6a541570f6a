#include "calendar/use_cases/list_my_meetings.h"

namespace telemachy::calendar::list_my_meetings {

using namespace std::chrono_literals;

Result<Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto const from = input.from.value_or(work.now());
    auto const until = input.until.value_or(from + 24h * 92);
    if (until <= from) return refuse(invalid_field("/until", "ends_before_start", "This ends before it begins."));
    if (until - from > 24h * 740) return refuse(invalid_field("/until", "too_long", "Ask for two years at most."));
    PeopleCalendar const calendar(work);
    Output output{.items = {}, .time_zone = calendar.home(me).name()};
    for (auto const& meeting : MeetingStore(work).of_person(me, from, until)) {
        output.items.push_back(meeting_view(calendar, meeting));
    }
    return output;
}

}  // namespace telemachy::calendar::list_my_meetings
