#include "progress/progress_directory.h"

#include <chrono>

#include "progress/domain/insight.h"
#include "progress/sql.h"

namespace telemachy::progress {
namespace {

struct InsightConfirmed {
    std::string changed;
    Visibility visibility;
};
struct ObjectiveRecounted {
    std::string aim;
    std::int64_t change;
};

/// Midnight at the beginning of a day, UTC.
Instant beginning_of(std::chrono::sys_days day) {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count()};
}

}  // namespace

std::vector<PairOutcome> ProgressDirectory::outcomes(Id<PairTag> const& pair, Date from,
                                                     Date until) const {
    auto const first = beginning_of(std::chrono::sys_days(from.day));
    auto const end = beginning_of(std::chrono::sys_days(until.day) + std::chrono::days(1));
    auto& tx = work_.tx();
    std::vector<PairOutcome> outcomes;
    for (auto& what : tx.all<std::string>(sql::actions_done, pair, first, end))
        outcomes.push_back({OutcomeKind::action, std::move(what), false, {}});
    for (auto& row : tx.all<InsightConfirmed>(sql::insights_confirmed, pair, first, end)) {
        bool const shared = is_shared(row.visibility, InsightState::confirmed);
        outcomes.push_back({OutcomeKind::insight, std::move(row.changed), shared, {}});
    }
    for (auto& row : tx.all<ObjectiveRecounted>(sql::objectives_recounted, pair, first, end))
        outcomes.push_back({OutcomeKind::objective, std::move(row.aim), false, row.change});
    return outcomes;
}

}  // namespace telemachy::progress
