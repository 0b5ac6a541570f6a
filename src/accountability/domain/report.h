#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "accountability/domain/quarter.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "progress/progress.h"

namespace telemachy::accountability {

/// Where a mentor's report stands. `returned` goes back to its author with a reason; `accepted` is
/// final.
enum class ReportState { draft, submitted, returned, accepted };

/// Room for a paragraph: a report that takes an evening is not written.
using ReportField = Text<0, 1500>;

/// What a mentor says has come of a quarter, in three dimensions.
struct ReportWords {
    ReportField behaviour;      ///< What the other does otherwise.
    ReportField speed;          ///< How decisions have become quicker, or slower for a reason.
    ReportField relationships;  ///< Whom they reach by now, and how.

    bool operator==(ReportWords const&) const = default;
};

/// Whether others than its author read it: what came back is theirs again until it goes out anew.
[[nodiscard]] constexpr bool is_out(ReportState state) {
    return state == ReportState::submitted || state == ReportState::accepted;
}

/// What the house counted in the quarter, to begin from. Numbers only: the mentor puts into words
/// what the other has agreed to have said.
struct ReportFacts {
    std::int64_t conversations = 0;
    std::int64_t actions_done = 0;
    std::int64_t insights_confirmed = 0;
    std::int64_t objectives_recounted = 0;
    std::optional<std::int64_t> largest_change;  ///< Points on an objective since its outset.

    bool operator==(ReportFacts const&) const = default;
};

[[nodiscard]] ReportFacts facts_of(Quarter const& quarter, std::span<Date const> held,
                                   std::span<progress::PairOutcome const> outcomes);

/// A fortnight after the quarter: late enough to look back, early enough to remember.
[[nodiscard]] inline Date report_due(Quarter const& quarter) {
    return days_after(quarter.last(), 14);
}

/// Whether the author may write: a draft, or what came back.
[[nodiscard]] Result<void> may_write(ReportState state);
/// Whether it may go out: written to, and at least one dimension said.
[[nodiscard]] Result<void> may_submit(ReportState state, ReportWords const& words);
/// Whether it may be decided; what goes back says why.
[[nodiscard]] Result<void> may_decide(ReportState state, bool accept, std::string const& reason);

}  // namespace telemachy::accountability
