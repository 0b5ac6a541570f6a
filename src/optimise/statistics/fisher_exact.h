#pragma once

/// Fisher's exact test: could a difference between two groups be chance?
///
/// PROBLEM. Of `first.of` people in one group `first.chosen` were chosen, of `second.of` in another
/// `second.chosen`. If group and choice had nothing to do with each other, how likely would an
/// outcome be that is no more likely than this one?
///
/// METHOD. With both margins fixed the number chosen from the first group is hypergeometric. The
/// probabilities are followed outward from the most likely outcome by the ratio of neighbours, so
/// that none is ever the difference of large logarithms: the relative error stays near 1e-12 even
/// for hundreds of thousands of people. Outcomes as likely as the observed one count in, with the
/// relative tolerance of 1e-7 that R uses.
///
/// COST. One step per possible outcome: at most the smaller margin.
/// SOURCE. R. A. Fisher, "The Design of Experiments" (1935), chapter II; the two-sided rule is that
/// of R's fisher.test.
///
/// EXAMPLE. The lady tasting tea names three of four cups rightly: fisher_exact({3, 4}, {1, 4}) is
/// 34/70 = 0.486, nothing to write home about.

#include <cstdint>

namespace telemachy::optimise {

struct Chosen {
    std::uint64_t chosen = 0;
    std::uint64_t of = 0;
    friend bool operator==(Chosen const&, Chosen const&) = default;
};

/// The two-sided p-value, in (0, 1]; 0 only where a double cannot tell it from that. `chosen` must
/// not exceed `of`.
[[nodiscard]] double fisher_exact(Chosen first, Chosen second);

}  // namespace telemachy::optimise
