#include "calendar/store/season_store.h"

#include "calendar/sql.h"

namespace telemachy::calendar {

std::vector<CycleEventRow> SeasonStore::cycle_events(std::string_view programme) const {
    return work_.tx().all<CycleEventRow>(sql::cycle_events_of, programme);
}

void SeasonStore::add_cycle_event(std::string_view programme, CycleEventRow const& event) {
    work_.tx().run(sql::insert_cycle_event, event.id, programme, event.kind, event.name, event.first_day,
                   event.last_day);
}

std::optional<std::string> SeasonStore::programme_of(Id<CycleEventTag> const& event) const {
    return work_.tx().one<std::string>(sql::find_cycle_event_programme, event);
}

void SeasonStore::remove_cycle_event(Id<CycleEventTag> const& event) {
    work_.tx().run(sql::delete_cycle_event, event);
}

void SeasonStore::add(SeasonRow const& row) {
    work_.tx().run(sql::insert_season, row.id, row.programme, row.first_day, row.last_day, row.meetings, row.minutes,
                   row.gap_days, row.state, row.started_by, row.made_at, row.groups, row.waiting, row.kept,
                   row.not_placed, row.cost, row.bound, row.solve_ms, row.failure, row.version);
}

std::optional<SeasonRow> SeasonStore::find(Id<SeasonTag> const& season) const {
    return work_.tx().one<SeasonRow>(sql::find_season, season);
}

std::vector<SeasonRow> SeasonStore::of_programme(std::string_view programme) const {
    return work_.tx().all<SeasonRow>(sql::seasons_of, programme);
}

void SeasonStore::save(SeasonRow const& row) {
    work_.tx().run(sql::save_season, row.id, row.state, row.groups, row.waiting, row.kept, row.not_placed, row.cost,
                   row.bound, row.solve_ms, row.failure);
}

void SeasonStore::add_change(Id<SeasonTag> const& season, ChangeRow const& change) {
    work_.tx().post(sql::insert_change, season, change.number, change.reference, change.title, change.meeting,
                   change.begins_before, change.begins_after);
}

std::vector<ChangeRow> SeasonStore::changes(Id<SeasonTag> const& season, std::int64_t after, std::int64_t limit) const {
    return work_.tx().all<ChangeRow>(sql::changes_of, season, after, limit);
}

std::int64_t SeasonStore::count_changes(Id<SeasonTag> const& season) const {
    return work_.tx().one<std::int64_t>(sql::count_changes, season).value();
}

void SeasonStore::add_share(Id<SeasonTag> const& season, ShareRow const& share) {
    work_.tx().post(sql::insert_share, season, share.person, share.ledger, share.added);
}

std::vector<ShareRow> SeasonStore::shares(Id<SeasonTag> const& season) const {
    return work_.tx().all<ShareRow>(sql::shares_of, season);
}

}  // namespace telemachy::calendar
