#pragma once

#include <cstdint>
#include <span>

#include "optimise/assignment/score_source.h"

namespace telemachy::benchmarks {

/// The optimum by LEMON's network simplex, which needs every allowed pair written down as an arc.
/// Agents want one task each; a pair worth no more than nothing is left out.
optimise::Amount optimum_by_network_simplex(optimise::Agent agents,
                                            std::span<std::uint32_t const> capacities,
                                            optimise::ScoreSource const& scores);

}  // namespace telemachy::benchmarks
