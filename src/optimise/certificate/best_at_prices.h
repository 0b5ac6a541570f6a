#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace telemachy::optimise {

/// A claim may contain any 64-bit price, so everything is added up in twice as many.
__extension__ using Wide = __int128;

/// Prices from 0 to this leave room for nearly any score beside them in 32 bits.
inline constexpr std::int64_t small_price_most = std::int64_t{1} << 30;

/// What an agent could get at these prices at most, and from which tasks.
struct BestAtPrices {
    Wide value = 0;
    std::vector<std::uint32_t> tasks;
};

/// For an agent with these scores who wants so many tasks, and to whom every place left open is
/// worth `open`.
[[nodiscard]] BestAtPrices best_at_prices(std::span<std::int32_t const> row,
                                          std::span<std::int64_t const> prices,
                                          std::uint32_t wanted, std::int32_t open);

/// The value alone, for an agent who wants one task, at prices from 0 to `small_price_most`.
/// Nothing when no task leaves it more than -2^30, which is too little to be told in 32 bits.
[[nodiscard]] std::optional<std::int32_t> best_one_at_small_prices(
    std::span<std::int32_t const> row, std::span<std::int32_t const> prices, std::int32_t open);

}  // namespace telemachy::optimise
