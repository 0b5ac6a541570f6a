#include <algorithm>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "optimise/assignment/dense_scores.h"
#include "optimise/stability/blocking_pairs.h"
#include "optimise/stability/deferred_acceptance.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using test::Dice;

/// Preferences written down: how much agents like tasks, and tasks agents, row by agent.
struct WrittenPreferences final : Preferences {
    std::size_t tasks = 0;
    std::vector<Liking> likes, liked;

    WrittenPreferences(std::size_t task_count, std::vector<Liking> agents_like,
                       std::vector<Liking> tasks_like)
        : tasks(task_count), likes(std::move(agents_like)), liked(std::move(tasks_like)) {}

    void of_agent(std::uint32_t agent, std::uint32_t first, std::span<Liking> l,
                  std::span<Liking> r) const override {
        for (std::size_t x = 0; x < l.size(); ++x) {
            l[x] = likes[agent * tasks + first + x];
            r[x] = liked[agent * tasks + first + x];
        }
    }
};

TEST(BlockingPairs, names_who_would_rather_have_each_other_and_whom_they_would_give_up) {
    // Ana 0, Ben 1; Clara 0, Dan 1.
    WrittenPreferences const likings(2, {5, 3, 4, unacceptable}, {9, 1, 2, 1});
    auto const found =
        find_blocking_pairs(likings, {{1, 1}, {1, 1}}, std::vector<Couple>{{0, 1}, {1, 0}});
    EXPECT_EQ(found.count, 1U);
    EXPECT_EQ(found.first, (std::vector<BlockingPair>{{0, 0, 1, 1}}));
}

TEST(BlockingPairs, of_a_stable_plan_there_are_none) {
    WrittenPreferences const likings(2, {5, 3, 4, unacceptable}, {9, 1, 2, 1});
    EXPECT_EQ(find_blocking_pairs(likings, {{1, 1}, {1, 1}}, std::vector<Couple>{{0, 0}}).count,
              0U);
}

TEST(BlockingPairs, an_open_place_on_both_sides_blocks) {
    WrittenPreferences const likings(1, {0}, {0});
    auto const found = find_blocking_pairs(likings, {{1}, {1}}, {});
    EXPECT_EQ(found.first, (std::vector<BlockingPair>{{0, 0, {}, {}}}));
    EXPECT_EQ(find_blocking_pairs(likings, {{1}, {0}}, {}).count, 0U)
        << "but not one that does not exist";
}

TEST(BlockingPairs, being_liked_the_same_is_no_reason_to_change) {
    WrittenPreferences const likings(2, {5, 5}, {1, 1});
    EXPECT_EQ(find_blocking_pairs(likings, {{1}, {1, 1}}, std::vector<Couple>{{0, 1}}).count, 0U);
}

TEST(BlockingPairs, are_all_counted_though_only_the_first_are_listed) {
    WrittenPreferences const likings(4, std::vector<Liking>(16, 1), std::vector<Liking>(16, 1));
    auto const found = find_blocking_pairs(likings, {{1, 1, 1, 1}, {1, 1, 1, 1}}, {}, 3);
    EXPECT_EQ(found.count, 16U);
    ASSERT_EQ(found.first.size(), 3U);
    EXPECT_EQ(found.first[2].task, 2U);
}

/// From the definition, for each pair on its own.
std::uint64_t blocking_pairs_by_definition(WrittenPreferences const& p, Quotas const& quotas,
                                           std::vector<Couple> const& plan) {
    auto const has = [&](std::size_t agent, std::size_t task) {
        return std::ranges::count(plan, Couple{static_cast<std::uint32_t>(agent),
                                               static_cast<std::uint32_t>(task)}) > 0;
    };
    std::uint64_t count = 0;
    std::size_t const agents = quotas.agents.size();
    for (std::size_t i = 0; i < agents; ++i)
        for (std::size_t j = 0; j < p.tasks; ++j) {
            if (has(i, j) || p.likes[i * p.tasks + j] == unacceptable ||
                p.liked[i * p.tasks + j] == unacceptable)
                continue;
            std::size_t mine = 0, theirs = 0;
            bool i_gain = false, j_gains = false;
            for (std::size_t k = 0; k < p.tasks; ++k)
                if (has(i, k))
                    ++mine, i_gain |= p.likes[i * p.tasks + j] > p.likes[i * p.tasks + k];
            for (std::size_t k = 0; k < agents; ++k)
                if (has(k, j))
                    ++theirs, j_gains |= p.liked[i * p.tasks + j] > p.liked[k * p.tasks + j];
            i_gain |= mine < quotas.agents[i];
            j_gains |= theirs < quotas.tasks[j];
            count += i_gain && j_gains;
        }
    return count;
}

struct Village {
    WrittenPreferences preferences;
    Quotas quotas;
};

