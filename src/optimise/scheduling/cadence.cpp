#include "optimise/scheduling/cadence.h"

#include <algorithm>
#include <numeric>

#include "optimise/scheduling/cadence_bound.h"
#include "optimise/scheduling/season_book.h"
#include "optimise/scheduling/series_path.h"

namespace telemachy::optimise {
namespace {

// Rounds end by themselves because each must improve; this only bounds how long the last crumbs
// take.
constexpr int rounds_max = 40;
// How many others a meeting without a place may try to push aside before it waits for the next
// round.
constexpr std::size_t obstacles_max = 12;

class CadencePlanner {
public:
    explicit CadencePlanner(CadenceProblem const& problem) : problem_(problem), book_(problem) {}

    CadencePlan run() {
        for (std::size_t series = 0; series < problem_.series.size(); ++series) keep(series);
        for (auto const series : by_least_choice()) try_anew(series);
        for (int round = 0; round < rounds_max; ++round) {
            auto const before = book_.cost();
            for (std::size_t series = 0; series < problem_.series.size(); ++series) {
                try_anew(series);
                if (std::ranges::count(book_.starts(series), unplaced) > 0) push_aside(series);
            }
            if (book_.cost() == before) break;
        }
        auto plan = book_.plan();
        plan.bound = cadence_bound(problem_, plan);
        return plan;
    }

private:
    /// Those with the fewest slots left to start in first; of equals, the lower index.
    std::vector<std::size_t> by_least_choice() const {
        std::vector<std::size_t> choices(problem_.series.size());
        for (std::size_t i = 0; i < choices.size(); ++i) {
            auto const& windows = problem_.series[i].windows;
            for (std::size_t k = 0; k < windows.size(); ++k) {
                for (auto slot = windows[k].begin; slot < windows[k].end; ++slot) {
                    if (book_.price(i, k, slot)) ++choices[i];
                }
            }
        }
        std::vector<std::size_t> order(choices.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return choices[i]; });
        return order;
    }

    /// What can stay of a plan before, stays to begin with: else whoever is placed first could take
    /// a place that another has, and neither could mend it alone.
    void keep(std::size_t index) {
        auto const& series = problem_.series[index];
        std::vector<std::int32_t> starts(series.windows.size(), unplaced);
        auto earliest = std::numeric_limits<std::int32_t>::min();
        for (std::size_t k = 0; k < std::min(starts.size(), series.before.size()); ++k) {
            auto const start = series.before[k];
            auto const& [begin, end] = series.windows[k];
            bool const fits = start >= begin && start < end && start >= earliest;
            if (!fits || !book_.price(index, k, start)) continue;
            starts[k] = start;
            earliest = start + series.gap;
        }
        give_up_beyond_budget(index, starts);
        book_.enter(index, std::move(starts));
    }

    /// Good starts with all others as they are, for a series that has none.
    void place(std::size_t series) {
        auto const price = [&](std::size_t k, std::int32_t slot) {
            return book_.price(series, k, slot).value_or(no_start);
        };
        auto path = finder_.find(problem_.series[series], problem_.weights.unplaced_cost, price);
        give_up_beyond_budget(series, path.starts);
        book_.enter(series, std::move(path.starts));
        while (polish(series)) {
        }
    }

    /// The path adds up what its meetings cost each alone, and two that trouble the same person
    /// cost more than that. So each is tried elsewhere between its neighbours; says whether one
    /// moved.
    bool polish(std::size_t index) {
        auto const& series = problem_.series[index];
        bool moved = false;
        for (std::size_t k = 0; k < series.windows.size(); ++k) {
            auto const start = book_.starts(index)[k];
            if (start == unplaced) continue;
            auto [first, last] = series.windows[k];
            for (std::size_t j = 0; j < series.windows.size(); ++j) {
                auto const other = book_.starts(index)[j];
                if (other == unplaced || j == k) continue;
                if (j < k) first = std::max(first, other + series.gap);
                if (j > k) last = std::min(last, other - series.gap + 1);
            }
            book_.move(index, k, unplaced);
            auto best = start;
            auto least = *book_.price(index, k, start);
            for (auto slot = first; slot < last; ++slot) {
                auto const price = book_.price(index, k, slot);
                if (price && *price < least) {
                    least = *price;
                    best = slot;
                }
            }
            book_.move(index, k, best);
            moved |= best != start;
        }
        return moved;
    }

    /// The path knows no budgets: what is too much is left out, dearest and then latest first.
    void give_up_beyond_budget(std::size_t series, std::vector<std::int32_t>& starts) const {
        auto const left = book_.meetings_left(series);
        auto placed = std::ssize(starts) - std::ranges::count(starts, unplaced);
        for (; placed > left; --placed) {
            std::size_t dearest = starts.size();
            std::int64_t most = -1;
            for (std::size_t k = 0; k < starts.size(); ++k) {
                if (starts[k] == unplaced) continue;
                auto const price = *book_.price(series, k, starts[k]);
                if (price >= most) {
                    most = price;
                    dearest = k;
                }
            }
            starts[dearest] = unplaced;
        }
    }

    bool try_anew(std::size_t series) {
        auto const before = book_.cost();
        auto old = book_.strike(series);
        place(series);
        if (book_.cost() < before) return true;
        book_.strike(series);
        book_.enter(series, std::move(old));
        return false;
    }

    void push_aside(std::size_t series) {
        for (auto const other : obstacles(series)) {
            if (push_aside(series, other)) return;
        }
    }

    bool push_aside(std::size_t series, std::size_t other) {
        auto const before = book_.cost();
        auto old = book_.strike(series);
        auto old_other = book_.strike(other);
        place(series);
        place(other);
        if (book_.cost() < before) return true;
        book_.strike(series);
        book_.strike(other);
        book_.enter(series, std::move(old));
        book_.enter(other, std::move(old_other));
        return false;
    }

    /// The series that alone stand in the way of a meeting without a place.
    std::vector<std::size_t> obstacles(std::size_t series) const {
        std::vector<std::size_t> found;
        auto const& windows = problem_.series[series].windows;
        for (std::size_t k = 0; k < windows.size(); ++k) {
            if (book_.starts(series)[k] != unplaced) continue;
            for (auto slot = windows[k].begin; slot < windows[k].end; ++slot) {
                auto const other = book_.only_obstacle(series, slot);
                if (!other || std::ranges::find(found, *other) != found.end()) continue;
                found.push_back(*other);
                if (found.size() == obstacles_max) return found;
            }
        }
        return found;
    }

    CadenceProblem const& problem_;
    SeasonBook book_;
    PathFinder finder_;
};

}  // namespace

CadencePlan plan_cadence(CadenceProblem const& problem) { return CadencePlanner(problem).run(); }

}  // namespace telemachy::optimise
