#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/match_plan.h"
#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

/// Between two movements of a slider nobody joins and nothing changes but the weights: the people
/// of a round, and the plan it is compared with, are read and solved once and remembered.
///
/// Never stale: what is remembered is known by the last change in the house's record, in which
/// every change leaves an entry (looking leaves some, too, which do not count), and by what the clock alone changes (the day, and the chemistry
/// round that counts). Whoever sees another number reads anew. One memory per house; used by many
/// threads.
class RoundMemory {
public:
    [[nodiscard]] std::shared_ptr<MatchInputs const> inputs(Work& work,
                                                            Id<ProgrammeTag> const& programme);

    /// The pairs of the best plan for these inputs by this policy, without decisions; none if its
    /// rules leave nobody.
    [[nodiscard]] std::vector<PlannedPair> pairs_under(
        std::shared_ptr<MatchInputs const> const& inputs, Policy const& policy);

    /// The prices of the last plan that was solved for these inputs, to start the next from; none
    /// if there was none.
    [[nodiscard]] std::vector<Amount> prices(std::shared_ptr<MatchInputs const> const& inputs);
    void keep_prices(std::shared_ptr<MatchInputs const> const& inputs, std::vector<Amount> prices);

private:
    struct Stamp {
        std::optional<std::int64_t> last_change;
        Date day;
        std::optional<std::string> chemistry;

        bool operator==(Stamp const&) const = default;
    };
    struct Round {
        std::string programme;
        Stamp stamp;
        std::shared_ptr<MatchInputs const> inputs;
        std::vector<Amount> prices = {};
    };
    struct Solved {
        std::shared_ptr<MatchInputs const> inputs;
        Policy policy;
        std::vector<PlannedPair> pairs;
    };
    static Stamp stamp_of(Work& work, Id<ProgrammeTag> const& programme);

    std::mutex mutex_;
    std::deque<Round> rounds_;
    std::deque<Solved> solved_;
};

}  // namespace telemachy::matching
