#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// Tasks that promise the same score with every agent, merged: agents bid for a *class*, because
/// equal tasks make an auction crawl (each bid raises the price of one of them by next to nothing).
///
/// When somebody wants several different tasks, only tasks with equally many places are merged:
/// then any way of giving each agent at most `agent_limit` places can be shared out among the
/// members so that nobody meets the same one twice (hand the members out in rotation).
///
/// Tasks without places belong to no class.
struct TaskClasses {
    std::vector<Task> representative;        // per class, rising: the first of its members
    std::vector<std::uint32_t> places;       // per class: all members' together
    std::vector<std::uint32_t> agent_limit;  // per class: how many places one agent may hold
    std::vector<std::size_t> members_begin;  // per class and one past the end, into `members`
    std::vector<Task> members;

    [[nodiscard]] std::size_t size() const { return representative.size(); }
    [[nodiscard]] std::span<Task const> members_of(std::size_t index) const {
        return std::span(members).subspan(members_begin[index],
                                          members_begin[index + 1] - members_begin[index]);
    }
};

/// Merges by the problem's own `task_classes`, or by comparing columns when it states none.
/// `pairs_scored` is raised by the number of scores asked for.
[[nodiscard]] TaskClasses merge_equal_tasks(AssignmentProblem const& problem, WorkTeam& team,
                                            std::uint64_t& pairs_scored);

}  // namespace telemachy::optimise
