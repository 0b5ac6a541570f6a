#include "optimise/assignment/row_scan.h"

#include <cstring>

// Vectors are returned between functions that are all inlined: no call, so no calling convention.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace telemachy::optimise {
namespace {

using Kernel = std::size_t(Score const*, Scaled const*, std::size_t, unsigned, Scaled,
                           std::uint32_t*);

// Eight lanes, whatever the processor: the compiler makes one AVX-512 register of them, two AVX2
// registers or four of the plain ones.
using Scores8 [[gnu::vector_size(32)]] = std::int32_t;
using Scaled8 [[gnu::vector_size(64)]] = std::int64_t;

template <class Vector, class Element>
[[gnu::always_inline]] inline Vector load(Element const* from) {
    Vector lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

/// Few positions survive, so they are looked for in chunks that are first refused as a whole.
[[gnu::always_inline]] inline std::size_t scan(Score const* scores, Scaled const* prices,
                                               std::size_t count, unsigned shift, Scaled threshold,
                                               std::uint32_t* positions) {
    constexpr std::size_t chunk = 16;
    std::size_t found = 0;
    std::size_t x = 0;
    auto const keep = [&](std::size_t y) {
        if ((Scaled{scores[y]} << shift) - prices[y] > threshold)
            positions[found++] = static_cast<std::uint32_t>(y);
    };
    // The sign bit of (threshold + price - score) tells that a position survives.
    auto const refusal = [&] [[gnu::always_inline]] (std::size_t y) {
        Scaled8 const wide = __builtin_convertvector(load<Scores8>(scores + y), Scaled8);
        return threshold + load<Scaled8>(prices + y) - (wide << shift);
    };
    for (; x + chunk <= count; x += chunk) {
        Scaled8 const signs = refusal(x) | refusal(x + 8);
        Scaled any = 0;
        for (std::size_t lane = 0; lane < 8; ++lane) any |= signs[lane];
        if (any >= 0) continue;
        for (std::size_t y = x; y < x + chunk; ++y) keep(y);
    }
    for (; x < count; ++x) keep(x);
    return found;
}

std::size_t scan_plain(Score const* scores, Scaled const* prices, std::size_t count, unsigned shift,
                       Scaled threshold, std::uint32_t* positions) {
    return scan(scores, prices, count, shift, threshold, positions);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] std::size_t scan_avx2(Score const* scores, Scaled const* prices,
                                              std::size_t count, unsigned shift, Scaled threshold,
                                              std::uint32_t* positions) {
    return scan(scores, prices, count, shift, threshold, positions);
}

[[gnu::target("avx512f,avx512vl,avx512dq,avx512bw,prefer-vector-width=512")]] std::size_t
scan_avx512(Score const* scores, Scaled const* prices, std::size_t count, unsigned shift,
            Scaled threshold, std::uint32_t* positions) {
    return scan(scores, prices, count, shift, threshold, positions);
}
#endif

Kernel* choose_kernel() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
        return scan_avx512;
    if (__builtin_cpu_supports("avx2")) return scan_avx2;
#endif
    return scan_plain;
}

}  // namespace

std::size_t positions_above(Score const* scores, Scaled const* prices, std::size_t count,
                            unsigned shift, Scaled threshold, std::uint32_t* positions) {
    static Kernel* const kernel = choose_kernel();
    return kernel(scores, prices, count, shift, threshold, positions);
}

}  // namespace telemachy::optimise
