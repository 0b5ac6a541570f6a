#pragma once

#include <cstdint>
#include <limits>

namespace telemachy::optimise {

/// Agents and tasks are numbered from 0 by whoever states the problem.
using Agent = std::uint32_t;
using Task = std::uint32_t;

/// What one pair is worth, in whole points of the caller's own grid (say thousandths of a fit of
/// 100). Any 32-bit value but `forbidden_pair` may be used, negative ones too: the solver works in
/// 64 bits and cannot overflow.
using Score = std::int32_t;

/// Sums of scores, prices and values, in the same points.
using Amount = std::int64_t;

/// The score of a pair that must never be made.
inline constexpr Score forbidden_pair = std::numeric_limits<Score>::min();

}  // namespace telemachy::optimise
