#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/row_reader.h"
#include "optimise/assignment/row_scan.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// A task class an agent remembers, with its score.
struct Candidate {
    std::uint32_t task_class = 0;
    Score score = 0;
};

/// What each agent remembers of its row: the classes that were best when it last looked, and an
/// upper bound on what any *other* class leaves it. While prices rise the bound stays true by
/// itself; when they are lowered it is raised by as much.
///
/// Classes that leave an agent less than an open place is worth to it are remembered like any
/// other: that is how it knows, without looking again, that nothing has become worth its while.
class CandidateLists {
public:
    CandidateLists(AssignmentProblem const& problem, TaskClasses const& classes, unsigned shift,
                   WorkTeam& team);

    [[nodiscard]] std::span<Candidate const> of(Agent agent) const {
        return {candidates_.data() + list_begin_[agent], list_size_[agent]};
    }
    /// No class outside the list leaves the agent more than this.
    [[nodiscard]] Scaled bound(Agent agent) const { return bounds_[agent]; }
    /// What a place this agent leaves open is worth.
    [[nodiscard]] Scaled open_value(Agent agent) const { return open_values_[agent]; }
    [[nodiscard]] Amount open_points(Agent agent) const { return open_values_[agent] >> shift_; }

    /// Tells that no price fell by more than `decrease`.
    void prices_fell_by(Scaled decrease);

    /// Goes through the whole rows of `agents` at the given prices (per class), in parallel.
    /// Each agent's new list depends on nothing but its own old one, the scores and the prices.
    void look_again(std::span<Agent const> agents, std::span<Scaled const> prices);

    [[nodiscard]] std::uint64_t rescans() const { return rescans_; }
    [[nodiscard]] std::uint64_t pairs_scored() const { return rescans_ * classes_.size(); }

private:
    struct Found {
        Scaled value = 0;
        std::uint32_t order = 0;  // when it was met: decides between equal values
        Candidate candidate;
    };
    struct Scratch {
        RowReader::Scratch row;
        std::vector<std::uint32_t> positions;
        std::vector<Found> found;
    };

    void look(Agent agent, std::span<Scaled const> prices, Scratch& scratch);
    static bool better(Found const& a, Found const& b);
    static void keep_best(std::vector<Found>& found, std::size_t count);

    TaskClasses const& classes_;
    RowReader reader_;
    unsigned shift_;
    WorkTeam& team_;
    Scaled value_max_;
    Scaled value_of_never_;
    std::vector<Scratch> scratch_;  // per worker

    std::vector<std::size_t> list_begin_;
    std::vector<std::uint32_t> list_size_;
    std::vector<Candidate> candidates_;
    std::vector<Scaled> bounds_;
    std::vector<Scaled> open_values_;
    std::uint64_t rescans_ = 0;
};

}  // namespace telemachy::optimise
