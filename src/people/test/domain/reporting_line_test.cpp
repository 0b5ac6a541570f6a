#include "people/domain/reporting_line.h"

#include <random>
#include <set>

#include <gtest/gtest.h>

namespace telemachy::people {
namespace {

using Posts = std::vector<std::size_t>;
constexpr auto nobody = std::nullopt;

TEST(ReportingLine, WalksUpAndDownSoManyLevels) {
    // 0 ← 1 ← 2 ← 3, and 4 beside 2.
    ReportingLines const lines({nobody, 0, 1, 2, 1});
    EXPECT_EQ(lines.above(3, 2), (Posts{2, 1}));
    EXPECT_EQ(lines.above(3, 9), (Posts{2, 1, 0}));
    EXPECT_EQ(lines.below(0, 1), (Posts{1}));
    EXPECT_EQ(lines.below(0, 2), (Posts{1, 2, 4}));
    EXPECT_TRUE(lines.within_chain(3, 1, 2));
    EXPECT_TRUE(lines.within_chain(1, 3, 2));
    EXPECT_FALSE(lines.within_chain(3, 0, 2));
    EXPECT_FALSE(lines.within_chain(3, 4, 9));
    EXPECT_TRUE(lines.cycles().empty());
}

TEST(ReportingLine, EndsItsWalksInACircle) {
    // 0 → 1 → 2 → 0, 3 reports into it, 4 to itself, 5 to nobody.
    ReportingLines const lines({1, 2, 0, 0, 4, nobody});
    EXPECT_EQ(lines.above(3, 99), (Posts{0, 1, 2}));
    EXPECT_EQ(lines.above(0, 99), (Posts{1, 2}));
    EXPECT_TRUE(lines.above(4, 99).empty());
    EXPECT_EQ(lines.below(1, 99), (Posts{0, 2, 3}));
    EXPECT_EQ(lines.cycles(), (std::vector<Posts>{{0, 1, 2}, {4}}));
    EXPECT_EQ(lines.reaching_a_cycle(), 5u);
}

TEST(ReportingLine, AgreesWithANaiveWalkOnRandomLines) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::size_t const size = 1 + random() % 30;
        std::vector<std::optional<std::size_t>> manager_of(size);
        for (auto& manager : manager_of) {
            if (random() % 5 != 0) manager = random() % size;
        }
        ReportingLines const lines(manager_of);
        std::size_t reaching = 0;
        std::set<std::size_t> on_a_cycle;
        for (std::size_t start = 0; start < size; ++start) {
            std::optional<std::size_t> at = start;
            for (std::size_t step = 0; step < size && at; ++step) at = manager_of[*at];
            if (!at) continue;
            ++reaching;
            on_a_cycle.insert(*at);
            for (auto next = manager_of[*at]; *next != *at; next = manager_of[*next])
                on_a_cycle.insert(*next);
        }
        EXPECT_EQ(lines.reaching_a_cycle(), reaching);
        std::set<std::size_t> found;
        for (auto const& circle : lines.cycles()) found.insert(circle.begin(), circle.end());
        EXPECT_EQ(found, on_a_cycle);
    }
}

}  // namespace
}  // namespace telemachy::people
