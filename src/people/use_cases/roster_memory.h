#pragma once

#include <mutex>
#include <optional>

#include "people/use_cases/dry_run.h"

namespace telemachy::people {

/// The roster somebody is working on, between one step of its import and the next, so that mapping and
/// applying need not read the file and compare it with the company again. Only the latest is kept: a
/// roster of fifty thousand people is a few hundred megabytes while it waits.
///
/// A memory only saves time. Whoever takes a draft out asks whether its record's version and the
/// company's revision still stand, and makes it anew if not, as after a restart or on another node.
/// One memory per house; used by many threads.
class RosterMemory {
public:
    /// What is remembered of this import, which is then forgotten here.
    [[nodiscard]] std::optional<RosterDraft> take(Id<RosterImportTag> const& import);

    /// Keeps the draft without the sentences of its plan, which the database has.
    void keep(Id<RosterImportTag> const& import, RosterDraft draft);

private:
    std::mutex mutex_;
    Id<RosterImportTag> import_;
    std::optional<RosterDraft> draft_;
};

}  // namespace telemachy::people
