#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/store/meeting_store.h"
#include "calendar/use_cases/people_calendar.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// Books, moves and calls off meetings by the rules of invitations, and sees to it that everybody in
/// them hears of it: a notice now, a mail after the commit.
class MeetingDesk {
public:
    MeetingDesk(Work& work, Surroundings const& around)
        : work_(work), around_(around), calendar_(work), store_(work) {}

    struct Booking {
        Group const& group;
        Period period;
        std::string place = {};
        Id<PersonTag> booked_by = {};  ///< Empty when a programme's plan did it.
    };

    /// One's own meeting; whoever is not in it is told that there is none.
    [[nodiscard]] Result<MeetingRecord> own(Id<MeetingTag> const& meeting) const;

    [[nodiscard]] Result<MeetingRecord> book(Booking const& booking);
    /// To another time or place; `asked_by` is who wanted it.
    [[nodiscard]] Result<MeetingRecord> move(MeetingRecord meeting, Period const& period,
                                             std::optional<std::string> place, Id<PersonTag> const& asked_by);
    /// The same for a plan that asks afterwards, with `check_free`, whether everybody is free: two meetings
    /// may change places.
    [[nodiscard]] Result<MeetingRecord> book_unchecked(Booking const& booking);
    [[nodiscard]] Result<MeetingRecord> move_unchecked(MeetingRecord meeting, Period const& period,
                                                       Id<PersonTag> const& asked_by);
    [[nodiscard]] Result<void> check_free(MeetingRecord const& meeting) const;

    [[nodiscard]] Result<MeetingRecord> call_off(MeetingRecord meeting);
    /// Goes on without somebody. The others' calendars hear who comes; nobody has to decide anew.
    void go_on_without(MeetingRecord meeting, Id<PersonTag> const& person);
    /// Goes on with these people: whoever is new is invited, whoever is not among them is let out.
    void go_on_with(MeetingRecord meeting, std::vector<Id<PersonTag>> const& people);
    /// What one said in Telemachy itself.
    [[nodiscard]] Result<MeetingRecord> answer(MeetingRecord meeting, Id<PersonTag> const& person,
                                               Attendance attendance);

    /// Another time that was proposed is not taken; whoever proposed it is told.
    [[nodiscard]] Result<MeetingRecord> turn_down(MeetingRecord meeting, CounterRow const& counter);

    [[nodiscard]] CalendarUser organizer() const { return {around_.address, "Telemachy"}; }

private:
    [[nodiscard]] Result<void> check_free(std::vector<Id<PersonTag>> const& people, Period const& period,
                                          Id<MeetingTag> const& except) const;
    [[nodiscard]] Result<MeetingRecord> put(MeetingRecord meeting, Period const& period, std::optional<std::string> place,
                                            Id<PersonTag> const& asked_by);
    [[nodiscard]] std::optional<AttendeeRow> attendee_of(Id<PersonTag> const& person) const;
    void let_out(MeetingRecord const& meeting, AttendeeRow const& reader);
    void charge(MeetingRecord& meeting) const;
    void tell(MeetingRecord const& meeting, std::string_view kind);

    Work& work_;
    Surroundings const& around_;
    PeopleCalendar calendar_;
    MeetingStore store_;
};

/// Told to the job that writes the mails of meetings that were booked, moved or called off.
struct InvitePayload {
    std::vector<Id<MeetingTag>> meetings;
};
inline constexpr std::string_view invite_job = "calendar.invite";

}  // namespace telemachy::calendar
