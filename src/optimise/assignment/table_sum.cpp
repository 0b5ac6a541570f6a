#include "optimise/assignment/table_sum.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

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

Score base_of(std::span<CodedTable const> tables) {
    Score base = 0;
    for (auto const& [codes, table] : tables) base += table->least;
    return base;
}

void sum_plain(std::span<CodedTable const> tables, std::span<Score> scores, std::size_t from) {
    for (std::size_t x = from; x < scores.size(); ++x) {
        Score sum = 0;
        bool forbidden = false;
        for (auto const& [codes, table] : tables) {
            Score const points = table->points[codes[x]];
            forbidden |= points == forbidden_pair;
            sum += forbidden ? 0 : points;
        }
        scores[x] = forbidden ? forbidden_pair : sum;
    }
}

#if defined(__x86_64__)

/// 64 tasks at a time, one look-up each for the low, middle and high bytes. The bytes are added up
/// in 16-bit lanes, even tasks' and odd tasks' apart, and put together at the end.
[[gnu::target("avx512f,avx512bw,avx512vbmi")]] void sum_avx512(std::span<CodedTable const> tables,
                                                               std::span<Score> scores) {
    __m512i const base = _mm512_set1_epi32(base_of(tables));
    __m512i const never = _mm512_set1_epi32(forbidden_pair);
    __m512i const even = _mm512_set1_epi16(0x00FF);
    std::size_t x = 0;
    for (; x + 64 <= scores.size(); x += 64) {
        __m512i sums[3][2] = {};  // low, middle, high; even and odd tasks
        for (auto& plane : sums) plane[0] = plane[1] = _mm512_setzero_si512();
        __m512i forbidden = _mm512_setzero_si512();
        for (auto const& [codes, table] : tables) {
            __m512i const code = _mm512_loadu_si512(codes + x);
            auto const add = [&](__m512i(&sum)[2], PackedTable::Bytes const& bytes)
                __attribute__((always_inline, target("avx512f,avx512bw,avx512vbmi"))) {
                __m512i const found =
                    _mm512_permutexvar_epi8(code, _mm512_load_si512(bytes.data()));
                sum[0] = _mm512_add_epi16(sum[0], _mm512_and_si512(found, even));
                sum[1] = _mm512_add_epi16(sum[1], _mm512_srli_epi16(found, 8));
            };
            add(sums[0], table->low);
            if (table->needs_middle) add(sums[1], table->middle);
            if (table->needs_high) add(sums[2], table->high);
            if (table->forbids)
                forbidden = _mm512_or_si512(
                    forbidden,
                    _mm512_permutexvar_epi8(code, _mm512_load_si512(table->forbidden.data())));
        }
        __mmask64 const no = _mm512_movepi8_mask(forbidden);
        for (unsigned half = 0; half < 2; ++half) {
            // Task 2k sits in 16-bit lane k of the even sums, task 2k + 1 in the odd ones.
            __m512i parts[2];
            for (unsigned odd = 0; odd < 2; ++odd) {
                auto const wide = [&](__m512i sum)
                    __attribute__((always_inline, target("avx512f,avx512bw,avx512vbmi"))) {
                    return _mm512_cvtepu16_epi32(half == 0 ? _mm512_castsi512_si256(sum)
                                                           : _mm512_extracti64x4_epi64(sum, 1));
                };
                parts[odd] =
                    _mm512_add_epi32(_mm512_add_epi32(base, wide(sums[0][odd])),
                                     _mm512_add_epi32(_mm512_slli_epi32(wide(sums[1][odd]), 8),
                                                      _mm512_slli_epi32(wide(sums[2][odd]), 16)));
            }
            __m512i const first =
                _mm512_set_epi32(23, 7, 22, 6, 21, 5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
            __m512i const second = _mm512_add_epi32(first, _mm512_set1_epi32(8));
            Score* const out = scores.data() + x + 32 * half;
            auto const put = [&](Score * to, __m512i order, __mmask16 mask)
                __attribute__((always_inline, target("avx512f,avx512bw,avx512vbmi"))) {
                __m512i const sum = _mm512_permutex2var_epi32(parts[0], order, parts[1]);
                _mm512_storeu_si512(to, _mm512_mask_mov_epi32(sum, mask, never));
            };
            put(out, first, static_cast<__mmask16>(no >> (32 * half)));
            put(out + 16, second, static_cast<__mmask16>(no >> (32 * half + 16)));
        }
    }
    sum_plain(tables, scores, x);
}

/// 32 tasks at a time. A byte look-up reaches 16 entries, so a table of 64 takes four, of which
/// three give nothing: adding 0x70 with saturation sets the top bit of every code outside the
/// sixteen at hand.
[[gnu::target("avx2")]] void sum_avx2(std::span<CodedTable const> tables, std::span<Score> scores) {
    __m256i const base = _mm256_set1_epi32(base_of(tables));
    __m256i const even = _mm256_set1_epi16(0x00FF);
    std::size_t x = 0;
    for (; x + 32 <= scores.size(); x += 32) {
        __m256i sums[3][2];
        for (auto& plane : sums) plane[0] = plane[1] = _mm256_setzero_si256();
        __m256i forbidden = _mm256_setzero_si256();
        for (auto const& [codes, table] : tables) {
            __m256i const code = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(codes + x));
            __m256i index[4];
            for (int part = 0; part < 4; ++part)
                index[part] = _mm256_adds_epu8(
                    _mm256_xor_si256(code, _mm256_set1_epi8(static_cast<char>(16 * part))),
                    _mm256_set1_epi8(0x70));
            auto const look_up = [&](PackedTable::Bytes const& bytes)
                __attribute__((always_inline, target("avx2"))) {
                __m256i found = _mm256_setzero_si256();
                for (std::size_t part = 0; part < 4; ++part) {
                    auto const sixteen = _mm256_broadcastsi128_si256(
                        _mm_load_si128(reinterpret_cast<__m128i const*>(bytes.data() + 16 * part)));
                    found = _mm256_or_si256(found, _mm256_shuffle_epi8(sixteen, index[part]));
                }
                return found;
            };
            auto const add = [&](__m256i(&sum)[2], PackedTable::Bytes const& bytes)
                __attribute__((always_inline, target("avx2"))) {
                __m256i const found = look_up(bytes);
                sum[0] = _mm256_add_epi16(sum[0], _mm256_and_si256(found, even));
                sum[1] = _mm256_add_epi16(sum[1], _mm256_srli_epi16(found, 8));
            };
            add(sums[0], table->low);
            if (table->needs_middle) add(sums[1], table->middle);
            if (table->needs_high) add(sums[2], table->high);
            if (table->forbids) forbidden = _mm256_or_si256(forbidden, look_up(table->forbidden));
        }
        alignas(32) std::array<std::array<std::uint16_t, 16>, 6> lanes;
        for (std::size_t plane = 0; plane < 3; ++plane)
            for (std::size_t odd = 0; odd < 2; ++odd)
                _mm256_store_si256(reinterpret_cast<__m256i*>(lanes[2 * plane + odd].data()),
                                   sums[plane][odd]);
        for (std::size_t half = 0; half < 2; ++half) {
            __m256i parts[2];
            for (std::size_t odd = 0; odd < 2; ++odd) {
                auto const wide = [&](std::size_t plane)
                    __attribute__((always_inline, target("avx2"))) {
                    return _mm256_cvtepu16_epi32(_mm_load_si128(reinterpret_cast<__m128i const*>(
                        lanes[2 * plane + odd].data() + 8 * half)));
                };
                parts[odd] = _mm256_add_epi32(_mm256_add_epi32(base, wide(0)),
                                              _mm256_add_epi32(_mm256_slli_epi32(wide(1), 8),
                                                               _mm256_slli_epi32(wide(2), 16)));
            }
            // Interleaving works within 128 bits: tasks 0-3 and 8-11, then 4-7 and 12-15.
            __m256i const a = _mm256_unpacklo_epi32(parts[0], parts[1]);
            __m256i const b = _mm256_unpackhi_epi32(parts[0], parts[1]);
            auto* const out = reinterpret_cast<__m256i*>(scores.data() + x + 16 * half);
            _mm256_storeu_si256(out, _mm256_permute2x128_si256(a, b, 0x20));
            _mm256_storeu_si256(out + 1, _mm256_permute2x128_si256(a, b, 0x31));
        }
        for (auto no = static_cast<std::uint32_t>(_mm256_movemask_epi8(forbidden)); no != 0;
             no &= no - 1)
            scores[x + static_cast<std::size_t>(__builtin_ctz(no))] = forbidden_pair;
    }
    sum_plain(tables, scores, x);
}

