#include "optimise/assignment/byte_rank.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// GCC 12's own intrinsics start from registers they never read.
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

namespace telemachy::optimise {
namespace {

/// How many of the bytes from `x` on are at least `least`.
std::size_t count_plain(std::span<std::uint8_t const> bytes, std::size_t x, std::uint8_t least) {
    std::size_t count = 0;
    for (; x < bytes.size(); ++x) count += bytes[x] >= least ? 1 : 0;
    return count;
}

#if defined(__x86_64__)

[[gnu::target("avx2,popcnt")]] std::size_t count_avx2(std::span<std::uint8_t const> bytes,
                                                      std::uint8_t least) {
    __m256i const all = _mm256_set1_epi8(static_cast<char>(least));
    std::size_t count = 0;
    std::size_t x = 0;
    for (; x + 32 <= bytes.size(); x += 32) {
        __m256i const some = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(bytes.data() + x));
        __m256i const above = _mm256_cmpeq_epi8(_mm256_max_epu8(some, all), some);
        count += static_cast<std::size_t>(
            __builtin_popcount(static_cast<unsigned>(_mm256_movemask_epi8(above))));
    }
    return count + count_plain(bytes, x, least);
}

[[gnu::target("avx512f,avx512bw,popcnt")]] std::size_t count_avx512(
    std::span<std::uint8_t const> bytes, std::uint8_t least) {
    __m512i const all = _mm512_set1_epi8(static_cast<char>(least));
    std::size_t count = 0;
    std::size_t x = 0;
    for (; x + 64 <= bytes.size(); x += 64)
        count += static_cast<std::size_t>(__builtin_popcountll(
            _mm512_cmpge_epu8_mask(_mm512_loadu_si512(bytes.data() + x), all)));
    return count + count_plain(bytes, x, least);
}

#endif

std::size_t count_at_least(std::span<std::uint8_t const> bytes, std::uint8_t least,
                           Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512) return count_avx512(bytes, least);
    if (processor == Processor::avx2) return count_avx2(bytes, least);
#endif
    (void)processor;
    return count_plain(bytes, 0, least);
}

}  // namespace

/// Bit by bit from the highest: eight times counting is less than sorting anything.
std::uint8_t byte_at_rank(std::span<std::uint8_t const> bytes, std::size_t rank,
                          Processor processor) {
    std::uint8_t byte = 0;
    for (unsigned bit = 128; bit != 0; bit /= 2) {
        auto const higher = static_cast<std::uint8_t>(byte | bit);
        if (count_at_least(bytes, higher, processor) >= rank) byte = higher;
    }
    return byte;
}

}  // namespace telemachy::optimise
