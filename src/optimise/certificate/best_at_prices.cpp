#include "optimise/certificate/best_at_prices.h"

#include <algorithm>

#include "optimise/certificate/check.h"

namespace telemachy::optimise {
namespace {

constexpr std::int32_t least_told = -static_cast<std::int32_t>(small_price_most);

/// The loop over all pairs there are, written so that a compiler can turn it into a few vector
/// instructions: a score too low to be told, or of a forbidden pair, counts as the lowest there is.
[[gnu::always_inline]] inline std::int32_t best_one(std::span<std::int32_t const> row,
                                                    std::span<std::int32_t const> prices) {
    std::int32_t best = least_told;
    for (std::size_t task = 0; task < row.size(); ++task)
        best = std::max(best, std::max(row[task], least_told) - prices[task]);
    return best;
}

#if defined(__x86_64__)

[[gnu::target("avx512f"), gnu::optimize("O3")]] std::int32_t best_one_on_avx512(
    std::span<std::int32_t const> row, std::span<std::int32_t const> prices) {
    return best_one(row, prices);
}

[[gnu::target("avx2"), gnu::optimize("O3")]] std::int32_t best_one_on_avx2(
    std::span<std::int32_t const> row, std::span<std::int32_t const> prices) {
    return best_one(row, prices);
}

#endif

std::int32_t best_one_on_this_processor(std::span<std::int32_t const> row,
                                        std::span<std::int32_t const> prices) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return best_one_on_avx512(row, prices);
    if (__builtin_cpu_supports("avx2")) return best_one_on_avx2(row, prices);
#endif
    return best_one(row, prices);
}

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

std::optional<std::int32_t> best_one_at_small_prices(std::span<std::int32_t const> row,
                                                     std::span<std::int32_t const> prices,
                                                     std::int32_t open) {
    std::int32_t const best = best_one_on_this_processor(row, prices);
    if (best == least_told) return {};
    return std::max(best, open);
}

}  // namespace telemachy::optimise
