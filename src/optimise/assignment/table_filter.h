#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "optimise/assignment/processor.h"
#include "optimise/assignment/table_sum.h"

namespace telemachy::optimise {

/// One addend of a rough score: a table in steps of a power of two points, rounded up, so that the
/// sum of all of them is never less than the score.
struct CoarseTable {
    std::uint8_t const* codes = nullptr;      // per column
    std::uint8_t const* steps = nullptr;      // per code; 64, aligned
    std::uint8_t const* forbidden = nullptr;  // 255 per forbidden code; null: forbids nothing
    unsigned sixteens = 4;                    // codes are below 16 times this
};

/// Writes the columns in [begin, end) for which
///
///     sum of steps > price_steps[column] + limit_steps
///
/// and perhaps some more, rising, and returns how many. `begin` is a multiple of
/// `columns_together`; codes and prices are readable up to the next one after `end`. Sums are kept
/// in bytes that stay at 255 rather than overflow, which lets through, never holds back. The plain
/// processor lets everything through: for it, an exact sum is as cheap.
std::size_t columns_possibly_above(std::span<CoarseTable const> tables,
                                   std::uint8_t const* price_steps, std::int64_t limit_steps,
                                   std::uint32_t begin, std::uint32_t end, std::uint32_t* columns,
                                   Processor processor);

}  // namespace telemachy::optimise
