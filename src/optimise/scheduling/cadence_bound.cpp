#include "optimise/scheduling/cadence_bound.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "optimise/scheduling/season_book.h"
#include "optimise/scheduling/series_path.h"

namespace telemachy::optimise {
namespace {

// Each costs one shortest path per series. Most problems need one: nobody's budget binds, and the
// plan touches its tangents.
constexpr int steps_max = 30;

/// One choice of the relaxation's free numbers, per person.
struct Multipliers {
    std::vector<std::int64_t> touch;  ///< y: where the tangent touches the square.
    std::vector<std::int64_t> price;  ///< Of a minute of budget; not negative.
};

/// What the relaxation does at one choice.
struct Relaxed {
    std::int64_t bound = 0;
    std::vector<std::int64_t> discomfort;
    std::vector<std::int64_t> minutes;
};

class Relaxation {
public:
    explicit Relaxation(CadenceProblem const& problem) : problem_(problem) {}

    Relaxed at(Multipliers const& multipliers) {
        auto const count = problem_.people.size();
        Relaxed relaxed{0, std::vector<std::int64_t>(count), std::vector<std::int64_t>(count)};
        for (std::size_t p = 0; p < count; ++p) {
            auto const& person = problem_.people[p];
            auto const y = multipliers.touch[p];
            relaxed.bound += 2 * y * person.ledger_minutes - y * y;
            relaxed.bound -= multipliers.price[p] * person.budget_minutes;
        }
        for (auto const& series : problem_.series) add(series, multipliers, relaxed);
        return relaxed;
    }

private:
    void add(MeetingSeries const& series, Multipliers const& multipliers, Relaxed& relaxed) {
        auto const minutes = series.length * problem_.slot_minutes;
        auto const cost = [&](std::size_t k, std::int32_t slot) {
            std::int64_t sum = 0;
            for (auto const person : series.people) {
                auto const discomfort = discomfort_of(problem_.people[person], slot, series.length);
                if (!discomfort) return no_start;
                sum += 2 * multipliers.touch[person] * *discomfort +
                       multipliers.price[person] * minutes;
            }
            bool const moved = k < series.before.size() && series.before[k] != unplaced &&
                               series.before[k] != slot;
            return sum + (moved ? problem_.weights.moved_cost : 0);
        };
        auto const path = finder_.find(series, problem_.weights.unplaced_cost, cost);
        relaxed.bound += path.cost;
        for (auto const start : path.starts) {
            if (start == unplaced) continue;
            for (auto const person : series.people) {
                relaxed.discomfort[person] +=
                    *discomfort_of(problem_.people[person], start, series.length);
                relaxed.minutes[person] += minutes;
            }
        }
    }

    CadenceProblem const& problem_;
    PathFinder finder_;
};

/// Says whether that is a change.
bool set(std::int64_t& value, std::int64_t next) { return std::exchange(value, next) != next; }

/// Moves the multipliers the way that raises the bound: Polyak's step, towards what the plan costs,
/// for prices, and a shrinking step towards what the relaxation would bear for tangents.
bool climb(CadenceProblem const& problem, Relaxed const& relaxed, std::int64_t cost, int step,
           Multipliers& multipliers) {
    double norm = 0;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        auto const excess = relaxed.minutes[p] - problem.people[p].budget_minutes;
        if (excess > 0 || multipliers.price[p] > 0)
            norm += std::pow(static_cast<double>(excess), 2);
    }
    auto const rate = norm == 0 ? 0.0 : static_cast<double>(cost - relaxed.bound) / norm;
    bool changed = false;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        auto const excess =
            static_cast<double>(relaxed.minutes[p] - problem.people[p].budget_minutes);
        auto const price = std::max(0.0, static_cast<double>(multipliers.price[p]) + rate * excess);
        changed |= set(multipliers.price[p], static_cast<std::int64_t>(price));
        auto const touch = multipliers.touch[p];
        auto const borne = problem.people[p].ledger_minutes + relaxed.discomfort[p];
        changed |= set(multipliers.touch[p], touch + (borne - touch) / (step + 2));
    }
    return changed;
}

}  // namespace

std::int64_t cadence_bound(CadenceProblem const& problem, CadencePlan const& plan) {
    Multipliers multipliers{.touch = plan.discomfort,
                            .price = std::vector<std::int64_t>(problem.people.size())};
    // With everything placed in comfort, what remains is what people had borne before.
    std::int64_t best = 0;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        multipliers.touch[p] += problem.people[p].ledger_minutes;
        best += problem.people[p].ledger_minutes * problem.people[p].ledger_minutes;
    }
    Relaxation relaxation(problem);
    for (int step = 0; step < steps_max && best < plan.cost; ++step) {
        auto const relaxed = relaxation.at(multipliers);
        best = std::max(best, relaxed.bound);
        if (!climb(problem, relaxed, plan.cost, step, multipliers)) break;
    }
    return best;
}

}  // namespace telemachy::optimise
