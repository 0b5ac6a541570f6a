#include "relationships/domain/missed.h"

namespace telemachy::relationships {

Result<void> check_missed(Missed what, Date planned_on, std::optional<Date> const& moved_to,
                          Date today) {
    if (what == Missed::no_show && planned_on > today) {
        return refuse(invalid_field("/planned_on", "future",
                                    "This day has not come yet, so nobody has stayed away."));
    }
    if (what != Missed::moved && moved_to) {
        return refuse(invalid_field("/moved_to", "unexpected",
                                    "Another day belongs to a conversation that was moved."));
    }
    if (moved_to && *moved_to <= planned_on) {
        return refuse(invalid_field("/moved_to", "too_early",
                                    "The other day is later than the one it stands in for."));
    }
    return {};
}

}  // namespace telemachy::relationships
