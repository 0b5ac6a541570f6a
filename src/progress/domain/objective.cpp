#include "progress/domain/objective.h"

namespace telemachy::progress {

Result<void> may_set(std::int64_t open) {
    if (open < objectives_max) return {};
    return refuse(conflict("objectives.enough",
                           "You have five objectives here without a recount. Tell how one of them "
                           "went, or change one, before you set another."));
}

Result<void> may_edit(Rating const& current_before, Rating const& next_before,
                      std::int64_t recounts) {
    if (recounts == 0 || current_before.value == next_before.value) return {};
    return refuse(invalid_field("/before", "fixed",
                                "You have told how this went. Where you began stays as you "
                                "rated it then."));
}

}  // namespace telemachy::progress
