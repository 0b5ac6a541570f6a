#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/auction.h"
#include "optimise/assignment/candidate_lists.h"
#include "optimise/assignment/plan.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/whole_prices.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// One solve from beginning to end: it leads the auction from phase to phase and keeps the best
/// plan and the best bound so far. `solve` is its only user; the problem is already known to be
/// consistent.
class Solver {
public:
    Solver(AssignmentProblem const& problem, AssignmentOptions const& options);

    Assignment solve();

private:
    [[nodiscard]] std::vector<Scaled> starting_prices() const;
    [[nodiscard]] bool look_everywhere();
    [[nodiscard]] Scaled widest_value() const;
    [[nodiscard]] bool should_stop();
    void keep_plan();
    void keep_bound();
    [[nodiscard]] bool is_proven() const;
    void report(double fraction);
    [[nodiscard]] Assignment answer();
    [[nodiscard]] std::vector<Amount> prices_of_tasks();

    AssignmentProblem const& problem_;
    AssignmentOptions const& options_;
    std::chrono::steady_clock::time_point started_;
    WorkTeam team_;
    unsigned shift_;
    AssignmentEffort effort_;
    TaskClasses classes_;
    CandidateLists lists_;
    Auction auction_;

    std::optional<Plan> plan_;
    std::optional<WholePrices> bound_;
    AssignmentEnd end_ = AssignmentEnd::proven;
    double fraction_ = 0;
};

}  // namespace telemachy::optimise
