#include "optimise/scheduling/series_path.h"

#include <algorithm>

namespace telemachy::optimise {

void PathFinder::begin(MeetingSeries const& series, std::int64_t unplaced_cost) {
    series_ = &series;
    unplaced_cost_ = unplaced_cost;
    if (prefixes_.size() < series.windows.size()) prefixes_.resize(series.windows.size());
    for (auto& prefixes : prefixes_) prefixes.clear();
}

void PathFinder::extend(std::size_t meeting, std::int32_t slot, std::int64_t cost) {
    auto& prefixes = prefixes_[meeting];
    Prefix next = prefixes.empty() ? Prefix{no_start, unplaced, -1} : prefixes.back();
    if (cost < no_start) {
        auto const before = best_before(meeting, slot);
        if (before.cost + cost < next.cost) next = {before.cost + cost, slot, before.meeting};
    }
    prefixes.push_back(next);
}

/// The cheapest way to have dealt with all meetings before `meeting` so that it may start at
/// `slot`.
PathFinder::Last PathFinder::best_before(std::size_t meeting, std::int32_t slot) const {
    Last best{static_cast<std::int64_t>(meeting) * unplaced_cost_, -1};
    for (std::size_t j = meeting; j-- > 0;) {
        auto const* found = prefix(j, slot - series_->gap);
        if (!found) continue;
        auto const cost = found->cost + static_cast<std::int64_t>(meeting - j - 1) * unplaced_cost_;
        if (cost < best.cost) best = {cost, static_cast<std::int32_t>(j)};
    }
    return best;
}

/// Null if the meeting cannot have started up to `slot`.
PathFinder::Prefix const* PathFinder::prefix(std::size_t meeting, std::int32_t slot) const {
    auto const& prefixes = prefixes_[meeting];
    auto const offset = slot - series_->windows[meeting].begin;
    if (prefixes.empty() || offset < 0) return nullptr;
    auto const& found = prefixes[std::min(static_cast<std::size_t>(offset), prefixes.size() - 1)];
    return found.cost < no_start ? &found : nullptr;
}

SeriesPath PathFinder::finish() const {
    auto const count = series_->windows.size();
    constexpr auto after_all = std::numeric_limits<std::int32_t>::max();
    SeriesPath path{std::vector<std::int32_t>(count, unplaced), 0};
    auto limit = after_all;
    auto last = best_before(count, after_all);
    path.cost = last.cost;
    for (auto meeting = last.meeting; meeting >= 0;) {
        auto const* found = prefix(static_cast<std::size_t>(meeting), limit - series_->gap);
        path.starts[static_cast<std::size_t>(meeting)] = found->slot;
        limit = found->slot;
        meeting = found->last_before;
    }
    return path;
}

}  // namespace telemachy::optimise
