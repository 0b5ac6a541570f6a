#include "optimise/stability/blocking_pairs.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "optimise/assignment/whole_rows.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {
namespace {

/// Agents whose pairs one thread looks at in one go.
constexpr std::size_t agents_together = 64;

/// The worst a side has, or that it has a place open, which is worse still.
struct Worst {
    std::uint64_t held = 0;
    Liking liking = std::numeric_limits<Liking>::max();
    std::uint32_t partner = 0;

    void add(Liking liked, std::uint32_t other) {
        if (held++ == 0 || liked < liking) {
            liking = liked;
            partner = other;
        }
    }
    [[nodiscard]] bool has_open_place(std::uint32_t quota) const { return held < quota; }
    /// Whether this side would make room for a partner it likes so much.
    [[nodiscard]] bool would_take(Liking liked, std::uint32_t quota) const {
        return liked != unacceptable && quota > 0 && (has_open_place(quota) || liked > liking);
    }
    [[nodiscard]] std::optional<std::uint32_t> gives_up(std::uint32_t quota) const {
        if (has_open_place(quota)) return {};
        return partner;
    }
};

/// Everybody's worst, and what is asked of it pair by pair.
struct Standing {
    Quotas const& quotas;
    std::vector<Couple> plan;
    std::vector<Worst> agents, tasks;
    std::size_t list_at_most = 0;

    Standing(Preferences const& preferences, Quotas const& all_quotas,
             std::span<Couple const> couples, std::size_t list)
        : quotas(all_quotas),
          plan(couples.begin(), couples.end()),
          agents(quotas.agents.size()),
          tasks(quotas.tasks.size()),
          list_at_most(list) {
        std::ranges::sort(plan);
        for (auto const [agent, task] : plan) {
            Liking likes = 0, liked = 0;
            preferences.of_agent(agent, task, std::span(&likes, 1), std::span(&liked, 1));
            agents[agent].add(likes, task);
            tasks[task].add(liked, agent);
        }
    }

    void look_at(Couple couple, Liking likes, Liking liked, BlockingPairs& found) const {
        auto const [agent, task] = couple;
        if (!agents[agent].would_take(likes, quotas.agents[agent]) ||
            !tasks[task].would_take(liked, quotas.tasks[task]) ||
            std::ranges::binary_search(plan, couple))
            return;
        if (found.count++ < list_at_most)
            found.first.push_back({agent, task, agents[agent].gives_up(quotas.agents[agent]),
                                   tasks[task].gives_up(quotas.tasks[task])});
    }
    [[nodiscard]] bool is_open_agent(std::uint32_t agent) const {
        return agents[agent].has_open_place(quotas.agents[agent]);
    }
    [[nodiscard]] bool is_open_task(std::uint32_t task) const {
        return tasks[task].has_open_place(quotas.tasks[task]);
    }
};

/// Looks at one row after the other, each thread with one of its own.
class EveryPair {
public:
    EveryPair(Preferences const& preferences, Standing const& standing)
        : preferences_(preferences),
          standing_(standing),
          likes_(standing.tasks.size()),
          liked_(standing.tasks.size()) {}

    void look(std::uint32_t agent, BlockingPairs& found) {
        preferences_.of_agent(agent, 0, likes_, liked_);
        for (std::uint32_t task = 0; task < likes_.size(); ++task)
            standing_.look_at({agent, task}, likes_[task], liked_[task], found);
    }

private:
    Preferences const& preferences_;
    Standing const& standing_;
    std::vector<Liking> likes_, liked_;
};

/// What both sides have worst, as floors for searching rows of likings they share.
class SharedFloors {
public:
    SharedFloors(ScoreSource const& scores, Standing const& standing)
        : rows_(scores, static_cast<Agent>(standing.agents.size()), standing.tasks.size()),
          floors_(standing.tasks.size(), rows_.coarse_shift()) {
        Liking least = std::numeric_limits<Liking>::max();
        for (auto const* side : {&standing.agents, &standing.tasks})
            for (auto const& worst : *side)
                if (worst.held > 0) least = std::min(least, worst.liking);
        limit_ = std::max(least, unacceptable + 1) - 1;
        for (std::uint32_t task = 0; task < standing.tasks.size(); ++task) {
            bool const is_open = standing.is_open_task(task);
            floors_.set(task, is_open ? 0 : above_limit(standing.tasks[task].liking));
            some_task_is_open_ = some_task_is_open_ || is_open;
        }
    }

