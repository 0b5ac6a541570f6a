#include "people/use_cases/roster_memory.h"

#include <utility>

namespace telemachy::people {

std::optional<RosterDraft> RosterMemory::take(Id<RosterImportTag> const& import) {
    std::scoped_lock const lock(mutex_);
    if (import_ != import) return std::nullopt;
    return std::exchange(draft_, std::nullopt);
}

void RosterMemory::keep(Id<RosterImportTag> const& import, RosterDraft draft) {
    draft.plan.changes = {};
    // What was kept before is freed after the lock: that takes a while where it was large.
    std::optional<RosterDraft> former(std::move(draft));
    std::scoped_lock const lock(mutex_);
    import_ = import;
    std::swap(draft_, former);
}

}  // namespace telemachy::people
