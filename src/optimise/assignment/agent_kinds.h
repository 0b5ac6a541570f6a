#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// Agents to whom every task is worth the same, and a place left open too: all of one kind. How
/// many tasks they want may differ.
struct AgentKinds {
    std::vector<Agent> representative;   // per kind, rising: the first of its members
    std::vector<std::uint32_t> kind_of;  // per agent
    Amount apart = 0;                    // what members may differ by about nearly every task
};

/// The kinds of the problem's agents, if there are no more than `kinds_most`; nothing otherwise,
/// which usually shows after a glance. `pairs_scored` is raised by the number of scores asked for.
[[nodiscard]] std::optional<AgentKinds> find_agent_kinds(AssignmentProblem const& problem,
                                                         std::size_t kinds_most, WorkTeam& team,
                                                         std::uint64_t& pairs_scored);

/// Agents sorted into kinds whose members agree about nearly every task, to within a small part of
/// what scores span, and exactly about an open place; each has at most a few small opinions of its
/// own. Told from a few tasks alone, so it is good for a guess and for no more than that.
[[nodiscard]] std::optional<AgentKinds> find_near_kinds(AssignmentProblem const& problem,
                                                        std::size_t kinds_most, WorkTeam& team,
                                                        std::uint64_t& pairs_scored);

}  // namespace telemachy::optimise
