#pragma once

#include <vector>

#include "demo/domain/harvest.h"
#include "demo/seeding/enrolling.h"
#include "demo/seeding/played_pairs.h"

namespace telemachy::demo {

/// A pair the coordinator ties by hand before the solver is asked, and what she wrote beside it.
struct TiedPair {
    PersonNo mentee{};
    PersonNo mentor{};
    std::string reason;
};

/// Writes down how a programme was matched and what came of it: the policy saved, a run solved with
/// the tied pairs, submitted, approved by the steward, published on `day`; then each pair's
/// answers, its agreement and its conversations in the rhythm the story gives to its mentee,
/// whoever the solver gave them for a partner. Each tells of what came of it from the harvest.
Pairs plan_matching(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played, Date day,
                    std::vector<TiedPair> const& tied, Date today,
                    std::shared_ptr<Harvest> const& harvest);

/// The policy in force, as a draft of a run takes it.
[[nodiscard]] Result<Json> policy_in_force(Stage& stage, std::string const& programme);

/// A run as its coordinator starts it and the house solves it.
[[nodiscard]] Result<Json> solved_run(Stage& stage, PersonNo by, PlayedProgramme const& played,
                                      std::string const& name, std::vector<TiedPair> const& tied);

}  // namespace telemachy::demo
