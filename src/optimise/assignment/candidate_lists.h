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
/// Whoever has to look twice in one phase has too many equally good classes to choose from, and may
/// remember twice as many from then on, while there is memory to spare.
///
/// Classes that leave an agent less than an open place is worth to it are remembered like any
/// other: that is how it knows, without looking again, that nothing has become worth its while.
class CandidateLists {
public:
    CandidateLists(AssignmentProblem const& problem, TaskClasses const& classes, unsigned shift,
                   WorkTeam& team);

    [[nodiscard]] std::span<Candidate const> of(Agent agent) const { return lists_[agent]; }
    /// No class outside the list leaves the agent more than this.
    [[nodiscard]] Scaled bound(Agent agent) const { return bounds_[agent]; }
    /// What a place this agent leaves open is worth.
    [[nodiscard]] Scaled open_value(Agent agent) const { return open_values_[agent]; }
    [[nodiscard]] Amount open_points(Agent agent) const { return open_values_[agent] >> shift_; }

    /// A new phase begins, for which no price fell by more than `decrease`.
    void begin_phase(Scaled decrease);

    /// Goes through the whole rows of `agents` at the given prices (per class), in parallel.
    /// Each agent's new list depends on nothing but its own old one, the scores and the prices.
    void look_again(std::span<Agent const> agents, std::span<Scaled const> prices);

    [[nodiscard]] std::uint64_t rescans() const { return rescans_; }
    [[nodiscard]] std::uint64_t pairs_scored() const { return rescans_ * classes_.size(); }

private:
    struct Found {
        Scaled value = 0;
        Candidate candidate;
    };
    struct Scratch {
        RowReader::Scratch row;
        std::vector<std::uint32_t> positions;
        std::vector<Found> found;
        std::vector<Scaled> values;
    };

    void make_room(Agent agent);
    void look(Agent agent, std::span<Scaled const> prices, Scratch& scratch);
    static Scaled keep_best(Scratch& scratch, std::size_t count);

    TaskClasses const& classes_;
    RowReader reader_;
    unsigned shift_;
    WorkTeam& team_;
    Scaled value_max_;
    Scaled value_of_never_;
    std::vector<Scratch> scratch_;  // per worker

    std::vector<std::vector<Candidate>> lists_;  // in the order in which they were met
    std::vector<std::uint32_t> room_;            // how many the list may hold
    std::vector<std::uint32_t> looked_in_;       // the phase of the last look
    std::size_t spare_room_;
    std::uint32_t room_max_ = 0;
    std::uint32_t phase_ = 0;
    std::vector<Scaled> bounds_;
    std::vector<Scaled> open_values_;
    std::uint64_t rescans_ = 0;
};

}  // namespace telemachy::optimise
