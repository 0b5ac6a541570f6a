#include "optimise/assignment/candidate_lists.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace telemachy::optimise {
namespace {

/// How many classes an agent remembers beyond its demand. Fewer mean more looks at whole rows, more
/// mean slower bids; between 16 and 64 the difference is small.
constexpr std::uint32_t remembered_extra = 31;

/// Scores handed to the filter at a time, at most; in between, the threshold is raised.
constexpr std::size_t classes_per_filter = 512;

/// An agent starts looking at a place of its own, so that agents with equal rows remember different
/// ones of many equal classes. A multiple of 64 keeps whatever fills the row aligned.
std::uint32_t starting_point(Agent agent, std::size_t classes) {
    std::uint64_t const spread = (agent * std::uint64_t{0x9E3779B97F4A7C15U}) >> 32;
    return static_cast<std::uint32_t>((spread * classes) >> 32) & ~63U;
}

}  // namespace

CandidateLists::CandidateLists(AssignmentProblem const& problem, TaskClasses const& classes,
                               unsigned shift, WorkTeam& team)
    : classes_(classes),
      reader_(problem.scores, classes.representative),
      shift_(shift),
      team_(team),
      value_max_(Scaled{std::numeric_limits<Score>::max()} << shift),
      value_of_never_(Scaled{forbidden_pair} << shift),
      scratch_(team.size()) {
    Agent const agents = problem.agent_count;
    list_begin_.reserve(agents);
    std::size_t room = 0;
    for (Agent agent = 0; agent < agents; ++agent) {
        list_begin_.push_back(room);
        room += std::min<std::size_t>(problem.demand(agent) + remembered_extra, classes.size());
    }
    list_begin_.push_back(room);
    candidates_.resize(room);
    list_size_.assign(agents, 0);
    bounds_.assign(agents, Scaled{problem.scores.score_max()} << shift);
    for (Agent agent = 0; agent < agents; ++agent)
        open_values_.push_back(Scaled{problem.unmatched_value(agent)} << shift);
}

void CandidateLists::prices_fell_by(Scaled decrease) {
    for (auto& bound : bounds_) bound = std::min(bound + decrease, value_max_);
}

void CandidateLists::look_again(std::span<Agent const> agents, std::span<Scaled const> prices) {
    team_.share(agents.size(), 4, [&](std::size_t begin, std::size_t end, unsigned worker) {
        for (std::size_t x = begin; x < end; ++x) look(agents[x], prices, scratch_[worker]);
    });
    rescans_ += agents.size();
}

void CandidateLists::look(Agent agent, std::span<Scaled const> prices, Scratch& scratch) {
    std::size_t const room = list_begin_[agent + 1] - list_begin_[agent];
    Scaled threshold = value_of_never_;  // which no forbidden pair is above
    // When the list is full, its worst member is a threshold that enough classes are known to
    // reach.
    if (list_size_[agent] == room && room > 0) {
        Scaled worst = value_max_;
        for (auto const& [task_class, score] : of(agent))
            worst = std::min(worst, (Scaled{score} << shift_) - prices[task_class]);
        threshold = std::max(threshold, worst - 1);
    }

    auto& found = scratch.found;
    found.clear();
    scratch.positions.resize(classes_per_filter);
    std::uint32_t order = 0;
    std::size_t filtered = 64;  // grows: at first nearly everything passes
    auto const take = [&](std::uint32_t first_class, std::span<Score const> scores) {
        for (std::size_t first = 0, count = 0; first < scores.size(); first += count) {
            count = std::min(filtered, scores.size() - first);
            filtered = std::min(2 * filtered, classes_per_filter);
            std::size_t const above =
                positions_above(scores.data() + first, prices.data() + first_class + first, count,
                                shift_, threshold, scratch.positions.data());
            for (std::size_t x = 0; x < above; ++x) {
                std::size_t const at = first + scratch.positions[x];
                auto const task_class = static_cast<std::uint32_t>(first_class + at);
                Scaled const value = (Scaled{scores[at]} << shift_) - prices[task_class];
                found.push_back({value, order++, {task_class, scores[at]}});
            }
            if (found.size() >= 2 * room && room > 0) {
                keep_best(found, room);
                threshold = std::max(threshold, found.back().value);
            }
        }
    };

    std::uint32_t const start = starting_point(agent, classes_.size());
    auto const blocks = reader_.blocks();
    auto const first_block = static_cast<std::size_t>(
        std::ranges::find_if(blocks, [&](auto const& block) { return start < block.end; }) -
        blocks.begin());
    for (std::size_t x = 0; x < blocks.size(); ++x) {
        auto const block = blocks[(first_block + x) % blocks.size()];
        auto const scores = reader_.read(agent, block, scratch.row);
        std::uint32_t const turn = x == 0 ? start - block.begin : 0;
        take(block.begin + turn, scores.subspan(turn));
        take(block.begin, scores.first(turn));
    }

    if (found.size() > room) {
        auto const next = found.begin() + static_cast<std::ptrdiff_t>(room);
        std::ranges::nth_element(found, next, better);
        threshold = std::max(threshold, next->value);
        found.resize(room);
    }
    std::ranges::sort(found, better);
    bounds_[agent] = threshold;
    list_size_[agent] = static_cast<std::uint32_t>(found.size());
    std::ranges::transform(found,
                           candidates_.begin() + static_cast<std::ptrdiff_t>(list_begin_[agent]),
                           &Found::candidate);
}

/// Forgets all but the `count` best; the worst of them comes last.
void CandidateLists::keep_best(std::vector<Found>& found, std::size_t count) {
    std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(count) - 1, better);
    found.resize(count);
}

/// Equal values keep the order in which they were met, so that nothing depends on how a library
/// sorts.
bool CandidateLists::better(Found const& a, Found const& b) {
    return std::tie(b.value, a.order) < std::tie(a.value, b.order);
}

}  // namespace telemachy::optimise
