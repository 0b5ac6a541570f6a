#pragma once

/// When somebody is taken, when they work, and what a meeting outside those hours asks of them.

#include <array>
#include <chrono>
#include <vector>

#include "calendar/domain/busy/expansion.h"

namespace telemachy::calendar {

/// Who is busy with an event: everybody in whose calendar it stands, unless it is cancelled, marked
/// as free, or `address` has declined it. Merged, cut to the window.
[[nodiscard]] std::vector<Period> busy_periods(Expansion const& expansion, Period const& window,
                                               std::string_view address = {});

/// A working week on the wall clock. `end` before `begin` reaches into the next day.
struct WorkingWeek {
    std::chrono::minutes begin = std::chrono::hours(9);
    std::chrono::minutes end = std::chrono::hours(17);
    /// Sunday first, as <chrono> counts them.
    std::array<bool, 7> days{false, true, true, true, true, true, false};
};

/// When somebody may be asked to meet: nobody before seven or after nine in the evening where they are,
/// unless their own hours say so.
[[nodiscard]] WorkingWeek asked_week(WorkingWeek week);

/// Somebody's days elsewhere: while it lasts they keep their hours in that zone.
struct Travel {
    Period period;
    ZoneRules const* zone;
};

/// Where somebody is, and when. Travels do not overlap; the later begun wins if they do.
struct Whereabouts {
    ZoneRules const* home = nullptr;
    std::vector<Travel> travels = {};

    [[nodiscard]] ZoneRules const& at(sys_seconds instant) const;
};

/// The hours somebody works in `window`, each day on the clock of the place they are in when it
/// begins. Merged.
[[nodiscard]] std::vector<Period> working_hours(WorkingWeek const& week,
                                                Whereabouts const& whereabouts,
                                                Period const& window);

/// Working hours without what is taken.
[[nodiscard]] std::vector<Period> available(std::vector<Period> const& working,
                                            std::vector<Period> const& busy);

/// How many minutes of a meeting lie outside somebody's comfortable hours, 08:00 to 18:00 on the
/// clock where they are. Weekends have none.
[[nodiscard]] std::chrono::minutes inconvenience(Period const& meeting,
                                                 Whereabouts const& whereabouts);

}  // namespace telemachy::calendar
