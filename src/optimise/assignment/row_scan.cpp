#include "optimise/assignment/row_scan.h"

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

/// Everything from position `x` on, which has `found` positions before it.
std::size_t scan_plain(Score const* scores, Score const* floors, std::size_t x, std::size_t count,
                       Score limit, std::uint32_t* positions, std::size_t found) {
    for (; x < count; ++x) {
        positions[found] = static_cast<std::uint32_t>(x);
        found += scores[x] > floors[x] + limit ? 1 : 0;
    }
    return found;
}

#if defined(__x86_64__)

/// Few positions survive: those of one register are read off its mask, one bit each.
inline std::size_t write_down(std::uint32_t mask, std::size_t first, std::uint32_t* positions,
                              std::size_t found) {
    for (; mask != 0; mask &= mask - 1)
        positions[found++] =
            static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(__builtin_ctz(mask));
    return found;
}

[[gnu::target("avx2")]] std::size_t scan_avx2(Score const* scores, Score const* floors,
                                              std::size_t count, Score limit,
                                              std::uint32_t* positions) {
    __m256i const limits = _mm256_set1_epi32(limit);
    std::size_t found = 0;
    std::size_t x = 0;
    for (; x + 8 <= count; x += 8) {
        auto const at = [](Score const* from) __attribute__((always_inline, target("avx2"))) {
            return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(from));
        };
        __m256i const above =
            _mm256_cmpgt_epi32(at(scores + x), _mm256_add_epi32(at(floors + x), limits));
        auto const mask =
            static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(above)));
        found = write_down(mask, x, positions, found);
    }
    return scan_plain(scores, floors, x, count, limit, positions, found);
}

[[gnu::target("avx512f,avx512bw")]] std::size_t scan_avx512(Score const* scores,
                                                            Score const* floors, std::size_t count,
                                                            Score limit, std::uint32_t* positions) {
    __m512i const limits = _mm512_set1_epi32(limit);
    std::size_t found = 0;
    std::size_t x = 0;
    for (; x + 16 <= count; x += 16) {
        __m512i const least = _mm512_add_epi32(_mm512_loadu_si512(floors + x), limits);
        found = write_down(_mm512_cmpgt_epi32_mask(_mm512_loadu_si512(scores + x), least), x,
                           positions, found);
    }
    return scan_plain(scores, floors, x, count, limit, positions, found);
}

#endif

}  // namespace

std::size_t positions_above(Score const* scores, Score const* floors, std::size_t count,
                            Score limit, std::uint32_t* positions, Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512) return scan_avx512(scores, floors, count, limit, positions);
    if (processor == Processor::avx2) return scan_avx2(scores, floors, count, limit, positions);
#endif
    (void)processor;
    return scan_plain(scores, floors, 0, count, limit, positions, 0);
}

}  // namespace telemachy::optimise
