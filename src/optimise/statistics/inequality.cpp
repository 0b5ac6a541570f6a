#include "optimise/statistics/inequality.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <vector>

namespace telemachy::optimise {

double gini(std::span<double const> loads) {
    assert(std::ranges::all_of(loads, [](double load) { return load >= 0; }));
    std::vector<double> sorted(loads.begin(), loads.end());
    std::ranges::sort(sorted);
    double const sum = std::accumulate(sorted.begin(), sorted.end(), 0.0);
    if (sum <= 0) return 0;
    // In rising order x_1 .. x_n the differences of all pairs add up to sum of (2 i - n - 1) x_i.
    auto const n = static_cast<double>(sorted.size());
    double differences = 0;
    for (double i = 1; double const load : sorted) differences += (2 * i++ - n - 1) * load;
    return differences / (n * sum);
}

double jain(std::span<double const> loads) {
    assert(std::ranges::all_of(loads, [](double load) { return load >= 0; }));
    double sum = 0, squares = 0;
    for (double const load : loads) {
        sum += load;
        squares += load * load;
    }
    return squares <= 0 ? 1 : sum * sum / (static_cast<double>(loads.size()) * squares);
}

}  // namespace telemachy::optimise
