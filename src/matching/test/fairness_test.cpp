#include "matching/domain/fairness.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

struct SuppressionRow {
    char const* name;
    std::vector<int> sizes;
    int unknown;
    std::vector<bool> hidden;
};

TEST(Fairness, hides_small_groups_and_whatever_would_give_them_away) {
    SuppressionRow const rows[] = {
        {"all large enough", {5, 9, 40}, 0, {false, false, false}},
        {"four of one, with unknowns beside them", {4, 9, 40}, 3, {true, false, false}},
        {"one small group could be had by subtraction", {4, 9, 40}, 0, {true, true, false}},
        {"two small groups stand for each other", {3, 2, 40}, 0, {true, true, false}},
        {"two too small even together", {2, 2, 9, 40}, 0, {true, true, true, false}},
        {"unknowns too few to hide behind", {1, 9, 40}, 1, {true, true, false}},
        {"one group alone", {3}, 0, {true}},
        {"nobody at all", {}, 0, {}},
    };
    for (auto const& row : rows)
        EXPECT_EQ(groups_to_suppress(row.sizes, row.unknown), row.hidden) << row.name;
}

/// Whatever the sizes, what is shown never leaves fewer than five people behind, or a single group.
TEST(Fairness, never_shows_what_leaves_a_small_group_by_subtraction) {
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        std::mt19937 dice(seed);
        std::vector<int> sizes(1 + dice() % 6);
        for (int& size : sizes) size = 1 + static_cast<int>(dice() % 12);
        int const unknown = static_cast<int>(dice() % 4);
        auto const hidden = groups_to_suppress(sizes, unknown);
        int people = unknown;
        int groups = unknown > 0 ? 1 : 0;
        bool all = true;
        bool any = false;
        for (std::size_t g = 0; g < sizes.size(); ++g) {
            EXPECT_TRUE(hidden[g] || sizes[g] >= group_size_min);
            all = all && hidden[g];
            any = any || hidden[g];
            if (hidden[g]) people += sizes[g], ++groups;
        }
        if (any && !all) {
            EXPECT_GE(people, group_size_min);
            EXPECT_GE(groups, 2);
        }
    }
}

TEST(Fairness, verdict_takes_both_signs_for_a_breach) {
    EXPECT_EQ(judge(true, 0.01), FairnessVerdict::breach);
    EXPECT_EQ(judge(true, 0.3), FairnessVerdict::watch);
    EXPECT_EQ(judge(false, 0.01), FairnessVerdict::watch);
    EXPECT_EQ(judge(false, 0.3), FairnessVerdict::ok);
}

/// Sixty mentees and forty places; the plant asks for what nobody offers.
struct Plant {
    cast::Round round;
    std::optional<MatchProblem> problem;
    MatchPlan plan;

    Plant() {
        auto const sailing = round.word("sailing");
        for (int i = 0; i < 60; ++i) {
            auto& mentee = round.mentee("mentee " + std::to_string(i));
            bool const plant = i % 2 == 0;
            mentee.function = round.word(plant ? "Plant" : "Office");
            mentee.country = round.word(i == 0 ? "MT" : i < 30 ? "IE" : "FR");
            mentee.wants = {{plant ? round.word("welding") : sailing, 4}};
            round.groups().mentees.push_back({{"gender", i % 3 == 0 ? "woman" : "man"}});
        }
        for (int j = 0; j < 40; ++j)
            round.mentor("mentor " + std::to_string(j)).offers = {{sailing, 4}};
        problem.emplace(
            *round.problem(cast::open_policy({{Criterion::expertise, 10, Mode::plain}})));
        plan = *solve_match(*problem);
    }

    FairnessRow row(std::string const& by, std::string const& group, FairnessDetail detail) {
        auto const panel = fairness_panel(*problem, plan, detail);
        auto const found = std::ranges::find_if(panel, [&](FairnessRow const& each) {
            return each.group_by == by && each.group == group;
        });
        EXPECT_NE(found, panel.end()) << by << " " << group;
        return found == panel.end() ? FairnessRow{} : *found;
    }
};

TEST(Fairness, tells_a_group_that_comes_off_badly_with_the_figures) {
    Plant plant;
    auto const row = plant.row("function", "Plant", FairnessDetail::coarse);
    EXPECT_EQ(row.side, Side::mentee);
    EXPECT_EQ(row.n, 30);
    EXPECT_EQ(row.selected, 10);
    EXPECT_NEAR(*row.rate, 1.0 / 3, 1e-9);
    EXPECT_NEAR(*row.ratio, 1.0 / 3, 1e-9);
    EXPECT_LT(*row.p_value, 1e-6);
    EXPECT_EQ(row.mean_fit, 0);
    EXPECT_EQ(row.verdict, FairnessVerdict::breach);
    EXPECT_EQ(
        in_english(row.sentence),
        "Plant: 10 of 30 matched, only 33% of the highest rate, and not by chance (p < 0.001).");
    EXPECT_EQ(plant.row("function", "Office", FairnessDetail::coarse).verdict, FairnessVerdict::ok);
}

TEST(Fairness, tells_nothing_of_one_person_from_malta) {
    Plant plant;
    auto const malta = plant.row("country", "MT", FairnessDetail::exact);
    EXPECT_EQ(malta.verdict, FairnessVerdict::suppressed);
    EXPECT_FALSE(malta.n || malta.selected || malta.rate || malta.mean_fit || malta.p_value);
    // Ireland goes with it, or sixty less the others would be one.
    EXPECT_EQ(plant.row("country", "IE", FairnessDetail::exact).verdict,
              FairnessVerdict::suppressed);
    EXPECT_NE(plant.row("country", "FR", FairnessDetail::exact).verdict,
              FairnessVerdict::suppressed);
}

TEST(Fairness, gives_no_counts_of_watched_groups_in_a_preview_that_could_be_repeated) {
    Plant plant;
    auto const coarse = plant.row("gender", "woman", FairnessDetail::coarse);
    EXPECT_FALSE(coarse.n || coarse.selected || coarse.p_value || coarse.mean_fit);
    ASSERT_TRUE(coarse.rate);
    EXPECT_NEAR(*coarse.rate * 20, std::round(*coarse.rate * 20), 1e-9);
    auto const exact = plant.row("gender", "woman", FairnessDetail::exact);
    EXPECT_EQ(exact.n, 20);
    EXPECT_TRUE(exact.selected && exact.p_value);
    // Twice the same preview with one woman set aside: the row does not change by her alone.
    auto const text = in_english(coarse.sentence);
    EXPECT_EQ(text.find("20"), std::string::npos);
}

}  // namespace
}  // namespace telemachy::matching
