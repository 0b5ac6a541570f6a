#include "matching/domain/reach.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "matching/domain/group_members.h"
#include "matching/domain/reach_table.h"
#include "optimise/statistics/selection_rate.h"

namespace telemachy::matching {
namespace {

using optimise::Chosen;

struct Gate {
    ReachGate gate;
    ReachStep from;
    ReachStep to;
};
constexpr std::array gates{
    Gate{ReachGate::enrolled_of_eligible, ReachStep::eligible, ReachStep::enrolled},
    Gate{ReachGate::enrolled_of_asked, ReachStep::asked, ReachStep::enrolled},
    Gate{ReachGate::matched_of_eligible, ReachStep::eligible, ReachStep::matched}};

double to_a_twentieth(double share) { return std::round(20 * share) / 20; }

std::string percent(double share) {
    return std::to_string(static_cast<int>(std::lround(100 * share))) + "%";
}

int gravity(FairnessVerdict verdict) {
    return verdict == FairnessVerdict::breach ? 2 : verdict == FairnessVerdict::watch ? 1 : 0;
}

Chosen chosen_at(Gate const& gate, ReachCounts const& counts) {
    return {static_cast<std::uint64_t>(counts[at(gate.to)]),
            static_cast<std::uint64_t>(counts[at(gate.from)])};
}

bool shows(ReachTable::Cell const& cell, Gate const& gate) {
    return !cell.hidden[at(gate.from)] && !cell.hidden[at(gate.to)] &&
           !cell.hidden[at(ReachStep::eligible)] && cell.counts[at(gate.from)] > 0;
}

constexpr double chance_max = 0.05;

/// Which of many differences are not by chance even though there are so many: Holm's step-down
/// procedure (Scand. J. Statist. 6, 1979) keeps one false alarm in twenty tables.
std::vector<bool> not_by_chance(std::vector<double> const& chances) {
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t k) { return chances[k]; });
    // The best of a table is not compared, and so is not one of the many.
    auto compared = static_cast<std::size_t>(
        std::ranges::count_if(chances, [](double each) { return each < 1; }));
    std::vector<bool> holds(chances.size());
    for (std::size_t k : order) {
        if (compared == 0 || chances[k] * static_cast<double>(compared) >= chance_max) break;
        holds[k] = true;
        --compared;
    }
    return holds;
}

class Panel {
public:
    Panel(std::vector<ReachedPerson> const& people, FairnessDetail detail) : detail_(detail) {
        for (auto const& person : people) {
            everybody_.push_back(&person);
            by_unit_[person.unit].push_back(&person);
            for (auto const& label : person.labels) attributes_.insert(label.attribute);
        }
        by_unit_.erase("");
    }

    std::vector<ReachRow> run() {
        for (auto const& attribute : attributes_) {
            auto table = count_reach(everybody_, attribute);
            hide_small_cells(table, is_public_attribute(attribute));
            attribute == "unit" ? add_units(table) : add_table(attribute, table, {});
            if (!is_public_attribute(attribute)) add_nested(attribute);
        }
        return std::move(rows_);
    }

private:
    void add_nested(std::string const& attribute) {
        std::map<std::string, ReachTable> tables;
        for (auto const& [unit, people] : by_unit_) {
            auto table = count_reach(people, attribute);
            fold_small_groups(table);
            // One group alone has nobody to be compared with.
            if (table.cells.size() > 1) tables.emplace(unit, std::move(table));
        }
        hide_inside_units(tables);
        for (auto const& [unit, table] : tables)
            if (!table.cells.front().hidden[at(ReachStep::eligible)])
                add_table(attribute, table, unit);
    }

    void add_table(std::string const& attribute, ReachTable const& table,
                   std::optional<std::string> const& unit) {
        auto const first = rows_.size();
        for (auto const& cell : table.cells) rows_.push_back(row_of(attribute, cell, unit));
        for (auto const& gate : gates) {
            std::vector<Chosen> compared;
            std::vector<std::size_t> rows;
            for (std::size_t g = 0; g < table.cells.size(); ++g) {
                if (!shows(table.cells[g], gate)) continue;
                compared.push_back(chosen_at(gate, table.cells[g].counts));
                rows.push_back(first + g);
            }
            if (compared.size() < 2) continue;
            judge_together(gate, rows, optimise::compare_selection_rates(compared));
        }
        for (auto row = first; row < rows_.size(); ++row)
            conclude(rows_[row], "of the group that does best");
    }

    void add_units(ReachTable const& table) {
        auto const first = rows_.size();
        for (auto const& cell : table.cells) rows_.push_back(row_of("unit", cell, {}));
        for (auto const& gate : gates) {
            std::vector<optimise::SelectionRate> rates;
            std::vector<std::size_t> rows;
            for (std::size_t g = 0; g < table.cells.size(); ++g) {
                if (!shows(table.cells[g], gate)) continue;
                auto const unit = chosen_at(gate, table.cells[g].counts);
                auto const all = chosen_at(gate, table.total);
                std::array const pair{unit, Chosen{all.chosen - unit.chosen, all.of - unit.of}};
                if (pair[1].of == 0) continue;
                rates.push_back(optimise::compare_selection_rates(pair).front());
                rows.push_back(first + g);
            }
            judge_together(gate, rows, rates);
        }
        for (auto row = first; row < rows_.size(); ++row) conclude(rows_[row], "of everybody else");
    }

