#include "optimise/assignment/candidate_lists.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace telemachy::optimise {
namespace {

/// How many classes an agent remembers at first, beyond its demand. Fewer mean more looks at whole
/// rows, more mean slower bids; between 16 and 64 the difference is small.
constexpr std::uint32_t remembered_extra = 31;

/// What all lists together may grow by: 64 MB.
constexpr std::size_t spare_candidates = (std::size_t{64} << 20) / sizeof(Candidate);

/// No list grows beyond this or a quarter of all classes: bids would cost more than looks.
constexpr std::size_t remembered_at_least = 256;

constexpr std::uint32_t never_looked = std::numeric_limits<std::uint32_t>::max();

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
      scratch_(team.size()),
      lists_(problem.agent_count),
      looked_in_(problem.agent_count, never_looked),
      spare_room_(spare_candidates) {
    Agent const agents = problem.agent_count;
    for (Agent agent = 0; agent < agents; ++agent)
        room_.push_back(static_cast<std::uint32_t>(
            std::min<std::size_t>(problem.demand(agent) + remembered_extra, classes.size())));
    room_max_ = static_cast<std::uint32_t>(
        std::min(classes.size(), std::max(remembered_at_least, classes.size() / 4)));
    bounds_.assign(agents, Scaled{problem.scores.score_max()} << shift);
    for (Agent agent = 0; agent < agents; ++agent)
        open_values_.push_back(Scaled{problem.unmatched_value(agent)} << shift);
}

void CandidateLists::begin_phase(Scaled decrease) {
    ++phase_;
    for (auto& bound : bounds_) bound = std::min(bound + decrease, value_max_);
}

void CandidateLists::look_again(std::span<Agent const> agents, std::span<Scaled const> prices) {
    for (Agent const agent : agents) make_room(agent);
    team_.share(agents.size(), 4, [&](std::size_t begin, std::size_t end, unsigned worker) {
        for (std::size_t x = begin; x < end; ++x) look(agents[x], prices, scratch_[worker]);
    });
    rescans_ += agents.size();
}

void CandidateLists::make_room(Agent agent) {
    auto& room = room_[agent];
    std::uint32_t const more = room < room_max_ ? std::min(room, room_max_ - room) : 0;
    if (looked_in_[agent] == phase_ && more <= spare_room_) {
        room += more;
        spare_room_ -= more;
    }
    looked_in_[agent] = phase_;
}

void CandidateLists::look(Agent agent, std::span<Scaled const> prices, Scratch& scratch) {
    std::size_t const room = room_[agent];
    Scaled threshold = value_of_never_;  // which no forbidden pair is above
    // When the list is full, its worst member is a threshold that enough classes are known to
    // reach. One that has room for everything needs none.
    if (lists_[agent].size() == room && room < classes_.size()) {
        Scaled worst = value_max_;
        for (auto const& [task_class, score] : of(agent))
            worst = std::min(worst, (Scaled{score} << shift_) - prices[task_class]);
        threshold = std::max(threshold, worst - 1);
    }

    auto& found = scratch.found;
    found.clear();
    scratch.positions.resize(classes_per_filter);
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
                found.push_back({value, {task_class, scores[at]}});
            }
            if (found.size() >= 2 * room && room > 0)
                threshold = std::max(threshold, keep_best(scratch, room));
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

    if (found.size() > room) threshold = std::max(threshold, keep_best(scratch, room));
    bounds_[agent] = threshold;
    auto& list = lists_[agent];
    list.reserve(room);
    list.clear();
    for (auto const& one : found) list.push_back(one.candidate);
}

/// Forgets all but the `count` best, of equally good ones those found first, and answers the value
/// of the worst that is kept. Order is kept too, so that nothing depends on how a library sorts.
Scaled CandidateLists::keep_best(Scratch& scratch, std::size_t count) {
    auto& [row, positions, found, values] = scratch;
    values.clear();
    for (auto const& one : found) values.push_back(one.value);
    auto const last = values.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::ranges::nth_element(values, last, std::greater{});
    Scaled const worst = *last;
    auto const better =
        std::ranges::count_if(values.begin(), last, [&](Scaled v) { return v > worst; });
    auto equal = static_cast<std::ptrdiff_t>(count) - better;
    std::erase_if(found, [&](Found const& one) {
        return one.value < worst || (one.value == worst && equal-- <= 0);
    });
    return worst;
}

}  // namespace telemachy::optimise
