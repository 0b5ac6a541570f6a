#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "optimise/assignment/processor.h"
#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Codes of one feature are below this: so many bytes fill one AVX-512 register, and looking 64 of
/// them up is then one instruction.
inline constexpr std::size_t codes_per_table = 64;

/// Points per code, as they are and cut into bytes the way the processor looks them up:
/// points = least + low + 256 middle + 65536 high.
struct alignas(64) PackedTable {
    using Bytes = std::array<std::uint8_t, codes_per_table>;
    std::array<Score, codes_per_table> points = {};
    Bytes low = {}, middle = {}, high = {};
    Bytes forbidden = {};  // 255 where the pair must never be made
    Score least = 0;
    Score span = 0;  // between the least and the most
    bool needs_middle = false, needs_high = false, forbids = false;
};

/// Packs the points of all codes; `forbidden_pair` forbids. Throws std::invalid_argument when the
/// allowed ones are 2^24 or more apart.
[[nodiscard]] PackedTable packed(std::span<Score const, codes_per_table> points);

/// One addend of a score: where the tasks' codes are, and the points for each.
struct CodedTable {
    std::uint8_t const* codes = nullptr;
    PackedTable const* table = nullptr;
};

/// Writes to scores[x] the sum over all `tables` of table[codes[x]], or `forbidden_pair` when any
/// of them forbids. At most 256 tables.
void sum_tables(std::span<CodedTable const> tables, std::span<Score> scores,
                Processor processor = best_processor());

}  // namespace telemachy::optimise
