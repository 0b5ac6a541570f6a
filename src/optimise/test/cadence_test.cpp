#include <limits>
#include <optional>
#include <random>

#include <gtest/gtest.h>

#include "optimise/scheduling/cadence_bound.h"
#include "optimise/scheduling/check_cadence.h"

namespace telemachy::optimise {
namespace {

using Slots = std::vector<std::uint8_t>;

/// A small problem with everything in it, and what its spans look at.
struct Instance {
    std::vector<Slots> slots;
    std::vector<Attendant> people;
    std::vector<MeetingSeries> series;
    CadenceWeights weights{.unplaced_cost = 100'000, .moved_cost = 5'000};

    [[nodiscard]] CadenceProblem problem() const {
        return {.slot_minutes = 30, .people = people, .series = series, .weights = weights};
    }
};

Instance random_instance(unsigned seed) {
    std::mt19937 random(seed);
    auto const up_to = [&](unsigned most) {
        return static_cast<std::int32_t>(random() % (most + 1));
    };
    constexpr std::int32_t count = 8;
    Instance instance;
    for (int p = 0; p < 4; ++p) {
        auto& slots = instance.slots.emplace_back();
        for (int s = 0; s < count; ++s) {
            auto const kind = up_to(3);
            slots.push_back(kind == 0   ? taken
                            : kind == 1 ? static_cast<std::uint8_t>(10 * up_to(3))
                                        : std::uint8_t{0});
        }
    }
    for (auto const& slots : instance.slots) {
        instance.people.push_back(
            {slots, up_to(2) == 0 ? 30 + 30 * up_to(2) : 10'000, 10 * up_to(4)});
    }
    for (int i = 0; i < 3; ++i) {
        auto const one = static_cast<std::uint32_t>(up_to(3));
        auto const other = (one + 1 + static_cast<std::uint32_t>(up_to(2))) % 4;
        MeetingSeries series{
            .people = {one, other}, .length = 1 + up_to(1), .gap = 0, .windows = {{0, 4}, {4, 8}}};
        series.gap = series.length + up_to(2);
        if (up_to(1) == 0) series.before = {up_to(3), up_to(1) == 0 ? unplaced : 4 + up_to(3)};
        instance.series.push_back(series);
    }
    return instance;
}

/// The cost of a plan that keeps every rule; nothing for one that does not.
std::optional<std::int64_t> cost_of(CadenceProblem const& problem,
                                    std::vector<std::vector<std::int32_t>> const& starts) {
    std::vector<std::vector<bool>> booked;
    std::vector<std::int64_t> borne, spent;
    for (auto const& person : problem.people) {
        booked.emplace_back(person.slots.size());
        borne.push_back(person.ledger_minutes);
        spent.push_back(0);
    }
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        auto const& series = problem.series[i];
        std::int32_t last = -1000;
        for (std::size_t k = 0; k < starts[i].size(); ++k) {
            auto const start = starts[i][k];
            if (start == unplaced) {
                cost += problem.weights.unplaced_cost;
                continue;
            }
            if (start < last + series.gap) return std::nullopt;
            last = start;
            if (!series.before.empty() && series.before[k] != unplaced && series.before[k] != start)
                cost += problem.weights.moved_cost;
            for (auto const person : series.people) {
                spent[person] += 30 * series.length;
                for (auto s = static_cast<std::size_t>(start);
                     s < static_cast<std::size_t>(start + series.length); ++s) {
                    if (s >= booked[person].size() || booked[person][s] ||
                        problem.people[person].slots[s] == taken)
                        return std::nullopt;
                    booked[person][s] = true;
                    borne[person] += problem.people[person].slots[s];
                }
            }
        }
    }
    for (std::size_t p = 0; p < borne.size(); ++p) {
        if (spent[p] > problem.people[p].budget_minutes) return std::nullopt;
        cost += borne[p] * borne[p];
    }
    return cost;
}

/// The least cost there is, by trying everything: five choices for each of two meetings of each
/// series.
std::int64_t least_cost(CadenceProblem const& problem) {
    std::vector<std::vector<std::int32_t>> starts(problem.series.size(), {unplaced, unplaced});
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    auto const visit = [&](auto const& self, std::size_t meeting) -> void {
        if (meeting == 2 * starts.size()) {
            if (auto const cost = cost_of(problem, starts)) least = std::min(least, *cost);
            return;
        }
        auto& start = starts[meeting / 2][meeting % 2];
        auto const [begin, end] = problem.series[meeting / 2].windows[meeting % 2];
        for (start = unplaced, self(self, meeting + 1), start = begin; start < end; ++start)
            self(self, meeting + 1);
        start = unplaced;
    };
    visit(visit, 0);
    return least;
}

TEST(Cadence, IsSoundBoundedAndMostlyBestOnSmallProblems) {
    int best = 0;
    constexpr int problems = 60;
    for (unsigned seed = 1; seed <= problems; ++seed) {
        auto const instance = random_instance(seed);
        auto const problem = instance.problem();
        auto const plan = plan_cadence(problem);
        EXPECT_EQ(check_cadence(problem, plan), std::vector<std::string>{}) << seed;
        auto const least = least_cost(problem);
        EXPECT_LE(plan.bound, least) << seed;
        EXPECT_GE(plan.cost, least) << seed;
        if (plan.cost == least) ++best;
    }
    EXPECT_GE(best, problems * 8 / 10);
}

TEST(Cadence, SolvesOneSeriesAloneExactly) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        auto instance = random_instance(seed);
        instance.series.resize(1);
        for (auto& person : instance.people) {
            person.budget_minutes = 10'000;
            person.ledger_minutes = 0;
        }
        instance.weights = {.unplaced_cost = 1'000'000, .moved_cost = 0};
        auto const problem = instance.problem();
        auto const plan = plan_cadence(problem);
        EXPECT_EQ(plan.not_placed, least_cost(problem) / 1'000'000) << seed;
    }
}

TEST(Cadence, BoundHoldsWhateverTheHintSays) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        auto const instance = random_instance(seed);
        auto const problem = instance.problem();
        auto hint = plan_cadence(problem);
        for (auto& minutes : hint.discomfort) minutes = 7 * (minutes + 3);
        hint.cost *= 3;
        EXPECT_LE(cadence_bound(problem, hint), least_cost(problem)) << seed;
    }
}

