#include "matching/domain/fairness.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "optimise/statistics/selection_rate.h"

namespace telemachy::matching {
namespace {

using optimise::Chosen;

/// People of one side: who has a partner, by this plan or from an earlier round, and how well the
/// pairs of this plan fit.
struct Selected {
    std::vector<bool> has_partner;
    std::vector<int> fits;  ///< Sum over their pairs.
    std::vector<int> pairs;
};

Selected selected_of(MatchProblem const& problem, MatchPlan const& plan, Side side) {
    auto const count = problem.inputs().of(side).size();
    Selected out{std::vector<bool>(count), std::vector<int>(count), std::vector<int>(count)};
    for (std::size_t i = 0; i < count; ++i)
        out.has_partner[i] = problem.inputs().of(side)[i].pairs_held > 0;
    for (auto const& pair : plan.pairs) {
        std::size_t const i = side == Side::mentee ? pair.mentee : pair.mentor;
        out.has_partner[i] = true;
        out.fits[i] += fit_of(problem.policy(), pair.score);
        ++out.pairs[i];
    }
    return out;
}

std::string percent(double share) {
    return std::to_string(static_cast<int>(std::lround(100 * share))) + "%";
}

double to_a_twentieth(double share) { return std::round(20 * share) / 20; }

class Panel {
public:
    Panel(MatchProblem const& problem, MatchPlan const& plan, FairnessDetail detail)
        : problem_(problem), plan_(plan), detail_(detail) {}

    std::vector<FairnessRow> run() {
        auto const left_over = [](Selected const& side) {
            return std::ranges::find(side.has_partner, false) != side.has_partner.end();
        };
        auto const mentees = selected_of(problem_, plan_, Side::mentee);
        auto const mentors = selected_of(problem_, plan_, Side::mentor);
        bool const mentors_wait = left_over(mentors);
        if (left_over(mentees) || !mentors_wait) add_side(Side::mentee, mentees);
        if (mentors_wait) add_side(Side::mentor, mentors);
        return std::move(rows_);
    }

private:
    void add_side(Side side, Selected const& selected) {
        for (auto const& attribute : attributes_of(problem_.inputs(), side)) {
            // Units are too fine to compare and too many to read.
            if (attribute != "unit") add_attribute(side, attribute, selected);
        }
    }

    struct Group {
        std::string name;
        std::vector<bool> members;
        Chosen chosen;
    };

    void add_attribute(Side side, std::string const& attribute, Selected const& selected) {
        std::vector<Group> groups;
        std::vector<bool> known(selected.has_partner.size());
        for (auto& name : groups_of(problem_.inputs(), side, attribute)) {
            Group group{name, members_of(problem_.inputs(), side, attribute, name), {}};
            for (std::size_t i = 0; i < group.members.size(); ++i) {
                if (!group.members[i]) continue;
                known[i] = true;
                ++group.chosen.of;
                if (selected.has_partner[i]) ++group.chosen.chosen;
            }
            groups.push_back(std::move(group));
        }
        std::vector<int> sizes;
        for (auto const& group : groups) sizes.push_back(static_cast<int>(group.chosen.of));
        auto const unknown = static_cast<int>(std::ranges::count(known, false));
        add_groups(side, attribute, groups, groups_to_suppress(sizes, unknown), selected);
    }

    void add_groups(Side side, std::string const& attribute, std::vector<Group> const& groups,
                    std::vector<bool> const& suppressed, Selected const& selected) {
        std::vector<Chosen> shown;
        for (std::size_t g = 0; g < groups.size(); ++g)
            if (!suppressed[g]) shown.push_back(groups[g].chosen);
        auto const rates = optimise::compare_selection_rates(shown);
        std::size_t next = 0;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            FairnessRow row;
            row.side = side;
            row.group_by = attribute;
            row.group = groups[g].name;
            if (suppressed[g]) {
                row.verdict = FairnessVerdict::suppressed;
                row.sentence = {"fairness.suppressed", {{"group", row.group}}};
            } else {
                fill(row, groups[g], rates[next++], selected);
            }
            rows_.push_back(std::move(row));
        }
    }

