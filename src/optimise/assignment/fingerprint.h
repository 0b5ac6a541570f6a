#pragma once

#include <cstdint>

#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Mixes a position and a score into 64 well-spread bits (the finaliser of SplitMix64). Their sum
/// over a row or a column can be made in any order, by any thread, and two different ones agree by
/// chance once in about 2^64.
[[nodiscard]] inline std::uint64_t fingerprint(std::uint32_t position, Score score) {
    std::uint64_t x =
        (std::uint64_t{position} << 32 | static_cast<std::uint32_t>(score)) + 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

}  // namespace telemachy::optimise
