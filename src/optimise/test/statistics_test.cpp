#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "optimise/statistics/fisher_exact.h"
#include "optimise/statistics/inequality.h"
#include "optimise/statistics/selection_rate.h"

namespace telemachy::optimise {
namespace {

/// The reference values were added up with Python's fractions, outcome by outcome:
///
///     w = lambda x: Fraction(comb(n1, x) * comb(n2, k - x), comb(n1 + n2, k))
///     p = sum(w(x) for x in outcomes if w(x) <= w(observed))
///
/// and, for the large ones, with 60-digit decimals following the ratio of neighbouring outcomes.
struct Tea {
    Chosen first, second;
    double p_value;
};

std::string in_words(Chosen group) {
    return std::to_string(group.chosen) + "_of_" + std::to_string(group.of);
}

void PrintTo(Tea const& tea, std::ostream* out) {
    *out << in_words(tea.first) << " against " << in_words(tea.second);
}

class FisherExact : public testing::TestWithParam<Tea> {};

TEST_P(FisherExact, agrees_with_adding_up_fractions) {
    auto const& [first, second, p_value] = GetParam();
    EXPECT_NEAR(fisher_exact(first, second), p_value, 1e-10 * p_value);
    EXPECT_NEAR(fisher_exact(second, first), p_value, 1e-10 * p_value) << "the groups swapped";
    Chosen const not_first{first.of - first.chosen, first.of},
        not_second{second.of - second.chosen, second.of};
    EXPECT_NEAR(fisher_exact(not_first, not_second), p_value, 1e-10 * p_value)
        << "chosen and not chosen swapped";
}

INSTANTIATE_TEST_SUITE_P(
    tables, FisherExact,
    testing::Values(Tea{{3, 4}, {1, 4}, 17.0 / 35},  // Fisher's lady, three cups of four
                    Tea{{4, 4}, {0, 4}, 1.0 / 35},   // all four: two outcomes of 70 are as rare
                    Tea{{1, 10}, {11, 14}, 41.0 / 14858},  // the example of many textbooks: 0.00276
                    Tea{{10, 15}, {2, 15}, 1478.0 / 190095}, Tea{{2, 2}, {3, 3}, 1.0},
                    Tea{{0, 5}, {0, 7}, 1.0}, Tea{{0, 0}, {3, 7}, 1.0},
                    Tea{{7, 100}, {15, 90}, 0.042977824954715818},
                    Tea{{48, 80}, {12, 40}, 0.0034092217678491818},
                    Tea{{25'200, 50'000}, {24'800, 50'000}, 0.0116190132143480408},
                    Tea{{50'200, 100'000}, {49'800, 100'000}, 0.0743613102914927758},
                    Tea{{30, 120'000}, {90, 80'000}, 1.26761305416823086e-14},
                    Tea{{51'000, 100'000}, {49'000, 100'000}, 3.88840222029250058e-19}),
    [](auto const& info) {
        return in_words(info.param.first) + "_against_" + in_words(info.param.second);
    });

TEST(FisherExact, does_not_break_where_no_double_is_small_enough) {
    EXPECT_EQ(fisher_exact({90'000, 100'000}, {10'000, 100'000}), 0);  // about 1e-31972
    EXPECT_EQ(fisher_exact({0, 0}, {0, 0}), 1);
}

TEST(SelectionRates, follow_the_example_of_the_uniform_guidelines) {
    // Questions and Answers on the Uniform Guidelines, 44 FR 11996 (1979): of 80 white and 40 black
    // applicants 48 and 12 were hired; 60 % and 30 %, half as often.
    auto const rates = compare_selection_rates(std::array{Chosen{48, 80}, Chosen{12, 40}});
    EXPECT_DOUBLE_EQ(*rates[0].rate, 0.6);
    EXPECT_DOUBLE_EQ(*rates[1].rate, 0.3);
    EXPECT_DOUBLE_EQ(*rates[0].impact_ratio, 1.0);
    EXPECT_DOUBLE_EQ(*rates[1].impact_ratio, 0.5);
    EXPECT_TRUE(rates[0].is_reference);
    EXPECT_FALSE(rates[0].below_four_fifths);
    EXPECT_TRUE(rates[1].below_four_fifths);
    EXPECT_NEAR(rates[1].p_value, 0.0034092217678491818, 1e-12);
}

TEST(SelectionRates, exactly_four_fifths_is_not_below) {
    EXPECT_FALSE(
        compare_selection_rates(std::array{Chosen{5, 10}, Chosen{4, 10}})[1].below_four_fifths);
    EXPECT_TRUE(
        compare_selection_rates(std::array{Chosen{5, 10}, Chosen{39, 100}})[1].below_four_fifths);
    // 0.1 and 0.08 are not exact as doubles, but 3 of 30 and 2 of 25 are.
    EXPECT_FALSE(
        compare_selection_rates(std::array{Chosen{3, 30}, Chosen{2, 25}})[1].below_four_fifths);
}

TEST(SelectionRates, of_groups_selected_equally_often_the_larger_is_the_reference) {
    auto const rates =
        compare_selection_rates(std::array{Chosen{1, 2}, Chosen{10, 20}, Chosen{5, 10}});
    EXPECT_TRUE(rates[1].is_reference);
    EXPECT_FALSE(rates[0].is_reference || rates[2].is_reference);
}

TEST(SelectionRates, say_nothing_about_groups_without_people_or_rounds_without_choices) {
    auto const with_nobody = compare_selection_rates(std::array{Chosen{0, 0}, Chosen{3, 6}});
    EXPECT_FALSE(with_nobody[0].rate || with_nobody[0].impact_ratio ||
                 with_nobody[0].below_four_fifths);
    EXPECT_EQ(with_nobody[0].p_value, 1);
    auto const none_chosen = compare_selection_rates(std::array{Chosen{0, 5}, Chosen{0, 6}});
    EXPECT_EQ(none_chosen[0].rate, 0.0);
    EXPECT_FALSE(none_chosen[0].impact_ratio || none_chosen[0].below_four_fifths);
    EXPECT_TRUE(compare_selection_rates({}).empty());
}

TEST(Inequality, knows_the_textbook_cases) {
    EXPECT_DOUBLE_EQ(gini(std::array{1.0, 2.0, 3.0, 4.0}), 0.25);
    EXPECT_DOUBLE_EQ(gini(std::array{4.0, 1.0, 3.0, 2.0}), 0.25);
    EXPECT_DOUBLE_EQ(gini(std::array{0.0, 0.0, 0.0, 7.0}), 0.75);
    EXPECT_DOUBLE_EQ(gini(std::array{2.5, 2.5, 2.5}), 0);
    EXPECT_DOUBLE_EQ(jain(std::array{1.0, 2.0, 3.0, 4.0}), 100.0 / 120);
    // Jain, Chiu and Hawe: when two of ten users share everything evenly, the index is 0.2.
    EXPECT_DOUBLE_EQ(jain(std::array{5.0, 5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}), 0.2);
}

TEST(Inequality, calls_nobody_and_nothing_even) {
    EXPECT_EQ(gini({}), 0);
    EXPECT_EQ(jain({}), 1);
    EXPECT_EQ(gini(std::array{0.0, 0.0}), 0);
    EXPECT_EQ(jain(std::array{0.0, 0.0}), 1);
}

}  // namespace
}  // namespace telemachy::optimise