    void fill(FairnessRow& row, Group const& group, optimise::SelectionRate const& rate,
              Selected const& selected) const {
        row.n = static_cast<int>(group.chosen.of);
        row.selected = static_cast<int>(group.chosen.chosen);
        row.rate = rate.rate;
        row.ratio = rate.impact_ratio;
        row.p_value = rate.p_value;
        row.mean_fit = mean_fit(group, selected);
        row.verdict = judge(rate.below_four_fifths, rate.p_value);
        row.sentence = sentence_for(row);
        bool const told_in_full =
            detail_ == FairnessDetail::exact || is_public_attribute(row.group_by);
        if (!told_in_full) make_coarse(row);
    }

    static std::optional<int> mean_fit(Group const& group, Selected const& selected) {
        int fits = 0;
        int pairs = 0;
        int people = 0;
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            if (!group.members[i] || selected.pairs[i] == 0) continue;
            fits += selected.fits[i];
            pairs += selected.pairs[i];
            ++people;
        }
        if (people < group_size_min) return std::nullopt;
        return (2 * fits + pairs) / (2 * pairs);
    }

    static Sentence sentence_for(FairnessRow const& row) {
        Sentence said{"fairness.ok",
                      {{"group", row.group},
                       {"selected", std::to_string(*row.selected)},
                       {"n", std::to_string(*row.n)},
                       {"ratio", percent(row.ratio.value_or(1))},
                       {"p", probability_in_words(row.p_value.value_or(1))}}};
        if (row.verdict == FairnessVerdict::breach) said.key = "fairness.breach";
        if (row.verdict == FairnessVerdict::watch)
            said.key =
                row.ratio.value_or(1) < 0.8 ? "fairness.watch_ratio" : "fairness.watch_chance";
        return said;
    }

    static void make_coarse(FairnessRow& row) {
        row.n.reset();
        row.selected.reset();
        row.p_value.reset();
        row.mean_fit.reset();
        if (row.rate) row.rate = to_a_twentieth(*row.rate);
        if (row.ratio) row.ratio = to_a_twentieth(*row.ratio);
        row.sentence = {"fairness.coarse_" + std::string(name_of(row.verdict)),
                        {{"group", row.group}, {"ratio", percent(row.ratio.value_or(1))}}};
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    FairnessDetail detail_;
    std::vector<FairnessRow> rows_;
};

}  // namespace

std::string_view name_of(FairnessVerdict verdict) {
    switch (verdict) {
        case FairnessVerdict::ok:
            return "ok";
        case FairnessVerdict::watch:
            return "watch";
        case FairnessVerdict::breach:
            return "breach";
        case FairnessVerdict::suppressed:
            return "suppressed";
    }
    return "";
}

std::string probability_in_words(double p) {
    if (p < 0.001) return "< 0.001";
    char text[16];
    std::snprintf(text, sizeof text, "= %.3f", p);
    return text;
}

std::vector<bool> groups_to_suppress(std::vector<int> const& sizes, int unknown) {
    std::vector<bool> hidden(sizes.size());
    int groups = unknown > 0 ? 1 : 0;  // People of unknown group stand behind what is hidden, too.
    int people = unknown;
    bool any = false;
    auto hide = [&](std::size_t g) {
        hidden[g] = true;
        any = true;
        ++groups;
        people += sizes[g];
    };
    for (std::size_t g = 0; g < sizes.size(); ++g)
        if (sizes[g] < group_size_min) hide(g);

    std::vector<std::size_t> by_size(sizes.size());
    std::iota(by_size.begin(), by_size.end(), std::size_t{0});
    std::ranges::stable_sort(by_size, {}, [&](std::size_t g) { return sizes[g]; });
    for (std::size_t g : by_size) {
        if (!any || (groups >= 2 && people >= group_size_min)) break;
        if (!hidden[g]) hide(g);
    }
    return hidden;
}

FairnessVerdict judge(bool below_four_fifths, double p_value) {
    bool const not_chance = p_value < 0.05;
    if (below_four_fifths && not_chance) return FairnessVerdict::breach;
    return below_four_fifths || not_chance ? FairnessVerdict::watch : FairnessVerdict::ok;
}

std::vector<FairnessRow> fairness_panel(MatchProblem const& problem, MatchPlan const& plan,
                                        FairnessDetail detail) {
    return Panel(problem, plan, detail).run();
}

}  // namespace telemachy::matching
