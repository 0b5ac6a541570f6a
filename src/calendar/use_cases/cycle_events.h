#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/store/season_store.h"
#include "operation/schema.h"
#include "operation/work.h"

/// A programme's days on which nobody is to meet, and stretches it is meant to meet in.
namespace telemachy::calendar {

struct CycleEvent {
    Id<CycleEventTag> id;
    CycleEventKind kind = CycleEventKind::blackout;
    std::string name;
    Date first_day;
    Date last_day;
};

namespace list_cycle_events {

struct Input {
    Text<1, 80> programme;
};
struct Output {
    std::vector<CycleEvent> items;
};
Result<Output> run(Work& work, Input const& input);

}  // namespace list_cycle_events

namespace add_cycle_event {

struct Input {
    Text<1, 80> programme;
    CycleEventKind kind = CycleEventKind::blackout;
    Text<1, 80> name;
    Date first_day;
    Date last_day;

    static constexpr Sentence sentences[] = {
        {"kind", "blackout: nobody meets. window: seasons that touch one meet inside windows only."},
    };
};
Result<CycleEvent> run(Work& work, Input const& input);

}  // namespace add_cycle_event

namespace remove_cycle_event {

struct Input {
    Id<CycleEventTag> event;
};
Result<Done> run(Work& work, Input const& input);

}  // namespace remove_cycle_event
}  // namespace telemachy::calendar
