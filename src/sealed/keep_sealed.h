#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// Where a room means a text to stand, and for whom. The room decides this, never the input: the
/// text must have been sealed for exactly these readers.
struct Place {
    std::string about;
    std::string kind;
    SealedTier tier = SealedTier::T4;
    std::vector<Id<PersonTag>> readers;
    std::string field = "/text";  ///< Where in its input the room took the text from.
};

/// Which text was kept, in which version.
struct KeptText {
    Id<ObjectTag> object;
    std::int64_t version = 0;
};

/// Keeps a sealed text of the actor's, as a new thing (version 1) or as the next version of one the
/// actor can read. Refuses, among others:
///
///     sealed.keys_missing   a reader has set up no keys yet, so nothing can be sealed to them
///     sealed.keys_changed   somebody's keys changed since the browser looked; seal again
///     invalid_input         not sealed, not for these readers, not about this, not signed
///     stale                 somebody else wrote this version first
Result<KeptText> keep_sealed(Work& work, SealedText const& text, Place const& place);

/// Deletes a text that belongs to `about`, every version of it and every key to one. Whoever began
/// it may; to everybody else it is not found. What its readers have opened they know.
Result<void> discard_sealed(Work& work, Id<ObjectTag> const& object, std::string const& about);

}  // namespace telemachy::sealed
