#include "programmes/domain/funnel.h"

#include <algorithm>
#include <map>

namespace telemachy::programmes {
namespace {

using Counts = Steps<std::int64_t>;
using Hidden = std::map<std::string, Steps<bool>>;

/// The counts of one side, or of both. A group that nobody of this side belongs to has no row.
struct Table {
    std::map<std::string, Counts> groups;
    Counts total{};
};

Steps<bool> reached(Progress const& person, std::optional<Side> side) {
    auto steps = side == Side::mentor ? person.as_mentor : person.as_mentee;
    if (side) return steps;
    for (std::size_t step = 0; step < steps.size(); ++step) steps[step] |= person.as_mentor[step];
    return steps;
}

Table count(std::vector<Progress> const& people, std::optional<Side> side) {
    Table table;
    for (auto const& person : people) {
        auto const steps = reached(person, side);
        if (std::ranges::find(steps, true) == steps.end()) continue;
        auto& counts = table.groups[person.group];
        for (std::size_t step = 0; step < steps.size(); ++step) {
            counts[step] += steps[step] ? 1 : 0;
            table.total[step] += steps[step] ? 1 : 0;
        }
    }
    return table;
}

/// Hides what must be hidden at one step of one table beside what is hidden already. Says whether
/// that was anything.
bool hide_at(std::size_t step, Table const& table, Hidden& hidden) {
    if (table.total[step] == 0) return false;
    bool changed = false;
    std::size_t hidden_cells = 0;
    std::int64_t hidden_people = 0;
    for (auto const& [group, counts] : table.groups) {
        auto& cell = hidden[group][step];
        changed |= !cell && counts[step] < smallest_shown_group;
        cell |= counts[step] < smallest_shown_group;
        hidden_cells += cell ? 1 : 0;
        hidden_people += cell ? counts[step] : 0;
    }
    if (hidden_cells == 0) return changed;
    while (hidden_cells < std::min<std::size_t>(2, table.groups.size()) ||
           hidden_people < smallest_shown_group) {
        std::pair<std::string const, Counts> const* smallest = nullptr;
        for (auto const& row : table.groups) {
            if (hidden[row.first][step]) continue;
            if (!smallest || row.second[step] < smallest->second[step]) smallest = &row;
        }
        if (!smallest) break;  // all are hidden, and the total is the only figure left
        hidden[smallest->first][step] = true;
        hidden_people += smallest->second[step];
        ++hidden_cells;
        changed = true;
    }
    return changed;
}

/// What is hidden in each of the three tables alike.
Hidden hidden_in_all(std::vector<Progress> const& people) {
    std::array const tables{count(people, {}), count(people, Side::mentee),
                            count(people, Side::mentor)};
    Hidden hidden;
    for (std::size_t step = 0; step < funnel_steps.size(); ++step) {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto const& table : tables) changed |= hide_at(step, table, hidden);
        }
    }
    return hidden;
}

}  // namespace

Funnel count_funnel(std::vector<Progress> const& people, std::optional<Side> side) {
    auto const table = count(people, side);
    Funnel funnel{.groups = {}, .total = table.total};
    // With one group alone its figures are the totals: nothing to compare and nothing to hide
    // behind.
    if (table.groups.size() < 2) return funnel;

    auto const hidden = hidden_in_all(people);
    std::vector<std::pair<std::string, Counts>> groups(table.groups.begin(), table.groups.end());
    std::ranges::stable_sort(
        groups, [](auto const& a, auto const& b) { return a.second[0] > b.second[0]; });
    for (auto const& [group, counts] : groups) {
        auto& shown = funnel.groups.emplace_back(FunnelGroup{group, {}});
        for (std::size_t step = 0; step < funnel_steps.size(); ++step) {
            bool const is_hidden = table.total[step] > 0 && hidden.at(group)[step];
            funnel.suppressed |= is_hidden;
            if (!is_hidden) shown.counts[step] = counts[step];
        }
    }
    return funnel;
}

}  // namespace telemachy::programmes