Village random_village(Dice& dice, std::size_t most, std::int64_t quota_most,
                       std::int64_t likings) {
    std::size_t const agents = dice.below(most + 1), tasks = dice.below(most + 1);
    std::vector<Liking> likes, liked;
    for (std::size_t x = 0; x < agents * tasks; ++x) {
        likes.push_back(dice.once_in(6) ? unacceptable
                                        : static_cast<Liking>(dice.between(-likings, likings)));
        liked.push_back(dice.once_in(6) ? unacceptable
                                        : static_cast<Liking>(dice.between(-likings, likings)));
    }
    Quotas quotas;
    for (std::size_t x = 0; x < agents; ++x)
        quotas.agents.push_back(static_cast<std::uint32_t>(dice.between(0, quota_most)));
    for (std::size_t x = 0; x < tasks; ++x)
        quotas.tasks.push_back(static_cast<std::uint32_t>(dice.between(0, quota_most)));
    return {WrittenPreferences(tasks, likes, liked), quotas};
}

std::vector<Couple> random_plan(Village const& village, Dice& dice) {
    std::vector<Couple> plan;
    auto left = village.quotas;
    for (std::uint32_t i = 0; i < left.agents.size(); ++i)
        for (std::uint32_t j = 0; j < left.tasks.size(); ++j)
            if (left.agents[i] > 0 && left.tasks[j] > 0 && dice.once_in(3)) {
                --left.agents[i], --left.tasks[j];
                plan.push_back({i, j});
            }
    return plan;
}

TEST(BlockingPairs, are_those_of_the_definition) {
    std::uint64_t seen = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Dice dice(seed);
        auto const village = random_village(dice, 7, 3, 3);
        auto const plan = random_plan(village, dice);
        auto const expected =
            blocking_pairs_by_definition(village.preferences, village.quotas, plan);
        auto const several = find_blocking_pairs(village.preferences, village.quotas, plan, 3, 3);
        ASSERT_EQ(several.first,
                  find_blocking_pairs(village.preferences, village.quotas, plan, 3).first);
        ASSERT_EQ(several.count, expected);
        ASSERT_EQ(find_blocking_pairs(village.preferences, village.quotas, plan).count, expected)
            << "seed " << seed;
        seen += expected;
    }
    EXPECT_GT(seen, 1000U);
}

/// Likings both sides share, which may be searched instead of being looked at pair by pair.
struct SharedPreferences final : Preferences {
    explicit SharedPreferences(ScoreSource const& both) : scores(both) {}
    void of_agent(std::uint32_t agent, std::uint32_t first_task, std::span<Liking> likes,
                  std::span<Liking> liked) const override {
        scores.fill(agent, first_task, likes);
        std::ranges::copy(likes, liked.begin());
    }
    ScoreSource const* alike() const override { return &scores; }
    ScoreSource const& scores;
};

TEST(BlockingPairs, are_found_by_searching_where_both_like_a_pair_alike) {
    std::uint64_t seen = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Dice dice(seed * 3);
        auto village = random_village(dice, seed % 10 == 0 ? 80 : 8, 3, seed % 2 == 0 ? 4 : 9'000);
        // Some villages have nobody with a place to spare.
        auto const plan = random_plan(village, dice);
        if (seed % 3 == 0) {
            std::ranges::fill(village.quotas.agents, 0U);
            for (auto const& couple : plan) ++village.quotas.agents[couple.agent];
        }
        DenseScores const scores(village.quotas.tasks.size(), village.preferences.likes);
        village.preferences.liked = village.preferences.likes;
        auto const expected = find_blocking_pairs(village.preferences, village.quotas, plan, 5);
        auto const found =
            find_blocking_pairs(SharedPreferences(scores), village.quotas, plan, 5, 2);
        ASSERT_EQ(found.count, expected.count) << "seed " << seed;
        ASSERT_EQ(found.first, expected.first) << "seed " << seed;
        seen += expected.count;
    }
    EXPECT_GT(seen, 1000U);
}

TEST(DeferredAcceptance, settles_the_example_of_its_header) {
    WrittenPreferences const likings(2, {2, 1, 2, 1}, {1, 1, 2, 1});
    EXPECT_EQ(deferred_acceptance(likings, {{1, 1}, {1, 1}}),
              (std::vector<Couple>{{0, 1}, {1, 0}}));
}

TEST(DeferredAcceptance, gives_the_proposing_side_the_better_of_two_stable_plans) {
    // Gale and Shapley's first example: everybody's first choice likes them least.
    WrittenPreferences const likings(3, {3, 2, 1, 1, 3, 2, 2, 1, 3}, {1, 2, 3, 3, 1, 2, 2, 3, 1});
    Quotas const one{{1, 1, 1}, {1, 1, 1}};
    EXPECT_EQ(deferred_acceptance(likings, one, Proposer::agents),
              (std::vector<Couple>{{0, 0}, {1, 1}, {2, 2}}));
    EXPECT_EQ(deferred_acceptance(likings, one, Proposer::tasks),
              (std::vector<Couple>{{0, 2}, {1, 0}, {2, 1}}));
}

