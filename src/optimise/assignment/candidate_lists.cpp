#include "optimise/assignment/candidate_lists.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

#include "optimise/assignment/filled_row_finder.h"

namespace telemachy::optimise {
namespace {

/// How many classes an agent remembers at first, beyond its demand. Fewer mean more looks at whole
/// rows, more mean slower bids; between 16 and 64 the difference is small.
constexpr std::uint32_t remembered_extra = 31;

/// What all lists together may grow by: 64 MB.
constexpr std::size_t spare_candidates = (std::size_t{64} << 20) / sizeof(Candidate);

/// An agent's list may double when it has looked more often in one phase than this part of its
/// length. Where rows are searched by tables a look costs little; where they have to be filled it
/// costs a hundred bids, and whoever remembers more looks half as often.
constexpr std::uint32_t looks_per_room_searched = 16;
constexpr std::uint32_t looks_per_room_filled = 64;

/// No list grows beyond this or a quarter of all classes: bids would cost more than looks.
constexpr std::size_t remembered_at_least = 256;

/// Columns searched at a time, at least and at most; in between, the threshold is raised.
constexpr std::uint32_t searched_least = 64;
constexpr std::uint32_t searched_most = 4096;

/// Found classes are thinned out when they are so many times too many. Rarely enough to be cheap,
/// often enough for the threshold to rise.
constexpr std::size_t crowded = 4;

/// How much of a row tells what to expect of the whole: a 16th, if that is not too few.
constexpr std::uint32_t sample_part = 16;
constexpr std::uint32_t sample_least = 512;

/// How many candidates of a list are kept in order.
constexpr std::size_t sorted_front = 16;

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
      finder_(problem.scores.finder(problem.agent_count, classes.representative)),
      shift_(shift),
      team_(team),
      value_max_(Scaled{std::numeric_limits<Score>::max()} << shift),
      value_of_never_(Scaled{forbidden_pair} << shift),
      scratch_(team.size()),
      lists_(problem.agent_count),
      looks_(problem.agent_count),
      looks_per_room_(finder_ ? looks_per_room_searched : looks_per_room_filled),
      spare_room_(spare_candidates) {
    if (!finder_)
        finder_ = std::make_unique<FilledRowFinder>(problem.scores, classes.representative);
    for (auto& scratch : scratch_) {
        scratch.row = finder_->make_row();
        scratch.columns.resize(searched_most);
        scratch.scores.resize(searched_most);
    }
    Agent const agents = problem.agent_count;
    for (Agent agent = 0; agent < agents; ++agent)
        room_.push_back(static_cast<std::uint32_t>(
            std::min<std::size_t>(problem.demand(agent) + remembered_extra, classes.size())));
    room_max_ = static_cast<std::uint32_t>(
        std::min(classes.size(), std::max(remembered_at_least, classes.size() / 4)));
    decreased_when_looked_.assign(agents, 0);
    bounds_.assign(agents, Scaled{problem.scores.score_max()} << shift);
    for (Agent agent = 0; agent < agents; ++agent)
        open_values_.push_back(Scaled{problem.unmatched_value(agent)} << shift);
}

void CandidateLists::begin_phase(Scaled decrease) {
    ++phase_;
    decreased_ += decrease;
    for (auto& bound : bounds_) bound = std::min(bound + decrease, value_max_);
}

void CandidateLists::look_again(std::span<Agent const> agents, Places const& places) {
    for (Agent const agent : agents) make_room(agent);
    team_.share(agents.size(), 4, [&](std::size_t begin, std::size_t end, unsigned worker) {
        for (std::size_t x = begin; x < end; ++x) look(agents[x], places, scratch_[worker]);
    });
    rescans_ += agents.size();
}

void CandidateLists::make_room(Agent agent) {
    auto& looks = looks_[agent];
    if (looks.phase != phase_) looks = {phase_, 0};
    ++looks.count;
    auto& room = room_[agent];
    std::uint32_t const more = room < room_max_ ? std::min(room, room_max_ - room) : 0;
    if (looks.count > room / looks_per_room_ && more <= spare_room_) {
        room += more;
        spare_room_ -= more;
    }
}

void CandidateLists::look(Agent agent, Places const& places, Scratch& scratch) {
    auto const prices = places.prices();
    std::size_t const room = room_[agent];
    Scaled threshold = value_of_never_;  // which no forbidden pair is above
    // When the list is full, its worst member is a threshold that enough classes are known to
    // reach. One that has room for everything needs none.
    if (lists_[agent].size() == room && room < classes_.size()) {
        Scaled worst = value_max_;
        for (auto const& [task_class, score, left] : of(agent))
            worst = std::min(worst, (Scaled{score} << shift_) - prices[task_class]);
        threshold = std::max(threshold, worst - 1);
    }

    auto& found = scratch.found;
    scratch.row->prepare(agent);
    Scaled const surely = threshold;
    threshold = search_row(agent, places, scratch, surely, true);
    if (2 * found.size() < room && threshold > surely)
        threshold = search_row(agent, places, scratch, surely, false);
    if (found.size() > room) threshold = std::max(threshold, keep_best(scratch, room));
    bounds_[agent] = threshold;
    decreased_when_looked_[agent] = decreased_;
    remember(agent, scratch);
}

/// Writes to `scratch` every class that leaves the agent more than the threshold it answers, which
/// is at least the one it is given. What to expect of the whole row can be guessed from a part of
/// it; a guess saves most of the work, but may turn out to be too high for more than a few.
Scaled CandidateLists::search_row(Agent agent, Places const& places, Scratch& scratch,
                                  Scaled threshold, bool guess) {
    auto const prices = places.prices();
    std::size_t const room = room_[agent];
    auto& found = scratch.found;
    found.clear();
    std::uint32_t turn = 0;
    std::uint32_t at_once = searched_least;  // grows: at first nearly everything passes
    auto const search = [&](std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t next; begin < end; begin = next) {
            next = begin + std::min(at_once, end - begin);
            auto const limit =
                static_cast<Score>(std::min<Scaled>(threshold >> shift_, price_floor_most - 1));
            std::size_t const count =
                scratch.row->find(begin, next, places.floors(), limit,
                                  {scratch.columns.data(), scratch.scores.data()});
            for (std::size_t x = 0; x < count; ++x) {
                std::uint32_t const task_class = scratch.columns[x];
                Score const score = scratch.scores[x];
                Scaled const value = (Scaled{score} << shift_) - prices[task_class];
                if (value <= threshold) continue;
                found.push_back({value, turn++, {task_class, score, 0}});
                if (found.size() < crowded * room) continue;
                threshold = std::max(threshold, keep_best(scratch, room));
            }
            if (4 * count < next - begin) at_once = std::min(2 * at_once, searched_most);
        }
    };
    auto const classes = static_cast<std::uint32_t>(classes_.size());
    std::uint32_t const start = starting_point(agent, classes);
    std::uint32_t sample = 0;
    if (guess && room < classes) {
        if (auto const guessed = scratch.row->guess(room, places.floors())) {
            threshold = std::max(threshold, (Scaled{*guessed} << shift_) - 1);
            at_once = searched_most;
        } else {
            sample =
                std::min(classes - start, std::max(sample_least, classes / sample_part) & ~63U);
            search(start, start + sample);
            std::size_t const rank = room * sample / classes + 1;
            if (sample < classes && found.size() > rank)
                threshold = std::max(threshold, value_at(scratch, rank) - 1);
        }
    }
    search(start + sample, classes);
    search(0, start);
    return threshold;
}

/// Forgets all but the `count` best, of equally good ones those found first, and answers the value
/// of the worst that is kept. Order is kept too, so that nothing depends on how a library sorts.
Scaled CandidateLists::keep_best(Scratch& scratch, std::size_t count) {
    auto& found = scratch.found;
    Scaled const worst = value_at(scratch, count);
    auto const better =
        std::ranges::count_if(found, [&](Found const& one) { return one.value > worst; });
    auto equal = static_cast<std::ptrdiff_t>(count) - better;
    std::erase_if(found, [&](Found const& one) {
        return one.value < worst || (one.value == worst && equal-- <= 0);
    });
    return worst;
}

/// The `rank`-th best value of those found, counted from 1.
Scaled CandidateLists::value_at(Scratch& scratch, std::size_t rank) {
    auto& values = scratch.values;
    values.clear();
    for (auto const& one : scratch.found) values.push_back(one.value);
    auto const at = values.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
    std::ranges::nth_element(values, at, std::greater{});
    return *at;
}

/// Writes down what was found, a few of the best first and in order. The others follow as they were
/// met: bids seldom get that far, and sorting them all would cost more than it saves.
void CandidateLists::remember(Agent agent, Scratch& scratch) {
    auto& found = scratch.found;
    bool const sort_all = found.size() <= sorted_front;
    Scaled const front = sort_all ? value_of_never_ : value_at(scratch, sorted_front);
    auto const is_in_front = [&](Found const& one) { return one.value >= front; };
    auto& best = scratch.best;
    best.clear();
    std::ranges::copy_if(found, std::back_inserter(best), is_in_front);
    std::ranges::sort(best, [](Found const& a, Found const& b) {
        return a.value != b.value ? a.value > b.value : a.turn < b.turn;
    });
    auto& list = lists_[agent];
    list.clear();
    list.reserve(room_[agent]);
    auto const write = [&](Found const& one, Scaled left) {
        // Rounded up. Prices are not negative, so it can be too small to hold, never too large.
        constexpr Scaled least = -std::numeric_limits<Score>::max();
        left = std::max(-(-left >> shift_), least);
        list.push_back({one.candidate.task_class, one.candidate.score, static_cast<Score>(left)});
    };
    for (auto const& one : best) write(one, one.value);
    if (sort_all) return;
    for (auto const& one : found)
        if (!is_in_front(one)) write(one, front);
}

}  // namespace telemachy::optimise