#endif

/// Cuts a table's points into bytes and answers the most of them. Loops of a fixed length over
/// plain arrays: each becomes a few vector instructions, which matters because tables are made anew
/// whenever a row is searched.
[[gnu::always_inline]] inline Score pack(PackedTable& table) {
    constexpr Score never_least = std::numeric_limits<Score>::max();
    Score lowest = never_least, least = never_least, most = forbidden_pair;
    for (Score const score : table.points) {
        lowest = std::min(lowest, score);
        least = std::min(least, score == forbidden_pair ? never_least : score);
        most = std::max(most, score);
    }
    table.forbids = lowest == forbidden_pair;
    if (most == forbidden_pair) least = most = 0;  // everything is forbidden
    table.least = least;
    for (std::size_t code = 0; code < codes_per_table; ++code) {
        Score const score = table.points[code];
        std::uint32_t const above =
            static_cast<std::uint32_t>(std::max(score, least)) - static_cast<std::uint32_t>(least);
        table.low[code] = static_cast<std::uint8_t>(above);
        table.middle[code] = static_cast<std::uint8_t>(above >> 8);
        table.high[code] = static_cast<std::uint8_t>(above >> 16);
        table.forbidden[code] = score == forbidden_pair ? 255 : 0;
    }
    return most;
}

#if defined(__x86_64__)

[[gnu::target("avx512f,avx512bw,avx512vbmi"), gnu::optimize("O3")]] Score pack_on_avx512(
    PackedTable& table) {
    return pack(table);
}

[[gnu::target("avx2"), gnu::optimize("O3")]] Score pack_on_avx2(PackedTable& table) {
    return pack(table);
}

#endif

Score pack_on_this_processor(PackedTable& table) {
#if defined(__x86_64__)
    if (best_processor() == Processor::avx512) return pack_on_avx512(table);
    if (best_processor() == Processor::avx2) return pack_on_avx2(table);
#endif
    return pack(table);
}

}  // namespace

PackedTable packed(std::span<Score const, codes_per_table> points) {
    PackedTable table;
    std::ranges::copy(points, table.points.begin());
    Score const most = pack_on_this_processor(table);
    std::int64_t const span = std::int64_t{most} - table.least;
    if (span >= 1 << 24)
        throw std::invalid_argument("points of one feature must lie within 2^24 of each other");
    table.span = static_cast<Score>(span);
    table.needs_middle = table.span > 0xFF;
    table.needs_high = table.span > 0xFFFF;
    return table;
}

void sum_tables(std::span<CodedTable const> tables, std::span<Score> scores, Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512) return sum_avx512(tables, scores);
    if (processor == Processor::avx2) return sum_avx2(tables, scores);
#endif
    (void)processor;
    sum_plain(tables, scores, 0);
}

}  // namespace telemachy::optimise
