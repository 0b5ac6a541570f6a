#include "optimise/certificate/best_at_prices.h"

#include <algorithm>

#include "optimise/certificate/check.h"

namespace telemachy::optimise {

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
    std::int64_t best = open;
    for (std::size_t task = 0; task < row.size(); ++task) {
        std::int64_t const value = std::int64_t{row[task]} - prices[task];
        if (value > best && row[task] != score_of_forbidden_pair) best = value;
    }
    return best;
}

}  // namespace telemachy::optimise