    static ReachRow row_of(std::string const& attribute, ReachTable::Cell const& cell,
                           std::optional<std::string> const& unit) {
        ReachRow row;
        row.group_by = attribute;
        row.group = cell.group;
        row.unit = unit;
        if (cell.hidden[at(ReachStep::eligible)]) return row;
        for (std::size_t step = 0; step < reach_steps; ++step)
            if (!cell.hidden[step]) row.counts[step] = cell.counts[step];
        return row;
    }

    /// Each group of a table at one gate. Whoever does best is measured against nobody.
    void judge_together(Gate const& gate, std::vector<std::size_t> const& rows,
                        std::vector<optimise::SelectionRate> const& rates) {
        std::vector<double> chances;
        for (auto const& rate : rates) chances.push_back(rate.is_reference ? 1 : rate.p_value);
        auto const holds = not_by_chance(chances);
        for (std::size_t k = 0; k < rates.size(); ++k) {
            auto verdict = FairnessVerdict::ok;
            if (chances[k] < chance_max) verdict = FairnessVerdict::watch;
            if (holds[k] && rates[k].below_four_fifths) verdict = FairnessVerdict::breach;
            rows_[rows[k]].gates.push_back(
                {gate.gate, rates[k].rate, rates[k].impact_ratio, rates[k].p_value, verdict});
        }
    }

    void conclude(ReachRow& row, std::string const& beside) const {
        std::string const who = name_in_sentence(row);
        if (!row.counts[at(ReachStep::eligible)]) {
            row.verdict = FairnessVerdict::suppressed;
            row.sentence = {"fairness.suppressed", {{"group", who}}};
            return;
        }
        bool const coarse = detail_ == FairnessDetail::coarse && !is_public_attribute(row.group_by);
        auto const worst = std::ranges::max_element(row.gates, {}, [](GateOutcome const& each) {
            return std::pair(gravity(each.verdict), -each.ratio.value_or(1));
        });
        if (worst != row.gates.end()) row.verdict = worst->verdict;
        row.sentence = {"reach.ok", {{"group", who}}};
        if (row.verdict != FairnessVerdict::ok)
            row.sentence = sentence_for(row, *worst, who, beside);
        if (coarse) make_coarse(row, who, beside);
    }

    static std::string name_in_sentence(ReachRow const& row) {
        // A level is a bare number to whoever does not know what it counts.
        auto const name = row.group_by == "level" ? "Level " + row.group : row.group;
        return row.unit ? name + " in " + *row.unit : name;
    }

    static Sentence sentence_for(ReachRow const& row, GateOutcome const& worst,
                                 std::string const& who, std::string const& beside) {
        auto const& gate = gates[static_cast<std::size_t>(worst.gate)];
        bool const of_asked = gate.from == ReachStep::asked;
        std::string key = "reach.breach";
        if (worst.verdict == FairnessVerdict::watch)
            key = worst.ratio.value_or(1) < 0.8 ? "reach.watch_ratio" : "reach.watch_chance";
        return {key,
                {{"group", who},
                 {"selected", std::to_string(*row.counts[at(gate.to)])},
                 {"n", std::to_string(*row.counts[at(gate.from)])},
                 {"whom", of_asked ? "who asked or were asked" : "who are eligible"},
                 {"did", gate.to == ReachStep::matched ? "matched" : "enrolled"},
                 {"ratio", percent(worst.ratio.value_or(1))},
                 {"beside", beside},
                 {"p", probability_in_words(worst.p_value.value_or(1))}}};
    }

    static void make_coarse(ReachRow& row, std::string const& who, std::string const& beside) {
        row.counts = {};
        double lowest = 1;
        for (auto& gate : row.gates) {
            lowest = std::min(lowest, gate.ratio.value_or(1));
            if (gate.rate) gate.rate = to_a_twentieth(*gate.rate);
            if (gate.ratio) gate.ratio = to_a_twentieth(*gate.ratio);
            gate.p_value.reset();
        }
        if (row.verdict != FairnessVerdict::ok)
            row.sentence = {
                "reach.coarse_" + std::string(name_of(row.verdict)),
                {{"group", who}, {"ratio", percent(to_a_twentieth(lowest))}, {"beside", beside}}};
    }

    FairnessDetail detail_;
    ReachPeople everybody_;
    std::map<std::string, ReachPeople> by_unit_;
    std::set<std::string> attributes_;
    std::vector<ReachRow> rows_;
};

}  // namespace

std::string_view name_of(ReachGate gate) {
    switch (gate) {
        case ReachGate::enrolled_of_eligible:
            return "enrolled_of_eligible";
        case ReachGate::enrolled_of_asked:
            return "enrolled_of_asked";
        case ReachGate::matched_of_eligible:
            return "matched_of_eligible";
    }
    return "";
}

std::vector<ReachRow> reach_panel(std::vector<ReachedPerson> const& people, FairnessDetail detail) {
    return Panel(people, detail).run();
}

}  // namespace telemachy::matching
