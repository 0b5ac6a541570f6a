#pragma once

#include "calendar/calendar.h"

namespace telemachy::app {

/// Who meets whom, as the calendar asks: the active pairs and circles, and whether they may meet yet. The calendar stands
/// below the rooms that know, so the two meet here.
[[nodiscard]] calendar::Groups meeting_groups();

}  // namespace telemachy::app