TEST(Cadence, GivesTheSameAnswerTwice) {
    auto const instance = random_instance(5);
    EXPECT_EQ(plan_cadence(instance.problem()).starts, plan_cadence(instance.problem()).starts);
}

TEST(Cadence, SharesDiscomfortInsteadOfGivingItAllToOne) {
    // Every slot costs one of the two half an hour: four meetings are shared two and two.
    Slots const morning{30, 0, 30, 0, 30, 0, 30, 0}, evening{0, 30, 0, 30, 0, 30, 0, 30};
    std::vector<Attendant> const people{{.slots = morning}, {.slots = evening}};
    std::vector<MeetingSeries> const series{
        {.people = {0, 1}, .windows = {{0, 2}, {2, 4}, {4, 6}, {6, 8}}}};
    auto const plan = plan_cadence({.people = people, .series = series});
    EXPECT_EQ(plan.discomfort, (std::vector<std::int64_t>{60, 60}));
    EXPECT_EQ(plan.cost, 2 * 60 * 60);
    EXPECT_EQ(plan.bound, plan.cost) << "and it is proven that no plan is fairer";
}

TEST(Cadence, PlacesFirstWhoHasTheLeastChoice) {
    // Ben can only meet in slot 0, where Ana would rather be with Clara.
    Slots const ana{0, 10}, ben{0, taken}, clara{0, 0};
    std::vector<Attendant> const people{{.slots = ana}, {.slots = ben}, {.slots = clara}};
    std::vector<MeetingSeries> const series{{.people = {0, 2}, .windows = {{0, 2}}},
                                            {.people = {0, 1}, .windows = {{0, 2}}}};
    auto const plan = plan_cadence({.people = people, .series = series});
    EXPECT_EQ(plan.starts, (std::vector<std::vector<std::int32_t>>{{1}, {0}}));
}

TEST(CheckCadence, FindsEveryKindOfFault) {
    Slots const free{0, 0, 0, 0}, busy{0, 0, 0, taken};
    std::vector<Attendant> const people{{.slots = free, .budget_minutes = 60}, {.slots = busy}};
    std::vector<MeetingSeries> const series{
        {.people = {0, 1}, .gap = 2, .windows = {{0, 2}, {1, 4}}, .before = {0, 1}},
        {.people = {0, 1}, .windows = {{0, 4}}}};
    CadenceProblem const problem{.people = people, .series = series};
    auto const sound = plan_cadence(problem);
    EXPECT_EQ(check_cadence(problem, sound), std::vector<std::string>{});
    auto const faults = [&](auto const& spoil) {
        auto plan = sound;
        spoil(plan);
        return !check_cadence(problem, plan).empty();
    };
    EXPECT_TRUE(faults([](auto& plan) { plan.starts.pop_back(); }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts[0].pop_back(); }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts[0][0] = 2; }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts[0] = {0, 1}; }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts[0] = {0, 3}; }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts = {{0, 2}, {2}}; }));
    EXPECT_TRUE(faults([](auto& plan) { plan.starts = {{0, 2}, {1}}; }));
    EXPECT_TRUE(faults([](auto& plan) { ++plan.cost; }));
    EXPECT_TRUE(faults([](auto& plan) { plan.bound = plan.cost + 1; }));
    EXPECT_TRUE(faults([](auto& plan) { ++plan.moved; }));
    EXPECT_TRUE(faults([](auto& plan) { ++plan.not_placed; }));
}

}  // namespace
}  // namespace telemachy::optimise
