#include "optimise/assignment/table_scores.h"

#include <algorithm>
#include <array>
#include <functional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/byte_rank.h"
#include "optimise/assignment/table_filter.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using test::Dice;

using Points = std::array<Score, codes_per_table>;

Points random_points(Dice& dice, std::int64_t span, std::int64_t forbidden_once_in) {
    Points points{};
    std::int64_t const least = dice.between(-span, span);
    for (auto& entry : points)
        entry = forbidden_once_in > 0 && dice.once_in(forbidden_once_in)
                    ? forbidden_pair
                    : static_cast<Score>(dice.between(least, least + span));
    return points;
}

class TableSum : public testing::TestWithParam<Processor> {};

TEST_P(TableSum, is_the_sum_of_one_entry_per_table_on_every_processor) {
    if (!is_available(GetParam())) GTEST_SKIP() << "this machine does not have it";
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        std::size_t const tasks = dice.below(300), features = dice.below(seed % 30 == 0 ? 257 : 14);
        std::vector<std::vector<std::uint8_t>> codes(features, std::vector<std::uint8_t>(tasks));
        std::vector<Points> points;
        std::vector<PackedTable> tables;
        std::vector<CodedTable> coded;
        for (std::size_t f = 0; f < features; ++f) {
            for (auto& code : codes[f])
                code = static_cast<std::uint8_t>(dice.below(codes_per_table));
            constexpr std::array<std::int64_t, 4> spans{0, 255, 65'535, 2'000'000};
            points.push_back(random_points(dice, spans[dice.below(4)], dice.once_in(3) ? 40 : 0));
        }
        for (auto const& entries : points) tables.push_back(packed(entries));
        for (std::size_t f = 0; f < features; ++f) coded.push_back({codes[f].data(), &tables[f]});
        std::vector<Score> sums(tasks, 77);
        sum_tables(coded, sums, GetParam());
        for (std::size_t task = 0; task < tasks; ++task) {
            Amount expected = 0;
            bool never = false;
            for (std::size_t f = 0; f < features; ++f) {
                Score const entry = points[f][codes[f][task]];
                never |= entry == forbidden_pair;
                expected += entry;
            }
            ASSERT_EQ(sums[task], never ? forbidden_pair : static_cast<Score>(expected))
                << "seed " << seed;
        }
    }
}

TEST(TableSum, refuses_points_too_far_apart_for_three_bytes) {
    Points points{};
    points[0] = (1 << 24) - 1;
    EXPECT_NO_THROW((void)packed(points));
    points[1] = -1;
    EXPECT_THROW((void)packed(points), std::invalid_argument);
}

TEST(TableSum, packs_a_table_that_only_forbids) {
    Points points{};
    points.fill(forbidden_pair);
    auto const table = packed(points);
    std::array<std::uint8_t, 2> const codes{0, 63};
    std::array<Score, 2> sums{};
    sum_tables(std::array{CodedTable{codes.data(), &table}}, sums);
    EXPECT_EQ(sums, (std::array{forbidden_pair, forbidden_pair}));
}

