#include "optimise/assignment/table_filter.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Vectors are returned between functions that are all inlined: no call, so no calling convention.
#pragma GCC diagnostic ignored "-Wpsabi"
// GCC 12's own intrinsics start from registers they never read.
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

namespace telemachy::optimise {
namespace {

/// The comparison `sum > price + limit`, rearranged so that neither side is negative:
/// sum + head_start >= price + hurdle.
struct Comparison {
    std::uint8_t head_start = 0;
    std::uint8_t hurdle = 0;

    explicit Comparison(std::int64_t limit)
        : head_start(static_cast<std::uint8_t>(std::clamp<std::int64_t>(-1 - limit, 0, 255))),
          hurdle(static_cast<std::uint8_t>(std::clamp<std::int64_t>(limit + 1, 0, 255))) {}
};

/// A loop of a fixed length, so that a few vector instructions do it all.
[[gnu::always_inline]] inline void round_up(PackedTable const& table, unsigned shift,
                                            PackedTable::Bytes& steps) {
    std::uint32_t const up = (1U << shift) - 1;
    for (std::size_t code = 0; code < codes_per_table; ++code) {
        auto const above =
            static_cast<std::uint32_t>(std::max(table.points[code], table.least) - table.least);
        steps[code] = static_cast<std::uint8_t>(std::min((above + up) >> shift, 255U));
    }
}

#if defined(__x86_64__)

[[gnu::target("avx512f,avx512bw,avx512vbmi"), gnu::optimize("O3")]] void round_up_on_avx512(
    PackedTable const& table, unsigned shift, PackedTable::Bytes& steps) {
    round_up(table, shift, steps);
}

[[gnu::target("avx2"), gnu::optimize("O3")]] void round_up_on_avx2(PackedTable const& table,
                                                                   unsigned shift,
                                                                   PackedTable::Bytes& steps) {
    round_up(table, shift, steps);
}

inline std::size_t write_columns(std::uint64_t mask, std::uint32_t first, std::uint32_t end,
                                 std::uint32_t* columns, std::size_t found) {
    if (end - first < 64) mask &= (std::uint64_t{1} << (end - first)) - 1;
    for (; mask != 0; mask &= mask - 1)
        columns[found++] = first + static_cast<std::uint32_t>(__builtin_ctzll(mask));
    return found;
}

[[gnu::target("avx512f,avx512bw")]] inline __m512i all_64(std::uint8_t byte) {
    return _mm512_set1_epi8(static_cast<char>(byte));
}

/// 64 columns at a time: a table of 64 bytes is one register, and looking it up one instruction.
[[gnu::target("avx512f,avx512bw,avx512vbmi"), gnu::always_inline]] inline __m512i sum_of_64(
    std::span<CoarseTable const> tables, __m512i head_start, std::uint32_t x) {
    __m512i sum = head_start;
    for (auto const& table : tables)
        sum = _mm512_adds_epu8(sum, _mm512_permutexvar_epi8(_mm512_loadu_si512(table.codes + x),
                                                            _mm512_load_si512(table.steps)));
    for (auto const& table : tables)
        if (table.forbidden != nullptr)
            sum =
                _mm512_subs_epu8(sum, _mm512_permutexvar_epi8(_mm512_loadu_si512(table.codes + x),
                                                              _mm512_load_si512(table.forbidden)));
    return sum;
}

[[gnu::target("avx512f,avx512bw,avx512vbmi")]] std::size_t filter_avx512(
    std::span<CoarseTable const> tables, std::uint8_t const* price_steps, Comparison comparison,
    std::uint32_t begin, std::uint32_t end, std::uint32_t* columns) {
    __m512i const head_start = all_64(comparison.head_start);
    __m512i const hurdle = all_64(comparison.hurdle);
    std::size_t found = 0;
    for (std::uint32_t x = begin; x < end; x += 64) {
        __m512i const least = _mm512_adds_epu8(_mm512_loadu_si512(price_steps + x), hurdle);
        std::uint64_t const mask = _mm512_cmpge_epu8_mask(sum_of_64(tables, head_start, x), least);
        if (mask != 0) found = write_columns(mask, x, end, columns, found);
    }
    return found;
}

[[gnu::target("avx512f,avx512bw,avx512vbmi")]] void margins_avx512(
    std::span<CoarseTable const> tables, std::uint8_t const* price_steps, std::uint8_t head_start,
    std::uint32_t begin, std::uint32_t end, std::uint8_t* margins) {
    for (std::uint32_t x = begin; x < end; x += 64)
        _mm512_storeu_si512(margins + (x - begin),
                            _mm512_subs_epu8(sum_of_64(tables, all_64(head_start), x),
                                             _mm512_loadu_si512(price_steps + x)));
}

/// 32 columns at a time. A look-up reaches 16 entries, so larger tables take several, of which all
/// but one give nothing: adding 0x70 with saturation sets the top bit of every code outside the
/// sixteen at hand.
[[gnu::target("avx2")]] inline __m256i looked_up(__m256i code, std::uint8_t const* bytes,
                                                 unsigned sixteens) {
    __m256i found = _mm256_setzero_si256();
    for (unsigned part = 0; part < sixteens; ++part) {
        __m256i const index =
            _mm256_adds_epu8(_mm256_xor_si256(code, _mm256_set1_epi8(static_cast<char>(16 * part))),
                             _mm256_set1_epi8(0x70));
        auto const entries = _mm256_broadcastsi128_si256(
            _mm_load_si128(reinterpret_cast<__m128i const*>(bytes + 16 * part)));
        found = _mm256_or_si256(found, _mm256_shuffle_epi8(entries, index));
    }
    return found;
}

[[gnu::target("avx2")]] inline __m256i all_32(std::uint8_t byte) {
    return _mm256_set1_epi8(static_cast<char>(byte));
}

[[gnu::target("avx2")]] inline __m256i load_32(std::uint8_t const* from) {
    return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(from));
}

[[gnu::target("avx2")]] inline __m256i sum_of_32(std::span<CoarseTable const> tables,
                                                 __m256i head_start, std::uint32_t x) {
    __m256i sum = head_start;
    __m256i never = _mm256_setzero_si256();
    for (auto const& table : tables) {
        __m256i const code = load_32(table.codes + x);
        sum = _mm256_adds_epu8(sum, looked_up(code, table.steps, table.sixteens));
        if (table.forbidden != nullptr)
            never = _mm256_or_si256(never, looked_up(code, table.forbidden, table.sixteens));
    }
    return _mm256_subs_epu8(sum, never);
}

[[gnu::target("avx2")]] std::size_t filter_avx2(std::span<CoarseTable const> tables,
                                                std::uint8_t const* price_steps,
                                                Comparison comparison, std::uint32_t begin,
                                                std::uint32_t end, std::uint32_t* columns) {
    std::size_t found = 0;
    for (std::uint32_t x = begin; x < end; x += 32) {
        __m256i const sum = sum_of_32(tables, all_32(comparison.head_start), x);
        __m256i const least = _mm256_adds_epu8(load_32(price_steps + x), all_32(comparison.hurdle));
        __m256i const above = _mm256_cmpeq_epi8(_mm256_max_epu8(sum, least), sum);
        auto const mask = static_cast<std::uint32_t>(_mm256_movemask_epi8(above));
        if (mask != 0) found = write_columns(mask, x, end, columns, found);
    }
    return found;
}

[[gnu::target("avx2")]] void margins_avx2(std::span<CoarseTable const> tables,
                                          std::uint8_t const* price_steps, std::uint8_t head_start,
                                          std::uint32_t begin, std::uint32_t end,
                                          std::uint8_t* margins) {
    for (std::uint32_t x = begin; x < end; x += 32)
        _mm256_storeu_si256(
            reinterpret_cast<__m256i*>(margins + (x - begin)),
            _mm256_subs_epu8(sum_of_32(tables, all_32(head_start), x), load_32(price_steps + x)));
}

#endif

}  // namespace

