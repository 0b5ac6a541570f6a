#include "optimise/assignment/agent_kinds.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "optimise/assignment/fingerprint.h"

namespace telemachy::optimise {
namespace {

/// So many agents are looked at first, evenly spread. When no two of them are alike, there are too
/// many kinds for it to matter: with n / 8 kinds about sixty pairs would be, had n agents 1,000.
constexpr std::size_t first_agents = 1024;

/// Tasks by which agents are told apart first; then so many times as many, until all are compared.
constexpr std::size_t first_tasks = 64;
constexpr std::size_t more_tasks = 16;

/// Tasks filled in one call.
constexpr std::size_t tasks_at_once = 8192;

/// A number per agent, equal when the first `tasks` scores and the values of open places are equal.
/// Looks at every `step`-th agent.
std::vector<std::uint64_t> row_fingerprints(AssignmentProblem const& problem, std::size_t tasks,
                                            std::size_t step, WorkTeam& team) {
    std::vector<std::uint64_t> rows((problem.agent_count + step - 1) / step);
    team.share(rows.size(), 64, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<Score> scores(std::min(tasks, tasks_at_once));
        for (std::size_t row = begin; row < end; ++row) {
            auto const agent = static_cast<Agent>(row * step);
            std::uint64_t sum = fingerprint(std::numeric_limits<std::uint32_t>::max(),
                                            problem.unmatched_value(agent));
            for (std::size_t first = 0; first < tasks; first += tasks_at_once) {
                std::span const part =
                    std::span(scores).first(std::min(tasks - first, tasks_at_once));
                problem.scores.fill(agent, static_cast<Task>(first), part);
                for (std::size_t x = 0; x < part.size(); ++x)
                    sum += fingerprint(static_cast<std::uint32_t>(first + x), part[x]);
            }
            rows[row] = sum;
        }
    });
    return rows;
}

/// Numbers kinds in the order of their first members; nothing when there are too many.
std::optional<AgentKinds> kinds_of(std::vector<std::uint64_t> const& rows, std::size_t kinds_most) {
    AgentKinds kinds;
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (Agent agent = 0; agent < rows.size(); ++agent) {
        auto const [at, is_new] = known.emplace(rows[agent], known.size());
        if (is_new) kinds.representative.push_back(agent);
        if (known.size() > kinds_most) return {};
        kinds.kind_of.push_back(at->second);
    }
    return kinds;
}

bool all_differ(std::vector<std::uint64_t> rows) {
    std::ranges::sort(rows);
    return std::ranges::adjacent_find(rows) == rows.end();
}

}  // namespace

std::optional<AgentKinds> find_agent_kinds(AssignmentProblem const& problem, std::size_t kinds_most,
                                           WorkTeam& team, std::uint64_t& pairs_scored) {
    std::size_t const tasks = problem.capacities.size();
    std::size_t const agents = problem.agent_count;
    if (kinds_most == 0) return {};
    std::size_t wide = std::min(first_tasks, tasks);
    std::size_t const step = std::max<std::size_t>(1, agents / first_agents);
    pairs_scored += (agents + step - 1) / step * wide;
    if (all_differ(row_fingerprints(problem, wide, step, team))) return {};
    for (;; wide = std::min(wide * more_tasks, tasks)) {
        pairs_scored += agents * wide;
        auto kinds = kinds_of(row_fingerprints(problem, wide, 1, team), kinds_most);
        if (!kinds || wide == tasks) return kinds;
    }
}

}  // namespace telemachy::optimise