    [[nodiscard]] Amount above_limit(Liking liking) const { return Amount{liking} - limit_; }
    [[nodiscard]] Liking limit() const { return limit_; }
    [[nodiscard]] ColumnFloors const& floors() const { return floors_; }
    [[nodiscard]] WholeRows const& rows() const { return rows_; }
    [[nodiscard]] bool some_task_is_open() const { return some_task_is_open_; }

private:
    WholeRows rows_;
    ColumnFloors floors_;
    Liking limit_ = 0;  // nobody holds anything they like no more than this
    bool some_task_is_open_ = false;
};

/// Every floor raised to the agent's own; a loop the compiler turns into a few vector instructions.
[[gnu::optimize("O3")]] void raise_floors(std::span<std::uint8_t const> floors, std::uint8_t to,
                                          std::uint8_t* raised) {
    for (std::size_t x = 0; x < floors.size(); ++x) raised[x] = std::max(floors[x], to);
}

/// Searches rows for what is above both sides' worst.
class SharedLikings {
public:
    SharedLikings(SharedFloors const& shared, Standing const& standing)
        : shared_(shared),
          standing_(standing),
          row_(shared.rows().make_row()),
          raised_(shared.floors().coarse().size()) {}

    /// False where the row has to be looked at pair by pair: two open places are enough for a pair
    /// that both like less than whatever anybody has.
    bool look(std::uint32_t agent, BlockingPairs& found) {
        if (standing_.quotas.agents[agent] == 0) return true;
        bool const is_open = standing_.is_open_agent(agent);
        if (is_open && shared_.some_task_is_open()) return false;
        PriceFloors floors = shared_.floors().floors();
        if (!is_open) {
            auto const own = static_cast<Score>(std::min<Amount>(
                shared_.above_limit(standing_.agents[agent].liking), price_floor_most));
            raise_floors(shared_.floors().coarse(), shared_.floors().coarse_of(own),
                         raised_.data());
            floors.coarse = raised_.data();
        }
        row_.row->prepare(agent);
        std::size_t const count = row_.find(floors, shared_.limit());
        in_order_.clear();
        for (std::size_t x = 0; x < count; ++x)
            in_order_.emplace_back(row_.columns[x], row_.scores[x]);
        std::ranges::sort(in_order_);
        for (auto const& [task, score] : in_order_)
            standing_.look_at({agent, task}, score, score, found);
        return true;
    }

private:
    SharedFloors const& shared_;
    Standing const& standing_;
    WholeRows::Row row_;
    std::vector<std::uint8_t> raised_;
    std::vector<std::pair<std::uint32_t, Score>> in_order_;
};

}  // namespace

BlockingPairs find_blocking_pairs(Preferences const& preferences, Quotas const& quotas,
                                  std::span<Couple const> couples, std::size_t list_at_most,
                                  unsigned threads) {
    Standing const standing(preferences, quotas, couples, list_at_most);
    std::optional<SharedFloors> shared;
    if (auto const* scores = preferences.alike()) shared.emplace(*scores, standing);

    // Every block of agents keeps its own first pairs; they are put together in order afterwards.
    auto const agents = static_cast<std::uint32_t>(quotas.agents.size());
    std::vector<BlockingPairs> blocks((agents + agents_together - 1) / agents_together);
    WorkTeam team(threads);
    team.share(agents, agents_together, [&](std::size_t begin, std::size_t end, unsigned) {
        EveryPair every_pair(preferences, standing);
        std::optional<SharedLikings> likings;
        if (shared) likings.emplace(*shared, standing);
        for (auto agent = static_cast<std::uint32_t>(begin); agent < end; ++agent) {
            BlockingPairs& found = blocks[agent / agents_together];
            if (!likings || !likings->look(agent, found)) every_pair.look(agent, found);
        }
    });
    BlockingPairs all;
    for (auto const& block : blocks) {
        all.count += block.count;
        std::size_t const room = list_at_most - all.first.size();
        auto const more = std::span(block.first).first(std::min(room, block.first.size()));
        all.first.insert(all.first.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace telemachy::optimise