TEST(DeferredAcceptance, breaks_ties_by_number_or_by_a_lottery_that_can_be_repeated) {
    // Forty people, all equal, for one place.
    WrittenPreferences const likings(1, std::vector<Liking>(40, 0), std::vector<Liking>(40, 0));
    Quotas const quotas{std::vector<std::uint32_t>(40, 1), {1}};
    EXPECT_EQ(deferred_acceptance(likings, quotas), (std::vector<Couple>{{0, 0}}));
    std::set<std::uint32_t> winners;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        auto const drawn =
            deferred_acceptance(likings, quotas, Proposer::agents, {.lottery_seed = seed});
        EXPECT_EQ(drawn,
                  deferred_acceptance(likings, quotas, Proposer::tasks, {.lottery_seed = seed}));
        ASSERT_EQ(drawn.size(), 1U);
        winners.insert(drawn[0].agent);
    }
    EXPECT_GT(winners.size(), 20U);
}

/// All plans within the quotas that nobody blocks, in a village without ties.
void each_stable_plan(Village const& village,
                      std::function<void(std::vector<Couple> const&)> const& tell) {
    auto const agents = static_cast<std::uint32_t>(village.quotas.agents.size());
    auto const tasks = static_cast<std::uint32_t>(village.quotas.tasks.size());
    std::vector<Couple> plan;
    auto left = village.quotas;
    auto const& p = village.preferences;
    std::function<void(std::uint32_t)> const from = [&](std::uint32_t pair) {
        if (pair == agents * tasks) {
            if (blocking_pairs_by_definition(p, village.quotas, plan) == 0) tell(plan);
            return;
        }
        std::uint32_t const i = pair / tasks, j = pair % tasks;
        from(pair + 1);
        if (left.agents[i] == 0 || left.tasks[j] == 0 || p.likes[pair] == unacceptable ||
            p.liked[pair] == unacceptable)
            return;
        --left.agents[i], --left.tasks[j];
        plan.push_back({i, j});
        from(pair + 1);
        plan.pop_back();
        ++left.agents[i], ++left.tasks[j];
    };
    from(0);
}

/// What one side gets, best first, in its own likings.
std::vector<Liking> what_it_gets(Village const& village, std::vector<Couple> const& plan,
                                 std::uint32_t agent) {
    std::vector<Liking> gets;
    for (auto const couple : plan)
        if (couple.agent == agent)
            gets.push_back(
                village.preferences.likes[agent * village.preferences.tasks + couple.task]);
    std::ranges::sort(gets, std::greater{});
    return gets;
}

TEST(DeferredAcceptance, is_stable_and_best_for_every_proposer_among_all_stable_plans) {
    int more_than_one = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        Dice dice(seed);
        bool const several = seed % 2 == 0;
        auto village =
            random_village(dice, several ? 3 : 4, 2, 1'000'000);  // so wide that none tie
        for (auto* quotas : {&village.quotas.agents, &village.quotas.tasks})
            for (auto& quota : *quotas) quota = several ? std::max(quota, 1U) : 1;
        auto const best = deferred_acceptance(village.preferences, village.quotas);
        ASSERT_EQ(blocking_pairs_by_definition(village.preferences, village.quotas, best), 0U)
            << "seed " << seed;
        int plans = 0;
        each_stable_plan(village, [&](std::vector<Couple> const& other) {
            ++plans;
            for (std::uint32_t agent = 0; agent < village.quotas.agents.size(); ++agent) {
                auto const mine = what_it_gets(village, best, agent),
                           theirs = what_it_gets(village, other, agent);
                // The same number of partners in every stable plan (the rural hospitals theorem),
                // none worse.
                ASSERT_EQ(mine.size(), theirs.size()) << "seed " << seed;
                for (std::size_t x = 0; x < mine.size(); ++x)
                    ASSERT_GE(mine[x], theirs[x]) << "seed " << seed;
            }
        });
        ASSERT_GE(plans, 1);
        more_than_one += plans > 1;
    }
    EXPECT_GT(more_than_one, 20) << "or being best among them says little";
}

TEST(DeferredAcceptance, leaves_nobody_to_block_it_even_with_ties_and_long_lists) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Dice dice(seed * 17);
        auto const village = random_village(dice, 120, 4, seed % 2 == 0 ? 3 : 100'000);
        for (auto const side : {Proposer::agents, Proposer::tasks})
            for (std::uint64_t const lottery : {std::uint64_t{0}, seed}) {
                auto const plan =
                    deferred_acceptance(village.preferences, village.quotas, side, {lottery});
                EXPECT_TRUE(std::ranges::is_sorted(plan));
                EXPECT_EQ(plan, deferred_acceptance(village.preferences, village.quotas, side,
                                                    {lottery}, 3))
                    << "on several threads";
                EXPECT_EQ(find_blocking_pairs(village.preferences, village.quotas, plan).count, 0U)
                    << "seed " << seed;
            }
    }
}

}  // namespace
}  // namespace telemachy::optimise