TEST_P(TableSum, is_bounded_in_coarse_steps_the_same_way_on_every_processor) {
    if (!is_available(GetParam())) GTEST_SKIP() << "this machine does not have it";
    constexpr std::uint32_t columns = 256;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Dice dice(seed);
        std::size_t const features = 1 + dice.below(8);
        unsigned const shift = static_cast<unsigned>(dice.below(12));
        std::vector<std::vector<std::uint8_t>> codes(features, std::vector<std::uint8_t>(columns));
        std::vector<PackedTable> tables;
        struct alignas(64) Steps {
            PackedTable::Bytes bytes;
        };
        std::vector<Steps> steps(features);
        std::vector<CoarseTable> coarse;
        for (std::size_t f = 0; f < features; ++f) {
            for (auto& code : codes[f])
                code = static_cast<std::uint8_t>(dice.below(codes_per_table));
            tables.push_back(packed(random_points(dice, 60'000, dice.once_in(3) ? 40 : 0)));
        }
        for (std::size_t f = 0; f < features; ++f) {
            write_steps(tables[f], shift, steps[f].bytes, GetParam());
            for (std::size_t code = 0; code < codes_per_table; ++code) {
                Score const points = tables[f].points[code];
                Score const above = points == forbidden_pair ? 0 : points - tables[f].least;
                ASSERT_EQ(steps[f].bytes[code], std::min((above + (1 << shift) - 1) >> shift, 255));
            }
            coarse.push_back({codes[f].data(), steps[f].bytes.data(),
                              tables[f].forbids ? tables[f].forbidden.data() : nullptr});
        }
        std::vector<std::uint8_t> prices(columns), margins(columns), expected(columns);
        for (auto& price : prices) price = static_cast<std::uint8_t>(dice.below(256));
        auto const head_start = static_cast<std::uint8_t>(dice.below(256));
        write_margins(coarse, prices.data(), head_start, 0, columns, margins.data(), GetParam());
        write_margins(coarse, prices.data(), head_start, 0, columns, expected.data(),
                      Processor::plain);
        ASSERT_EQ(margins, expected) << "seed " << seed;
        std::ranges::sort(expected, std::greater{});
        for (std::size_t const rank : {1, 7, 100, 256})
            ASSERT_EQ(byte_at_rank(margins, rank, GetParam()), expected[rank - 1]);
        ASSERT_EQ(byte_at_rank(margins, columns + 1, GetParam()), 0);
    }
}

/// Mentors with a function and a skill; one mentee has met a mentor before.
struct Fit final : TableScores {
    explicit Fit(TaskCodes codes, Processor processor) : TableScores(std::move(codes), processor) {
        for (std::size_t function = 0; function < function_points.size(); ++function) {
            Points points{};
            for (std::size_t theirs = 0; theirs < points.size(); ++theirs)
                points[theirs] =
                    theirs == function ? forbidden_pair : static_cast<Score>(10 * theirs);
            function_points[function] = packed(points);
        }
    }
    void describe(Agent mentee, AgentTables& tables) const override {
        tables.share(0, function_points[mentee % 4]);
        Points points{};
        for (std::size_t skill = 0; skill < points.size(); ++skill)
            points[skill] = static_cast<Score>((skill * 7 + mentee * 3) % 50);
        tables.make(1, points);
    }
    std::span<PairException const> exceptions(Agent mentee) const override {
        return std::span(met).subspan(mentee, 1);
    }
    std::vector<PairException> met = [] {  // everybody has met the mentor of their own number
        std::vector<PairException> all;
        for (Task mentor = 0; mentor < 150; ++mentor) all.push_back({mentor, -5});
        return all;
    }();
    std::array<PackedTable, 4> function_points;
};

TEST(TableScores, give_the_same_plan_on_every_processor) {
    Dice dice(1);
    TaskCodes codes(2, std::vector<std::uint8_t>(150));
    for (auto& code : codes[0]) code = static_cast<std::uint8_t>(dice.below(4));
    for (auto& code : codes[1]) code = static_cast<std::uint8_t>(dice.below(64));
    std::vector<std::uint32_t> const places(150, 1);
    auto const plan_on = [&](Processor processor) {
        Fit const fit(codes, processor);
        return solve({.agent_count = 150, .capacities = places, .scores = fit});
    };
    auto const plan = plan_on(Processor::plain);
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(plan.pairs.size(), 150U);
    for (auto const& pair : plan.pairs) {
        EXPECT_NE(codes[0][pair.task], pair.agent % 4) << "a forbidden code";
        EXPECT_EQ(pair.score, static_cast<Score>(10 * codes[0][pair.task] +
                                                 (codes[1][pair.task] * 7 + pair.agent * 3) % 50 -
                                                 (pair.agent == pair.task ? 5 : 0)));
    }
    for (auto const processor : {Processor::avx2, Processor::avx512}) {
        if (!is_available(processor)) continue;
        EXPECT_EQ(plan_on(processor), plan);
    }
}

/// The solver finds the same plan whether it searches tables or rows that are written down.
TEST(TableScores, give_the_plan_of_the_same_scores_written_down) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Dice dice(seed);
        TaskCodes codes(2, std::vector<std::uint8_t>(150));
        for (auto& code : codes[0]) code = static_cast<std::uint8_t>(dice.below(6));
        for (auto& code : codes[1]) code = static_cast<std::uint8_t>(dice.below(64));
        Fit const fit(codes, best_processor());
        std::vector<Score> written(90 * 150);
        for (Agent agent = 0; agent < 90; ++agent)
            fit.fill(agent, 0, std::span(written).subspan(agent * 150, 150));
        std::vector<std::uint32_t> places(150);
        for (auto& place : places) place = static_cast<std::uint32_t>(dice.below(3));
        DenseScores const dense(150, written);
        auto const of = [&](ScoreSource const& scores) {
            return solve({.agent_count = 90, .capacities = places, .scores = scores});
        };
        auto const plan = of(fit);
        EXPECT_TRUE(plan.proven);
        EXPECT_EQ(plan.primal, of(dense).primal) << "seed " << seed;
    }
}

