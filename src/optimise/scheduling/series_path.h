#pragma once

/// The best starts of one series, alone.
///
/// METHOD. Dynamic programming over its meetings. Let best_k(s) be the least cost of the first k
/// meetings when the k-th starts at s; what comes before it ended its gap by s, so best_k(s) is the
/// cost of s plus the least, over the last meeting j < k that was placed, of the prefix minimum of
/// best_j up to s - gap and of leaving out those between. Exact; ties go to the earlier slot.

#include <cstdint>
#include <functional>
#include <vector>

#include "optimise/scheduling/cadence.h"

namespace telemachy::optimise {

/// What a start costs, `no_start` if it cannot be.
inline constexpr std::int64_t no_start = std::numeric_limits<std::int64_t>::max() / 4;

struct SeriesPath {
    std::vector<std::int32_t> starts;
    std::int64_t cost = 0;
};

/// Finds paths, and keeps its memory from one to the next.
class PathFinder {
public:
    /// `cost(k, s)` is what it costs to start meeting k in slot s, and `unplaced_cost` to leave one
    /// out.
    template <class Cost>
    [[nodiscard]] SeriesPath find(MeetingSeries const& series, std::int64_t unplaced_cost,
                                  Cost const& cost) {
        begin(series, unplaced_cost);
        for (std::size_t k = 0; k < series.windows.size(); ++k) {
            auto const [first, last] = series.windows[k];
            for (auto slot = first; slot < last; ++slot) extend(k, slot, cost(k, slot));
        }
        return finish();
    }

private:
    /// The cheapest way to have placed meeting k at some slot up to here.
    struct Prefix {
        std::int64_t cost;
        std::int32_t slot;         ///< Where it is placed then.
        std::int32_t last_before;  ///< The meeting placed before it, or -1.
    };
    /// A meeting that was placed last, and what the way to it costs with all left out after it.
    struct Last {
        std::int64_t cost;
        std::int32_t meeting;
    };

    void begin(MeetingSeries const& series, std::int64_t unplaced_cost);
    void extend(std::size_t meeting, std::int32_t slot, std::int64_t cost);
    [[nodiscard]] Last best_before(std::size_t meeting, std::int32_t slot) const;
    [[nodiscard]] Prefix const* prefix(std::size_t meeting, std::int32_t slot) const;
    [[nodiscard]] SeriesPath finish() const;

    MeetingSeries const* series_ = nullptr;
    std::int64_t unplaced_cost_ = 0;
    std::vector<std::vector<Prefix>> prefixes_;  ///< By meeting, then by slot of its window.
};

}  // namespace telemachy::optimise
