#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "optimise/assignment/dense_scores.h"

namespace telemachy::benchmarks {

/// What reviewers said of papers: a categorical file of PrefLib (Mattei, Walsh, "PrefLib: a library
/// for preferences", ADT 2013), in which every line is a reviewer's papers by category, the most
/// wanted first.
struct Bids {
    std::uint32_t papers = 0, reviewers = 0, categories = 0;
    /// Row by paper: the categories' number less the bid's category, counted from 1, so that more
    /// is better; the last category, "No", forbids.
    std::vector<optimise::Score> scores;
};

/// Throws std::runtime_error when the file is not there or says something else.
[[nodiscard]] Bids read_bids(std::string const& path);

}  // namespace telemachy::benchmarks
