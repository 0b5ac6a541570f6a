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
};

/// The kinds of the problem's agents, if there are no more than `kinds_most`; nothing otherwise,
/// which usually shows after a glance. `pairs_scored` is raised by the number of scores asked for.
[[nodiscard]] std::optional<AgentKinds> find_agent_kinds(AssignmentProblem const& problem,
                                                         std::size_t kinds_most, WorkTeam& team,
                                                         std::uint64_t& pairs_scored);

}  // namespace telemachy::optimise
