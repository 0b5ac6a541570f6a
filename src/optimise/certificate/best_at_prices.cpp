#include "optimise/certificate/best_at_prices.h"

#include <algorithm>
#include <limits>

#include "optimise/certificate/check.h"

namespace telemachy::optimise {
namespace {

/// The loop over all pairs there are, written so that a compiler can turn it into a few vector
/// instructions: a forbidden pair is worth less than anything.
[[gnu::always_inline]] inline std::int64_t best_one(std::span<std::int32_t const> row,
                                                    std::span<std::int64_t const> prices,
                                                    std::int32_t open) {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
    std::int64_t best = open;
    for (std::size_t task = 0; task < row.size(); ++task) {
        std::int64_t const value = std::int64_t{row[task]} - prices[task];
        best = std::max(best, row[task] == score_of_forbidden_pair ? never : value);
    }
    return best;
}

#if defined(__x86_64__)

[[gnu::target("avx512f"), gnu::optimize("O3")]] std::int64_t best_one_on_avx512(
    std::span<std::int32_t const> row, std::span<std::int64_t const> prices, std::int32_t open) {
    return best_one(row, prices, open);
}

[[gnu::target("avx2"), gnu::optimize("O3")]] std::int64_t best_one_on_avx2(
    std::span<std::int32_t const> row, std::span<std::int64_t const> prices, std::int32_t open) {
    return best_one(row, prices, open);
}

#endif

}  // namespace

BestAtPrices best_at_prices(std::span<std::int32_t const> row, std::span<std::int64_t const> prices,
                            std::uint32_t wanted, std::int32_t open) {
    struct Value {
        Wide value;
        std::uint32_t task;
    };
    // Only the best so many are kept, the worst of them first.
    std::vector<Value> best;
    auto const better = [](Value const& a, Value const& b) { return a.value > b.value; };
    for (std::uint32_t task = 0; task < row.size() && wanted > 0; ++task) {
        if (row[task] == score_of_forbidden_pair) continue;
        Wide const value = Wide{row[task]} - prices[task];
        if (value <= open) continue;
        if (best.size() == wanted) {
            if (value <= best.front().value) continue;
            std::ranges::pop_heap(best, better);
            best.pop_back();
        }
        best.push_back({value, task});
        std::ranges::push_heap(best, better);
    }
    BestAtPrices sum;
    sum.value = (Wide{wanted} - static_cast<Wide>(best.size())) * open;
    for (auto const& [value, task] : best) {
        sum.value += value;
        sum.tasks.push_back(task);
    }
    return sum;
}

std::int64_t best_one_at_narrow_prices(std::span<std::int32_t const> row,
                                       std::span<std::int64_t const> prices, std::int32_t open) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return best_one_on_avx512(row, prices, open);
    if (__builtin_cpu_supports("avx2")) return best_one_on_avx2(row, prices, open);
#endif
    return best_one(row, prices, open);
}

}  // namespace telemachy::optimise
