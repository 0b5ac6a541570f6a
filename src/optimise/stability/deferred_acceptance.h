#pragma once

/// Stable matching by deferred acceptance, several partners on both sides, implicit lists.
///
/// PROBLEM. Pair agents and tasks, within their quotas, so that no two would rather have each other
/// than what they get (see blocking_pairs.h).
///
/// METHOD. One side proposes, best first; the other holds the best proposals it has room for and
/// turns the rest away, who then propose further down. Nobody's ranking is written down: a proposer
/// keeps the few best partners who would accept it *now*, and looks at everybody again when those
/// are used up. Since what a full receiver accepts only rises, whoever was passed over stays out of
/// reach, and one such look loses nothing.
///
/// BOUND. The result is stable, and for every proposer at least as good as in any other stable plan
/// (and for every receiver at most as good), with ties broken as declared.
/// COST. At most one proposal per acceptable pair; in practice a few looks at each proposer's row.
/// Memory grows with the number of people, not of pairs. Looks are shared among threads; as the
/// result is the one stable plan that is best for the proposers, it does not depend on their
/// number. SOURCE. D. Gale, L. Shapley, "College admissions and the stability of marriage" (1962);
/// one lottery for everybody: A. Abdulkadiroglu, P. Pathak, A. Roth, "Strategy-proofness versus
/// efficiency in matching with indifferences", Amer. Econ. Rev. 99 (2009).
///
/// EXAMPLE. Ana likes Clara best, then Dan; so does Ben. Clara likes Ben best, then Ana. Each has
/// one place: Ana proposes to Clara, Ben proposes to Clara, Clara turns Ana away, Ana proposes to
/// Dan.
///
///     deferred_acceptance(preferences, {{1, 1}, {1, 1}}) == {{0, 1}, {1, 0}}

#include <cstdint>
#include <vector>

#include "optimise/stability/preferences.h"

namespace telemachy::optimise {

enum class Proposer : std::uint8_t { agents, tasks };

/// Who comes first among equally liked. The rule is part of the result and belongs into its record.
struct TieRule {
    /// 0: the lower number first. Otherwise by one lottery drawn from this seed, the same
    /// everywhere.
    std::uint64_t lottery_seed = 0;
};

/// The couples of the stable plan that is best for the proposing side, sorted by agent and task.
[[nodiscard]] std::vector<Couple> deferred_acceptance(Preferences const& preferences,
                                                      Quotas const& quotas,
                                                      Proposer proposer = Proposer::agents,
                                                      TieRule ties = {}, unsigned threads = 1);

}  // namespace telemachy::optimise
