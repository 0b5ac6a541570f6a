#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/places.h"
#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// A task class an agent remembers, with its score, and what it left the agent when it last
/// looked, in whole points, rounded up.
struct Candidate {
    std::uint32_t task_class = 0;
    Score score = 0;
    Score left = 0;
};

/// What each agent remembers of its row: the classes that were best when it last looked, and an
/// upper bound on what any *other* class leaves it. While prices rise the bound stays true by
/// itself; when they are lowered it is raised by as much.
///
/// Whoever has to look often in one phase has too many equally good classes to choose from, and may
/// remember twice as many from then on, while there is memory to spare.
///
/// Classes that leave an agent less than an open place is worth to it are remembered like any
/// other: that is how it knows, without looking again, that nothing has become worth its while.
class CandidateLists {
public:
    CandidateLists(AssignmentProblem const& problem, TaskClasses const& classes, unsigned shift,
                   WorkTeam& team);

    /// Roughly by what they left the agent then, the most first; so whoever looks for the best can
    /// stop at the first candidate from which on none can be better any more.
    [[nodiscard]] std::span<Candidate const> of(Agent agent) const { return lists_[agent]; }
    /// No class from this candidate of the agent's list on leaves it more than this now.
    [[nodiscard]] Scaled at_most(Agent agent, Candidate const& candidate) const {
        return (Scaled{candidate.left} << shift_) + (decreased_ - decreased_when_looked_[agent]);
    }
    /// No class outside the list leaves the agent more than this.
    [[nodiscard]] Scaled bound(Agent agent) const { return bounds_[agent]; }
    /// What a place this agent leaves open is worth.
    [[nodiscard]] Scaled open_value(Agent agent) const { return open_values_[agent]; }
    [[nodiscard]] Amount open_points(Agent agent) const { return open_values_[agent] >> shift_; }

    /// A new phase begins, for which no price fell by more than `decrease`.
    void begin_phase(Scaled decrease);

    /// Goes through the whole rows of `agents` at the prices of `places`, in parallel. Each agent's
    /// new list depends on nothing but its own old one, the scores and the prices.
    void look_again(std::span<Agent const> agents, Places const& places);

    /// What `Places` need to know to keep prices the way rows are searched.
    [[nodiscard]] unsigned coarse_shift() const { return finder_->coarse_shift(); }

    [[nodiscard]] std::uint64_t rescans() const { return rescans_; }
    [[nodiscard]] std::uint64_t pairs_scored() const { return rescans_ * classes_.size(); }

private:
    struct Found {
        Scaled value = 0;
        std::uint32_t turn = 0;  // of equally good ones those found first are better
        Candidate candidate;
    };
    struct Looks {
        std::uint32_t phase = 0;
        std::uint32_t count = 0;  // in that phase
    };
    struct Scratch {
        std::unique_ptr<RowFinder::Row> row;
        std::vector<std::uint32_t> columns;
        std::vector<Score> scores;
        std::vector<Found> found, best;
        std::vector<Scaled> values;
    };

    void make_room(Agent agent);
    void look(Agent agent, Places const& places, Scratch& scratch);
    Scaled search_row(Agent agent, Places const& places, Scratch& scratch, Scaled threshold,
                      bool guess);
    static Scaled keep_best(Scratch& scratch, std::size_t count);
    static Scaled value_at(Scratch& scratch, std::size_t rank);
    void remember(Agent agent, Scratch& scratch);

    TaskClasses const& classes_;
    std::unique_ptr<RowFinder> finder_;
    unsigned shift_;
    WorkTeam& team_;
    Scaled value_max_;
    Scaled value_of_never_;
    std::vector<Scratch> scratch_;  // per worker

    std::vector<std::vector<Candidate>> lists_;
    std::vector<std::uint32_t> room_;  // how many the list may hold
    std::vector<Looks> looks_;
    std::uint32_t looks_per_room_;
    std::size_t spare_room_;
    std::uint32_t room_max_ = 0;
    std::uint32_t phase_ = 0;
    std::vector<Scaled> bounds_;
    Scaled decreased_ = 0;  // how much prices may have been lowered since the beginning
    std::vector<Scaled> decreased_when_looked_;
    std::vector<Scaled> open_values_;
    std::uint64_t rescans_ = 0;
};

}  // namespace telemachy::optimise
