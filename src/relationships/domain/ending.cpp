#include "relationships/domain/ending.h"

#include <chrono>

namespace telemachy::relationships {

Result<void> check_pause(Date until, Date today) {
    auto const days = std::chrono::sys_days(until.day) - std::chrono::sys_days(today.day);
    if (days.count() < 1) {
        return refuse(invalid_field("/until", "past", "Name a day that is to come."));
    }
    if (days.count() > pause_days_max) {
        return refuse(invalid_field("/until", "too_long",
                                    "After four months of rest it is kinder to end, and to begin "
                                    "again when there is time."));
    }
    return {};
}

std::vector<std::string_view> closing_guide() {
    return {"what_changed",    "what_it_took", "what_surprised",
            "what_stays_open", "thanks",       "how_we_stay_in_touch"};
}

}  // namespace telemachy::relationships