void write_steps(PackedTable const& table, unsigned shift, PackedTable::Bytes& steps,
                 Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512) return round_up_on_avx512(table, shift, steps);
    if (processor == Processor::avx2) return round_up_on_avx2(table, shift, steps);
#endif
    (void)processor;
    round_up(table, shift, steps);
}

void write_margins(std::span<CoarseTable const> tables, std::uint8_t const* price_steps,
                   std::uint8_t head_start, std::uint32_t begin, std::uint32_t end,
                   std::uint8_t* margins, Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512)
        return margins_avx512(tables, price_steps, head_start, begin, end, margins);
    if (processor == Processor::avx2)
        return margins_avx2(tables, price_steps, head_start, begin, end, margins);
#endif
    (void)processor;
    for (std::uint32_t x = begin; x < end; ++x) {
        unsigned sum = head_start;
        bool never = false;
        for (auto const& table : tables) {
            std::uint8_t const code = table.codes[x];
            sum += table.steps[code];
            never = never || (table.forbidden != nullptr && table.forbidden[code] != 0);
        }
        unsigned const kept = never ? 0U : std::min(sum, 255U);
        margins[x - begin] =
            static_cast<std::uint8_t>(kept - std::min<unsigned>(kept, price_steps[x]));
    }
}

std::size_t columns_possibly_above(std::span<CoarseTable const> tables,
                                   std::uint8_t const* price_steps, std::int64_t limit_steps,
                                   std::uint32_t begin, std::uint32_t end, std::uint32_t* columns,
                                   Processor processor) {
#if defined(__x86_64__)
    Comparison const comparison(limit_steps);
    if (processor == Processor::avx512)
        return filter_avx512(tables, price_steps, comparison, begin, end, columns);
    if (processor == Processor::avx2)
        return filter_avx2(tables, price_steps, comparison, begin, end, columns);
#endif
    (void)processor, (void)tables, (void)price_steps, (void)limit_steps;
    for (std::uint32_t x = begin; x < end; ++x) columns[x - begin] = x;
    return end - begin;
}

}  // namespace telemachy::optimise
