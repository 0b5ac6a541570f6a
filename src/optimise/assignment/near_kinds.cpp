#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>

#include "optimise/assignment/agent_kinds.h"

namespace telemachy::optimise {
namespace {

/// Agents are told apart by this many tasks, in runs far apart from each other: neighbours often
/// have something in common.
constexpr std::size_t tasks_seen = 64;
constexpr std::size_t tasks_in_a_row = 16;

/// So many agents are looked at first, evenly spread; when they are of too many kinds, so are all.
constexpr std::size_t glimpsed_first = 1024;

/// Agents whose rows are read before they are sorted.
constexpr std::size_t glimpsed_at_once = 4096;

/// Near is what differs by no more than this part of what scores span: the same to an auction's
/// first phase, whose epsilon is about as large. About a few tasks near agents may disagree.
constexpr Amount near_part = 256;
constexpr std::size_t disagreements_most = tasks_seen / 16;

using Glimpse = std::array<Score, tasks_seen>;

/// What some agents see in a few tasks.
class Glimpses {
public:
    Glimpses(AssignmentProblem const& problem, WorkTeam& team) : problem_(problem), team_(team) {}

    std::span<Glimpse const> of(std::span<Agent const> agents) {
        glimpses_.resize(agents.size());
        team_.share(agents.size(), 64, [&](std::size_t begin, std::size_t end, unsigned) {
            for (std::size_t x = begin; x < end; ++x)
                for (std::size_t at = 0; at < tasks_seen; at += tasks_in_a_row)
                    problem_.scores.fill(agents[x], first_task(at),
                                         std::span(glimpses_[x]).subspan(at, tasks_in_a_row));
        });
        return glimpses_;
    }

private:
    [[nodiscard]] Task first_task(std::size_t at) const {
        return static_cast<Task>((problem_.capacities.size() - tasks_in_a_row) * at /
                                 (tasks_seen - tasks_in_a_row));
    }

    AssignmentProblem const& problem_;
    WorkTeam& team_;
    std::vector<Glimpse> glimpses_;
};

/// A small part of what all these scores span.
Amount near_in(std::span<Glimpse const> glimpses) {
    Score least = std::numeric_limits<Score>::max(), most = forbidden_pair;
    for (auto const& glimpse : glimpses)
        for (Score const score : glimpse) {
            if (score != forbidden_pair) least = std::min(least, score);
            most = std::max(most, score);
        }
    return most == forbidden_pair ? 0 : (Amount{most} - least) / near_part;
}

/// Sorts agents one after the other; the first of a kind stands for all that are near to it.
class Sorting {
public:
    Sorting(std::size_t kinds_most, Amount near) : kinds_most_(kinds_most), near_(near) {}

    /// False when there are too many kinds.
    bool add(Agent agent, Glimpse const& glimpse, Score open) {
        std::uint32_t kind = 0;
        while (kind < first_.size() && !(open == first_[kind].open && is_near(glimpse, kind)))
            ++kind;
        kinds_.kind_of.push_back(kind);
        if (kind < first_.size()) return true;
        kinds_.representative.push_back(agent);
        first_.push_back({glimpse, open});
        return first_.size() <= kinds_most_;
    }
    AgentKinds take() {
        kinds_.apart = near_;
        return std::move(kinds_);
    }

private:
    struct First {
        Glimpse glimpse;
        Score open = 0;
    };

    [[nodiscard]] bool is_near(Glimpse const& one, std::uint32_t kind) const {
        Glimpse const& other = first_[kind].glimpse;
        std::size_t disagreements = 0;
        for (std::size_t x = 0; x < tasks_seen; ++x)
            if (std::abs(Amount{one[x]} - other[x]) > near_ && ++disagreements > disagreements_most)
                return false;
        return true;
    }

    std::size_t kinds_most_;
    Amount near_;
    AgentKinds kinds_;
    std::vector<First> first_;
};

}  // namespace

std::optional<AgentKinds> find_near_kinds(AssignmentProblem const& problem, std::size_t kinds_most,
                                          WorkTeam& team, std::uint64_t& pairs_scored) {
    if (kinds_most == 0 || problem.capacities.size() < tasks_seen) return {};
    std::size_t const step = std::max<std::size_t>(1, problem.agent_count / glimpsed_first);
    Glimpses glimpses(problem, team);
    std::vector<Agent> agents;
    for (std::size_t agent = 0; agent < problem.agent_count; agent += step)
        agents.push_back(static_cast<Agent>(agent));
    auto const first = glimpses.of(agents);
    pairs_scored += agents.size() * tasks_seen;
    Amount const near = near_in(first);
    if (near == 0) return {};
    Sorting few(kinds_most, near);
    for (std::size_t x = 0; x < agents.size(); ++x)
        if (!few.add(agents[x], first[x], problem.unmatched_value(agents[x]))) return {};

    Sorting all(kinds_most, near);
    for (std::size_t begin = 0; begin < problem.agent_count; begin += glimpsed_at_once) {
        std::size_t const end =
            std::min<std::size_t>(begin + glimpsed_at_once, problem.agent_count);
        agents.clear();
        for (std::size_t agent = begin; agent < end; ++agent)
            agents.push_back(static_cast<Agent>(agent));
        auto const seen = glimpses.of(agents);
        pairs_scored += agents.size() * tasks_seen;
        for (std::size_t x = 0; x < agents.size(); ++x)
            if (!all.add(agents[x], seen[x], problem.unmatched_value(agents[x]))) return {};
    }
    return all.take();
}

}  // namespace telemachy::optimise
