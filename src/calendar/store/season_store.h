#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "operation/work.h"

namespace telemachy::calendar {

struct CycleEventRow {
    Id<CycleEventTag> id;
    CycleEventKind kind = CycleEventKind::blackout;
    std::string name;
    Date first_day;
    Date last_day;
};

struct SeasonRow {
    Id<SeasonTag> id;
    std::string programme;
    Date first_day;
    Date last_day;
    std::int64_t meetings = 3;
    std::int64_t minutes = 60;
    std::int64_t gap_days = 14;
    SeasonState state = SeasonState::planning;
    Id<PersonTag> started_by;
    Instant made_at;
    std::int64_t groups = 0;
    std::int64_t waiting = 0;
    std::int64_t kept = 0;
    std::int64_t not_placed = 0;
    std::int64_t cost = 0;
    std::int64_t bound = 0;
    std::int64_t solve_ms = 0;
    std::string failure;
    std::int64_t version = 1;
};

struct ChangeRow {
    std::int64_t number = 0;
    std::string reference;
    std::string title;
    std::optional<Id<MeetingTag>> meeting;
    std::optional<Instant> begins_before;
    std::optional<Instant> begins_after;
};

struct ShareRow {
    Id<PersonTag> person;
    std::int64_t ledger = 0;
    std::int64_t added = 0;
};

class SeasonStore {
public:
    explicit SeasonStore(Work& work) : work_(work) {}

    [[nodiscard]] std::vector<CycleEventRow> cycle_events(std::string_view programme) const;
    void add_cycle_event(std::string_view programme, CycleEventRow const& event);
    [[nodiscard]] std::optional<std::string> programme_of(Id<CycleEventTag> const& event) const;
    void remove_cycle_event(Id<CycleEventTag> const& event);

    void add(SeasonRow const& season);
    [[nodiscard]] std::optional<SeasonRow> find(Id<SeasonTag> const& season) const;
    /// Newest first, fifty at most.
    [[nodiscard]] std::vector<SeasonRow> of_programme(std::string_view programme) const;
    /// The state and what was found; the version rises.
    void save(SeasonRow const& season);

    void add_change(Id<SeasonTag> const& season, ChangeRow const& change);
    [[nodiscard]] std::vector<ChangeRow> changes(Id<SeasonTag> const& season, std::int64_t after, std::int64_t limit) const;
    [[nodiscard]] std::int64_t count_changes(Id<SeasonTag> const& season) const;
    void add_share(Id<SeasonTag> const& season, ShareRow const& share);
    /// Who bears most first.
    [[nodiscard]] std::vector<ShareRow> shares(Id<SeasonTag> const& season) const;

private:
    Work& work_;
};

}  // namespace telemachy::calendar
