#include "calendar/store/meeting_store.h"

#include <algorithm>

#include "calendar/sql.h"

namespace telemachy::calendar {
AttendeeRow const* MeetingRecord::attendee(Id<PersonTag> const& person) const {
    auto const found = std::ranges::find(attendees, person, &AttendeeRow::person);
    return found == attendees.end() ? nullptr : &*found;
}

bool MeetingRecord::includes(Id<PersonTag> const& person) const { return attendee(person) != nullptr; }

MeetingRecord MeetingStore::furnished(MeetingRow row) const {
    auto& tx = work_.tx();
    auto attendees = tx.all<AttendeeRow>(sql::attendees_of, row.id);
    auto counters = tx.all<CounterRow>(sql::counters_of, row.id);
    auto moves = tx.all<MoveRow>(sql::moves_of, row.id);
    return {std::move(row), std::move(attendees), std::move(counters), std::move(moves)};
}

std::optional<MeetingRecord> MeetingStore::find(Id<MeetingTag> const& meeting) const {
    auto row = work_.tx().one<MeetingRow>(sql::find_meeting, meeting);
    if (!row) return std::nullopt;
    return furnished(std::move(*row));
}

std::optional<MeetingRecord> MeetingStore::with_uid(std::string_view uid) const {
    auto row = work_.tx().one<MeetingRow>(sql::meeting_with_uid, uid);
    if (!row) return std::nullopt;
    return furnished(std::move(*row));
}

std::vector<MeetingRecord> MeetingStore::of_person(Id<PersonTag> const& person, Instant from,
                                                   Instant until) const {
    std::vector<MeetingRecord> meetings;
    for (auto& row : work_.tx().all<MeetingRow>(sql::meetings_of_person, person, from, until)) {
        meetings.push_back(furnished(std::move(row)));
    }
    return meetings;
}

std::vector<MeetingRecord> MeetingStore::of_reference(std::string_view reference, Instant from,
                                                      Instant until) const {
    std::vector<MeetingRecord> meetings;
    for (auto& row : work_.tx().all<MeetingRow>(sql::meetings_of_reference, reference, from, until)) {
        meetings.push_back(furnished(std::move(row)));
    }
    return meetings;
}

std::vector<MeetingRow> MeetingStore::of_programme(std::string_view programme, Instant from,
                                                   Instant until) const {
    return work_.tx().all<MeetingRow>(sql::meetings_of_programme, programme, from, until);
}

std::vector<MeetingRow> MeetingStore::planned(Id<PersonTag> const& person, Instant from,
                                              Instant until) const {
    auto rows = work_.tx().all<MeetingRow>(sql::meetings_of_person, person, from, until);
    std::erase_if(rows, [](MeetingRow const& row) { return row.state != MeetingState::planned; });
    return rows;
}

std::vector<MeetingRow> MeetingStore::to_come(Instant now) const {
    return work_.tx().all<MeetingRow>(sql::meetings_to_come, now);
}

std::int64_t MeetingStore::ledger(Id<PersonTag> const& person, Instant from, Instant until) const {
    return work_.tx().one<std::int64_t>(sql::inconvenience_of, person, from, until).value();
}

void MeetingStore::add(MeetingRecord const& meeting) {
    auto const& row = meeting.row;
    work_.tx().run(sql::insert_meeting, row.id, row.reference, row.programme, row.uid, row.sequence,
                   row.title, row.place, row.wall_begins, row.wall_ends, row.time_zone, row.begins,
                   row.ends, row.state, row.booked_by, row.changed_at, row.version);
    std::int64_t position = 0;
    for (auto const& attendee : meeting.attendees) add_attendee(row.id, attendee, position++);
}

void MeetingStore::add_attendee(Id<MeetingTag> const& meeting, AttendeeRow const& attendee,
                                std::int64_t position) {
    work_.tx().run(sql::insert_attendee, meeting, attendee.person, position, attendee.address,
                   attendee.name, attendee.participation, attendee.answered_sequence,
                   attendee.answered_at, attendee.inconvenience);
}

void MeetingStore::drop(Id<MeetingTag> const& meeting, Id<PersonTag> const& person) {
    work_.tx().run(sql::drop_attendee, meeting, person);
}

void MeetingStore::save(MeetingRecord const& meeting) {
    auto const& row = meeting.row;
    work_.tx().run(sql::save_meeting, row.id, row.sequence, row.place, row.wall_begins, row.wall_ends,
                   row.time_zone, row.begins, row.ends, row.state, row.changed_at);
    for (auto const& attendee : meeting.attendees) {
        work_.tx().run(sql::save_attendee, row.id, attendee.person, attendee.participation,
                       attendee.answered_sequence, attendee.answered_at, attendee.inconvenience);
    }
    work_.tx().run(sql::clear_counters, row.id);
    for (auto const& counter : meeting.counters) {
        work_.tx().run(sql::insert_counter, row.id, counter.person, counter.begins, counter.ends,
                       counter.sequence, counter.stamp);
    }
}

void MeetingStore::add_move(MeetingRecord const& meeting, MoveRow const& move) {
    auto const number = static_cast<std::int64_t>(meeting.moves.size()) + 1;
    work_.tx().run(sql::insert_move, meeting.row.id, number, move.at, move.asked_by, move.written_by,
                   move.begins_before, move.begins_after);
}

}  // namespace telemachy::calendar
