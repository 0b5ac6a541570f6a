#pragma once

#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/round_memory.h"
#include "operation/operation.h"

/// What each share of one group costs the whole: the curve between the greatest score and the most
/// places the group can fill, in even steps. Nothing is kept.
namespace telemachy::matching::trade_quota {

enum class TradeSide { mentee, mentor };

struct Input {
    Id<ProgrammeTag> programme;
    ProposedPolicy policy;
    std::vector<ProposedDecision> decisions;
    Text<1, 60> group_by;
    Text<1, 160> group;
    TradeSide side = TradeSide::mentee;
};

struct Point {
    std::int64_t members = 0;  ///< Places the group has.
    std::int64_t pairs = 0;
    double share = 0;  ///< Of the places filled.
    double score = 0;
    double cost = 0;   ///< Points the whole gives up.
    double price = 0;  ///< Points the last of the group's places costs.
    bool proven = false;
};
struct Output {
    std::vector<Point> items;  ///< The fewest places first.
};

Result<Output> run(Study& study, Input const& input, RoundMemory& memory);

}  // namespace telemachy::matching::trade_quota
