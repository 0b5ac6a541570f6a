#include "programmes/domain/funnel.h"

#include <algorithm>
#include <map>

namespace telemachy::programmes {
namespace {

using Counts = Steps<std::int64_t>;

/// Which groups to hide at one step.
std::vector<bool> hidden_at(std::size_t step,
                            std::vector<std::pair<std::string, Counts>> const& groups) {
    std::vector<bool> hidden(groups.size(), false);
    std::int64_t hidden_people = 0;
    std::int64_t hidden_cells = 0;
    auto const hide = [&](std::size_t i) {
        hidden[i] = true;
        hidden_people += groups[i].second[step];
        ++hidden_cells;
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].second[step] < smallest_shown_group) hide(i);
    }
    if (hidden_cells == 0) return hidden;
    while (hidden_cells < 2 || hidden_people < smallest_shown_group) {
        std::optional<std::size_t> smallest;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (hidden[i]) continue;
            if (!smallest || groups[i].second[step] < groups[*smallest].second[step]) smallest = i;
        }
        if (!smallest) break;  // all are hidden, and the total is the only figure left
        hide(*smallest);
    }
    return hidden;
}

}  // namespace

Funnel count_funnel(std::vector<Progress> const& people) {
    Funnel funnel;
    std::map<std::string, Counts> counted;
    for (auto const& person : people) {
        auto& counts = counted[person.group];
        for (std::size_t step = 0; step < funnel_steps.size(); ++step) {
            counts[step] += person.reached[step] ? 1 : 0;
            funnel.total[step] += person.reached[step] ? 1 : 0;
        }
    }
    // With one group alone its figures are the totals: nothing to compare and nothing to hide
    // behind.
    if (counted.size() < 2) return funnel;

    std::vector<std::pair<std::string, Counts>> groups(counted.begin(), counted.end());
    std::ranges::stable_sort(
        groups, [](auto const& a, auto const& b) { return a.second[0] > b.second[0]; });
    for (auto const& [group, counts] : groups) funnel.groups.push_back({group, {}});
    for (std::size_t step = 0; step < funnel_steps.size(); ++step) {
        auto const hidden = funnel.total[step] == 0 ? std::vector<bool>(groups.size(), false)
                                                    : hidden_at(step, groups);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (hidden[i]) {
                funnel.suppressed = true;
            } else {
                funnel.groups[i].counts[step] = groups[i].second[step];
            }
        }
    }
    return funnel;
}

}  // namespace telemachy::programmes
