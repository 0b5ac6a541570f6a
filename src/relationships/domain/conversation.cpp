#include "relationships/domain/conversation.h"

namespace telemachy::relationships {

Result<void> check_day_held(Date held_on, Date brought_together, Date today) {
    if (held_on > today) {
        return refuse(invalid_field("/held_on", "future",
                                    "This day has not come yet. Log the conversation once "
                                    "it has been held."));
    }
    if (held_on < brought_together) {
        return refuse(invalid_field("/held_on", "too_early",
                                    "On this day the two of you had not been matched "
                                    "yet."));
    }
    return {};
}

}  // namespace telemachy::relationships