/// Every column above the limit is found, with its score, and nothing else is.
TEST_P(TableSum, finds_exactly_the_columns_above_a_limit) {
    if (!is_available(GetParam())) GTEST_SKIP() << "this machine does not have it";
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        Dice dice(seed);
        TaskCodes codes(2, std::vector<std::uint8_t>(150));
        for (auto& code : codes[0]) code = static_cast<std::uint8_t>(dice.below(4));
        for (auto& code : codes[1]) code = static_cast<std::uint8_t>(dice.below(64));
        Fit const fit(codes, GetParam());
        std::vector<Task> columns;
        for (Task task = 0; task < 150; ++task)
            if (!dice.once_in(4)) columns.push_back(task);
        auto const finder = fit.finder(90, columns);
        std::vector<Score> points(columns.size() + columns_together);
        std::vector<std::uint8_t> coarse(points.size());
        for (std::size_t x = 0; x < columns.size(); ++x) {
            points[x] = static_cast<Score>(dice.between(0, dice.once_in(9) ? 900'000 : 60));
            coarse[x] = static_cast<std::uint8_t>(
                std::min<Score>(points[x] >> finder->coarse_shift(), 255));
        }
        auto const agent = static_cast<Agent>(dice.below(90));
        auto const limit = static_cast<Score>(dice.between(-80, 80));
        auto const end = static_cast<std::uint32_t>(columns.size());
        std::vector<std::uint32_t> found(end);
        std::vector<Score> scores(end);
        auto const row = finder->make_row();
        row->prepare(agent);
        found.resize(row->find(0, end, {points.data(), coarse.data()}, limit,
                               {found.data(), scores.data()}));
        for (std::size_t x = 0; x < found.size(); ++x)
            EXPECT_EQ(scores[x], fit.score(agent, columns[found[x]])) << "seed " << seed;
        std::ranges::sort(found);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t x = 0; x < end; ++x)
            if (fit.score(agent, columns[x]) > points[x] + limit) expected.push_back(x);
        EXPECT_EQ(found, expected) << "seed " << seed;
    }
}

TEST(TableScores, refuse_codes_they_cannot_look_up) {
    EXPECT_THROW(Fit({{1, 2}, {1}}, Processor::plain), std::invalid_argument);
    EXPECT_THROW(Fit({{1, 2}, {1, 64}}, Processor::plain), std::invalid_argument);
}

std::string name_of(testing::TestParamInfo<Processor> const& info) {
    switch (info.param) {
        case Processor::plain:
            return "plain";
        case Processor::avx2:
            return "avx2";
        case Processor::avx512:
            return "avx512";
    }
    return "";
}

INSTANTIATE_TEST_SUITE_P(processors, TableSum,
                         testing::Values(Processor::plain, Processor::avx2, Processor::avx512),
                         name_of);

}  // namespace
}  // namespace telemachy::optimise
