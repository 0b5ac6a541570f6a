#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/group_members.h"
#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"
#include "matching/test/exhaustive.h"

namespace telemachy::matching {
namespace {

using cast::Round;

/// Twelve mentees of whom every third works in the plant, and few places: without a quota the plant
/// comes off badly, because it wants what nobody offers.
Round plant_and_office() {
    Round round;
    auto const sailing = round.word("sailing");
    for (int i = 0; i < 6; ++i) {
        auto& mentee = round.mentee("mentee " + std::to_string(i));
        bool const plant = i % 3 == 0;
        mentee.function = round.word(plant ? "Plant" : "Office");
        mentee.wants = {{plant ? round.word("welding") : sailing, 4}};
    }
    for (int j = 0; j < 3; ++j)
        round.mentor("mentor " + std::to_string(j)).offers = {{sailing, 2 + j}};
    return round;
}

Policy with_quota(int share, bool soft) {
    auto policy = cast::open_policy({{Criterion::expertise, 20, Mode::plain}});
    policy.quotas = {{"function", "Plant", Side::mentee, share, soft}};
    return policy;
}

TEST(Quota, gives_a_group_its_share_of_places_at_the_least_cost) {
    auto round = plant_and_office();
    auto const problem = round.problem(with_quota(33, false));
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->quotas.size(), 1U);
    EXPECT_EQ(plan->quotas[0].needed, 1);
    EXPECT_EQ(plan->quotas[0].filled, 1);
    EXPECT_TRUE(plan->quotas[0].met);
    EXPECT_GT(plan->quotas[0].price, 0);
    EXPECT_EQ(check(*problem, *plan), std::vector<std::string>{});
}

TEST(Quota, is_exact_for_one_group_as_trying_every_plan_shows) {
    int priced = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 6, .mentors = 4, .pairs_max = 1, .restless = false});
        for (auto& mentor : round.inputs().mentors) mentor.pairs_max = 1;
        auto policy = cast::open_policy(
            {{Criterion::expertise, 5, Mode::plain}, {Criterion::style, 3, Mode::similar}});
        policy.quotas = {{"function", "function 1", Side::mentee, 50, false}};
        auto const problem = round.problem(policy);
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        auto const best = Exhaustive(*problem, [&](auto const& pairs) {
                              return count_quota(*problem, pairs, 0).met &&
                                     pairs.size() == (plan ? plan->pairs.size() : pairs.size());
                          }).best();
        SCOPED_TRACE(seed);
        if (!plan) continue;
        ASSERT_TRUE(best);
        // The bound holds, and the gap says exactly what is not proven.
        EXPECT_LE(whole_value(*problem, *plan), *best);
        EXPECT_GE(whole_value(*problem, *plan) + plan->gap(), *best);
        EXPECT_EQ(check(*problem, *plan), std::vector<std::string>{});
        if (plan->quotas[0].price > 0) ++priced;
    }
    EXPECT_GT(priced, 5);
}

TEST(Quota, that_is_hard_and_impossible_is_refused_with_the_numbers) {
    auto round = plant_and_office();
    auto const problem = round.problem(with_quota(90, false));
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, "match.quota_cannot_be_met");
    ASSERT_EQ(plan.error().fields.size(), 1U);
    EXPECT_EQ(plan.error().fields[0].path, "/quotas/0/share_min");
    EXPECT_EQ(
        plan.error().fields[0].detail,
        "Plant can fill at most 2 of the 3 places this asks for: 2 of this group are enrolled. "
        "Invite more of them, lower the share, or make the quota soft.");
}

TEST(Quota, that_is_soft_goes_as_far_as_it_can_and_says_so) {
    auto round = plant_and_office();
    auto const problem = round.problem(with_quota(90, true));
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    ASSERT_TRUE(plan);
    EXPECT_FALSE(plan->quotas[0].met);
    EXPECT_EQ(plan->quotas[0].needed, 3);
    EXPECT_EQ(plan->quotas[0].filled, 2);
}

TEST(Quota, for_a_group_nobody_is_in_is_refused_before_solving) {
    auto round = plant_and_office();
    auto policy = with_quota(30, false);
    policy.quotas[0].group = "Harbour";
    auto const problem = round.problem(policy);
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().fields[0].detail,
              "No mentee is in the group \"Harbour\" by function.");
}

}  // namespace
}  // namespace telemachy::matching
