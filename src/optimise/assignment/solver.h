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

/// More cannot be wanted in all: what is below fits 32 bits with room to spare.
inline constexpr std::uint64_t places_wanted_max = (1U << 28) - 1;

/// What was done for a solve before its auction begins.
struct Groundwork {
    std::chrono::steady_clock::time_point started;
    TaskClasses classes;
    std::uint64_t pairs_scored = 0;
    Amount price_level = 0;  // what all places cost at first, where no prices are known
};

/// One solve from beginning to end: it leads the auction from phase to phase and keeps the best
/// plan and the best bound so far. The problem is known to be consistent.
class Solver {
public:
    Solver(AssignmentProblem const& problem, AssignmentOptions const& options, WorkTeam& team,
           Groundwork work);

    Assignment solve();

private:
    [[nodiscard]] std::vector<Scaled> starting_prices(Amount level) const;
    bool look_everywhere();
    void run_phases();
    [[nodiscard]] Scaled first_epsilon() const;
    [[nodiscard]] bool is_proven() const { return bound_ && plan_.total == bound_->dual; }

    void keep_plan();
    void keep_bound();
    [[nodiscard]] bool should_stop();
    void report(double fraction);

    [[nodiscard]] Assignment answer();
    [[nodiscard]] std::vector<Amount> prices_of_tasks();
    void price_closed_tasks(std::vector<Amount>& prices);

    AssignmentProblem const& problem_;
    AssignmentOptions const& options_;
    std::chrono::steady_clock::time_point started_;
    WorkTeam& team_;
    unsigned shift_;
    AssignmentEffort effort_;
    TaskClasses classes_;
    CandidateLists lists_;
    Auction auction_;

    Plan plan_;                         // at first: nobody with anything
    std::optional<WholePrices> bound_;  // none before everybody has looked once
    AssignmentEnd end_ = AssignmentEnd::proven;
    double fraction_ = 0;
    std::uint64_t questions_ = 0;
};

/// Different tasks wanted by all agents together.
[[nodiscard]] std::uint64_t places_wanted(AssignmentProblem const& problem);

}  // namespace telemachy::optimise
