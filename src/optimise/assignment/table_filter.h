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

/// Writes a table in steps of 2^shift points, rounded up and at most 255; where it forbids, 0.
void write_steps(PackedTable const& table, unsigned shift, PackedTable::Bytes& steps,
                 Processor processor);

/// Writes for every column in [begin, end)
///
///     head_start + sum of steps - price_steps[column]
///
/// kept within a byte, and 0 where a table forbids. Both ends are multiples of `columns_together`.
void write_margins(std::span<CoarseTable const> tables, std::uint8_t const* price_steps,
                   std::uint8_t head_start, std::uint32_t begin, std::uint32_t end,
                   std::uint8_t* margins, Processor processor);

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
