#include "matching/domain/reach_table.h"

#include <algorithm>

namespace telemachy::matching {
namespace {

void add(ReachCounts& counts, ReachedPerson const& person) {
    for (std::size_t step = 0; step < reach_steps; ++step) counts[step] += person.steps[step];
}

bool has_small_cell(ReachTable const& table, std::size_t step) {
    return std::ranges::any_of(table.cells, [&](ReachTable::Cell const& cell) {
        return cell.counts[step] < group_size_min;
    });
}

/// What is hidden of one step, over all units.
struct HiddenUnits {
    std::size_t step = 0;
    int units = 0;
    int people = 0;

    void add(ReachTable& table) {
        for (auto& cell : table.cells) cell.hidden[step] = true;
        ++units;
        people += table.total[step];
    }
    [[nodiscard]] bool could_be_told_by_subtraction() const {
        return units == 1 || (units > 0 && people < group_size_min);
    }
};

}  // namespace

ReachTable count_reach(ReachPeople const& people, std::string const& attribute) {
    std::map<std::string, ReachCounts> groups;
    ReachTable table;
    for (auto const* person : people) {
        bool known = false;
        for (auto const& label : person->labels) {
            if (label.attribute != attribute) continue;
            add(groups[label.group], *person);
            known = true;
        }
        if (!known) add(table.unknown, *person);
        add(table.total, *person);
    }
    for (auto& [group, counts] : groups) table.cells.push_back({group, counts, {}});
    return table;
}

void hide_small_cells(ReachTable& table, bool is_public) {
    for (std::size_t step = 0; step < (is_public ? 1 : reach_steps); ++step) {
        if (table.total[step] == 0) continue;  // Nobody came this far: the total says so anyway.
        std::vector<int> sizes;
        for (auto const& cell : table.cells) sizes.push_back(cell.counts[step]);
        auto const hidden = groups_to_suppress(sizes, table.unknown[step]);
        for (std::size_t g = 0; g < hidden.size(); ++g) table.cells[g].hidden[step] = hidden[g];
    }
}

void fold_small_groups(ReachTable& table) {
    for (auto const& cell : table.cells)
        if (cell.counts[at(ReachStep::eligible)] < group_size_min)
            for (std::size_t step = 0; step < reach_steps; ++step)
                table.unknown[step] += cell.counts[step];
    std::erase_if(table.cells, [](ReachTable::Cell const& cell) {
        return cell.counts[at(ReachStep::eligible)] < group_size_min;
    });
}

void hide_inside_units(std::map<std::string, ReachTable>& units) {
    for (std::size_t step = 0; step < reach_steps; ++step) {
        HiddenUnits hidden{.step = step};
        std::vector<ReachTable*> shown;
        for (auto& [unit, table] : units) {
            if (table.total[step] == 0) continue;
            if (has_small_cell(table, step))
                hidden.add(table);
            else
                shown.push_back(&table);
        }
        std::ranges::stable_sort(shown, {}, [&](ReachTable* table) { return table->total[step]; });
        for (auto* next : shown)
            if (hidden.could_be_told_by_subtraction()) hidden.add(*next);
    }
}

}  // namespace telemachy::matching
