#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/scheduling/invitation.h"
#include "operation/work.h"

namespace telemachy::calendar {

struct MeetingRow {
    Id<MeetingTag> id;
    std::string reference;
    std::string programme;
    std::string uid;
    std::int64_t sequence = 0;
    std::string title;
    std::string place;
    std::string wall_begins;
    std::string wall_ends;
    std::string time_zone;
    Instant begins;
    Instant ends;
    MeetingState state = MeetingState::planned;
    Id<PersonTag> booked_by;
    Instant changed_at;
    std::int64_t version = 1;
};

struct AttendeeRow {
    Id<PersonTag> person;
    std::string address;
    std::string name;
    Attendance participation = Attendance::awaited;
    std::int64_t answered_sequence = -1;
    Instant answered_at;
    std::int64_t inconvenience = 0;
};

struct CounterRow {
    Id<PersonTag> person;
    Instant begins;
    Instant ends;
    std::int64_t sequence = 0;
    Instant stamp;
};

struct MoveRow {
    Instant at;
    Id<PersonTag> asked_by;
    Id<PersonTag> written_by;
    Instant begins_before;
    Instant begins_after;
};

/// A meeting with everybody in it.
struct MeetingRecord {
    MeetingRow row;
    std::vector<AttendeeRow> attendees;
    std::vector<CounterRow> counters;
    std::vector<MoveRow> moves;

    [[nodiscard]] bool includes(Id<PersonTag> const& person) const;
    [[nodiscard]] AttendeeRow const* attendee(Id<PersonTag> const& person) const;
};

class MeetingStore {
public:
    explicit MeetingStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<MeetingRecord> find(Id<MeetingTag> const& meeting) const;
    [[nodiscard]] std::optional<MeetingRecord> with_uid(std::string_view uid) const;
    /// Planned and called off, by begin, those that end after `from` and begin before `until`.
    [[nodiscard]] std::vector<MeetingRecord> of_person(Id<PersonTag> const& person, Instant from,
                                                       Instant until) const;
    [[nodiscard]] std::vector<MeetingRecord> of_reference(std::string_view reference, Instant from,
                                                          Instant until) const;
    /// Planned only, without their people.
    [[nodiscard]] std::vector<MeetingRow> of_programme(std::string_view programme, Instant from,
                                                       Instant until) const;
    [[nodiscard]] std::vector<MeetingRow> planned(Id<PersonTag> const& person, Instant from,
                                                  Instant until) const;
    /// Planned ones yet to come, whoever meets: for following the clocks.
    [[nodiscard]] std::vector<MeetingRow> to_come(Instant now) const;
    /// Minutes outside somebody's hours, over planned meetings that begin in the stretch.
    [[nodiscard]] std::int64_t ledger(Id<PersonTag> const& person, Instant from, Instant until) const;

    void add(MeetingRecord const& meeting);
    /// At this place in the list of those who are in it.
    void add_attendee(Id<MeetingTag> const& meeting, AttendeeRow const& attendee, std::int64_t position);
    /// The row and everybody's answers; the version rises.
    void save(MeetingRecord const& meeting);
    /// Somebody is in this meeting no longer.
    void drop(Id<MeetingTag> const& meeting, Id<PersonTag> const& person);
    /// After those `meeting` knows of.
    void add_move(MeetingRecord const& meeting, MoveRow const& move);

private:
    [[nodiscard]] MeetingRecord furnished(MeetingRow row) const;

    Work& work_;
};

}  // namespace telemachy::calendar
