#pragma once

#include <cstdint>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

/// One of the chains of exchanges two plans differ by: following it from `before`, pairs are given
/// up and made in turn. Everybody inside a chain keeps as many partners as before; only at its ends
/// somebody has one more or one fewer. So any selection of the chains, followed together, leads
/// from `before` to a plan that keeps the rules if both plans do.
struct ExchangeChain {
    std::vector<AssignedPair> given_up;  // of `before`
    std::vector<AssignedPair> made;      // of `after`
};

/// What two plans differ by, taken apart. Both sorted by agent and task, as the solver answers.
[[nodiscard]] std::vector<ExchangeChain> exchange_chains(std::vector<AssignedPair> const& before,
                                                         std::vector<AssignedPair> const& after);

/// The plan that follows some of the chains.
[[nodiscard]] std::vector<AssignedPair> followed(std::vector<AssignedPair> const& before,
                                                 std::vector<ExchangeChain const*> const& chains);

}  // namespace telemachy::optimise
