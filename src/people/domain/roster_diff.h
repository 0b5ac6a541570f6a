#pragma once

#include <functional>
#include <string>

#include "people/domain/expertise.h"
#include "people/domain/roster_plan.h"

namespace telemachy::people {

/// Makes ids for what a plan creates.
struct NewIds {
    std::function<std::string()> person;
    std::function<std::string()> post;
};

struct DiffOptions {
    /// Whether the roster names everybody of the bodies it speaks of, so that who is missing has
    /// left. Without it nobody leaves but those whom a row says to have left.
    bool full_feed = false;
};

/// A full feed in which more than this share of people or posts would be gone gets a warning: a
/// part sent as the whole is the costliest mistake an import can make. (The Ministry of Defence
/// published 187 of its posts in March 2013, 525 half a year before and 584 half a year after.)
inline constexpr int leave_percent_warned = 20;

/// Compares a roster with the company and says, row by row and in sentences, what it would do.
///
/// - Only facts the roster has columns for are compared. A blank cell clears a fact of the
///   organisation; it never clears a name, a number, an address or what the owner may write.
/// - What the owner has written stays.
/// - A row without a holder who is said to be vacant or eliminated empties the post; one that
/// merely
///   does not tell leaves whoever we know.
/// - Somebody who is in the roster on other posts leaves those that are in it too; posts outside a
///   partial feed are left alone.
[[nodiscard]] RosterPlan plan_roster(Roster const& roster, KnownCompany const& company,
                                     Vocabulary const& vocabulary, NewIds const& ids,
                                     DiffOptions options);

}  // namespace telemachy::people
