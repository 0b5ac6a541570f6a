#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "optimise/assignment/agent_kinds.h"
#include "optimise/assignment/assignment.h"
#include "optimise/assignment/solver.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// A problem seen from the other side: tasks bid for agents.
///
/// Equal agents make an auction crawl just as equal tasks do: hundreds outbid each other for the
/// same places by next to nothing. But an auction merges what is bid *for*. So where agents are of
/// few kinds and tasks are not, tasks become the bidders and each kind of agents one class.
///
/// Why nothing is lost: whatever a pair is worth beyond the agent's open place is shared between
/// both sides, and it does not matter who bids. At an agent's price a, a task with c places would
/// take the c agents that leave it most; the c-th of those margins is a price of the task at which
/// the bound is as low as before. Agents' values follow from the tasks' prices in one pass over
/// the rows of all kinds, and so does the bound: the proof stands on the prices alone.
class TurnedProblem {
public:
    /// Nothing where it would not help, or where scores less open values leave the range of scores.
    static std::optional<TurnedProblem> of(AssignmentProblem const& problem,
                                           TaskClasses const& classes, WorkTeam& team,
                                           std::uint64_t& pairs_scored);

    /// The same for agents who are nearly of few kinds, each kind seen through one of its members.
    /// Its answer is no answer to the problem, but its prices are good ones to start from: agents
    /// who are nearly the same make an auction crawl as well, but only while prices are far off.
    static std::optional<TurnedProblem> of_near_kinds(AssignmentProblem const& problem,
                                                      TaskClasses const& classes, WorkTeam& team,
                                                      std::uint64_t& pairs_scored);

    /// What members of a kind may differ by about nearly every task.
    [[nodiscard]] Amount members_apart() const { return kinds_.apart; }

    /// Solves it and answers in the terms of the problem it was made of.
    [[nodiscard]] Assignment solve(AssignmentOptions const& options, Groundwork const& before,
                                   WorkTeam& team) const;

private:
    TurnedProblem(AssignmentProblem const& problem, TaskClasses const& classes, AgentKinds kinds);
    static std::optional<TurnedProblem> of_kinds(AssignmentProblem const& problem,
                                                 TaskClasses const& classes,
                                                 std::optional<AgentKinds> kinds, WorkTeam& team,
                                                 std::uint64_t& pairs_scored);
    bool write_scores(TaskClasses const& classes, WorkTeam& team);
    [[nodiscard]] AssignmentOptions turned_options(AssignmentOptions const& options) const;

    /// Per kind, what its best tasks leave an agent at these prices: the most first, no more of
    /// them than any member wants, and only while they are worth more than an open place.
    using BestValues = std::vector<std::vector<Amount>>;
    BestValues best_values(std::span<Amount const> prices, WorkTeam& team) const;
    [[nodiscard]] Amount least_value(std::vector<Amount> const& best, Agent agent) const;

    [[nodiscard]] std::vector<Amount> agent_prices(std::span<Amount const> task_prices,
                                                   WorkTeam& team) const;
    [[nodiscard]] std::vector<Amount> task_prices(std::span<Amount const> agent_prices,
                                                  WorkTeam& team) const;
    void price_closed_tasks(BestValues const& best, std::vector<Amount>& prices,
                            WorkTeam& team) const;
    void turn_pairs_back(Assignment const& turned, Assignment& answer) const;
    void add_up(BestValues const& best, Assignment& answer) const;

    AssignmentProblem const& problem_;
    AgentKinds kinds_;
    std::vector<std::uint32_t> most_wanted_;  // per kind: the largest demand among its members
    std::vector<std::uint32_t> class_of_;     // per task; none where it has no places
    std::vector<Score> scores_;               // per task class and kind, less the open value
    Amount open_total_ = 0;                   // what all open places together are worth

    // What is bid for: agents who take part.
    std::vector<Agent> columns_;
    std::vector<std::uint32_t> kind_of_column_;
    std::vector<std::uint32_t> places_;   // per column: the agent's demand
    std::vector<std::uint32_t> demands_;  // per task
};

}  // namespace telemachy::optimise
