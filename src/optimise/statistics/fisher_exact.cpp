#include "optimise/statistics/fisher_exact.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace telemachy::optimise {

double fisher_exact(Chosen first, Chosen second) {
    assert(first.chosen <= first.of && second.chosen <= second.of);
    std::uint64_t const chosen = first.chosen + second.chosen;
    std::uint64_t const least = chosen > second.of ? chosen - second.of : 0;
    std::uint64_t const most = std::min(chosen, first.of);
    auto const real = [](std::uint64_t x) { return static_cast<double>(x); };

    // P(k + 1) / P(k) for k chosen from the first group.
    auto const ratio = [&](std::uint64_t k) {
        return real(first.of - k) / real(k + 1) * real(chosen - k) /
               real(second.of - (chosen - k) + 1);
    };
    // The most likely outcome; see any table of the hypergeometric distribution.
    auto const mode =
        std::clamp(static_cast<std::uint64_t>((real(chosen) + 1) * (real(first.of) + 1) /
                                              (real(first.of) + real(second.of) + 2)),
                   least, most);

    std::vector<double> weights(most - least + 1);  // relative to the most likely outcome
    weights[mode - least] = 1;
    for (std::uint64_t k = mode; k < most; ++k)
        weights[k + 1 - least] = weights[k - least] * ratio(k);
    for (std::uint64_t k = mode; k > least; --k)
        weights[k - 1 - least] = weights[k - least] / ratio(k - 1);

    // Both tails are added from the thin end, where the small terms are.
    constexpr double as_likely = 1 + 1e-7;
    double const observed = weights[first.chosen - least] * as_likely;
    double all = 0, no_likelier = 0;
    auto const add = [&](double weight) {
        all += weight;
        if (weight <= observed) no_likelier += weight;
    };
    for (std::uint64_t k = least; k < mode; ++k) add(weights[k - least]);
    for (std::uint64_t k = most; k > mode; --k) add(weights[k - least]);
    add(weights[mode - least]);
    return std::min(1.0, no_likelier / all);
}

}  // namespace telemachy::optimise
