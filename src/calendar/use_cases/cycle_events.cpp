#include "calendar/use_cases/cycle_events.h"

namespace telemachy::calendar {
namespace {

CycleEvent view(CycleEventRow const& row) { return {row.id, row.kind, row.name, row.first_day, row.last_day}; }

}  // namespace

Result<list_cycle_events::Output> list_cycle_events::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.value));
    Output output;
    for (auto const& row : SeasonStore(work).cycle_events(input.programme.value)) output.items.push_back(view(row));
    return output;
}

Result<CycleEvent> add_cycle_event::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.value));
    if (input.last_day < input.first_day) {
        return refuse(invalid_field("/last_day", "ends_before_start", "The last day comes after the first."));
    }
    CycleEventRow const row{work.make_id<CycleEventTag>(), input.kind, input.name.value, input.first_day, input.last_day};
    SeasonStore(work).add_cycle_event(input.programme.value, row);
    work.concerns(input.programme.value);
    return view(row);
}

Result<Done> remove_cycle_event::run(Work& work, Input const& input) {
    SeasonStore store(work);
    auto const programme = store.programme_of(input.event);
    TRY(work.require_programme(programme.value_or("")));
    if (!programme) return refuse(not_found("event"));
    store.remove_cycle_event(input.event);
    work.concerns(*programme);
    return Done{};
}

}  // namespace telemachy::calendar
