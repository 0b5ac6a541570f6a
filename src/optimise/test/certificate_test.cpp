#include <limits>
#include <ostream>

#include <gtest/gtest.h>

#include "optimise/certificate/check.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

constexpr std::int32_t no_pair = score_of_forbidden_pair;

/// Ana (0) and Ben (1) each want one of Clara (0) and Dan (1), who have one place each.
WrittenProblem const small{2, 2, {9, 3, 8, no_pair}, {}, {1, 1}, {}};
CertifiedClaim const honest{
    .agent_count = 2, .capacities = {1, 1}, .pairs = {{0, 1}, {1, 0}}, .prices = {8, 0}};

CertificateVerdict verdict_on(CertifiedClaim const& claim, CertifiedNames const& names = {}) {
    return check(claim, rows_of(small), names);
}

TEST(Certificate, accepts_a_plan_its_prices_prove) {
    auto const verdict = verdict_on(honest);
    EXPECT_TRUE(verdict.feasible);
    EXPECT_TRUE(verdict.optimal);
    EXPECT_EQ(verdict.primal, 11);
    EXPECT_EQ(verdict.dual, 11);
    EXPECT_EQ(verdict.sentence,
              "The plan keeps every rule and is worth 11 points; the prices prove that no plan is "
              "worth more.");
}

/// One thing is wrong with the honest claim; the sentence names it.
struct Wrong {
    char const* what;
    void (*change)(CertifiedClaim&);
    bool feasible;
    char const* sentence;
};

void PrintTo(Wrong const& wrong, std::ostream* out) { *out << wrong.what; }

class WrongCertificate : public testing::TestWithParam<Wrong> {};

TEST_P(WrongCertificate, is_refused_with_the_reason) {
    auto claim = honest;
    GetParam().change(claim);
    auto const verdict = verdict_on(claim);
    EXPECT_EQ(verdict.sentence, GetParam().sentence);
    EXPECT_EQ(verdict.feasible, GetParam().feasible);
    EXPECT_FALSE(verdict.optimal);
}

INSTANTIATE_TEST_SUITE_P(
    reasons, WrongCertificate,
    testing::Values(
        Wrong{"forbidden_pair",
              [](auto& c) {
                  c.pairs = {{1, 1}};
              },
              false, "The plan pairs agent 1 with task 1, which is forbidden."},
        Wrong{"overfull_task",
              [](auto& c) {
                  c.pairs = {{0, 0}, {1, 0}};
              },
              false, "The plan gives away more than the 1 places of task 0."},
        Wrong{"greedy_agent",
              [](auto& c) {
                  c.pairs = {{0, 0}, {0, 1}};
              },
              false, "The plan gives agent 0 2 places, more than the 1 wanted."},
        Wrong{"double_pair",
              [](auto& c) {
                  c.pairs = {{0, 1}, {0, 1}};
              },
              false, "The plan pairs agent 0 with task 1 twice."},
        Wrong{"unknown_agent",
              [](auto& c) {
                  c.pairs = {{2, 1}};
              },
              false, "The plan names agent 2, who does not exist."},
        Wrong{"unknown_task",
              [](auto& c) {
                  c.pairs = {{0, 2}};
              },
              false, "The plan names task 2, which does not exist."},
        Wrong{"wrong_total", [](auto& c) { c.primal = 12; }, false,
              "The certificate says the plan is worth 12 points; it is worth 11."},
        Wrong{"wrong_bound", [](auto& c) { c.dual = 12; }, true,
              "The certificate says that no plan is worth more than 12 points; its prices say 11."},
        Wrong{"missing_price", [](auto& c) { c.prices = {8}; }, false,
              "The certificate states 1 prices for 2 tasks."},
        Wrong{"missing_demand", [](auto& c) { c.demands = {1}; }, false,
              "The certificate states 1 demands for 2 agents."},
        Wrong{"missing_value", [](auto& c) { c.unmatched_values = {1}; }, false,
              "The certificate states 1 values of open places for 2 agents."},
        Wrong{"negative_price",
              [](auto& c) {
                  c.prices = {8, -1};
              },
              true, "The price of task 1 is negative, so the prices prove nothing."},
        Wrong{"low_price",
              [](auto& c) {
                  c.prices = {5, 0};
              },
              true,
              "The plan is worth 11 and the prices allow 12, which leaves 1 point unproven: at "
              "these prices "
              "agent 0 would gain 1 point by having task 0."},
        Wrong{"high_price",
              [](auto& c) {
                  c.prices = {9, 0};
              },
              true,
              "The plan is worth 11 and the prices allow 12, which leaves 1 point unproven: at "
              "these prices "
              "agent 1 would gain 1 point by leaving a place open."},
        Wrong{"idle_task_at_a_price",
              [](auto& c) {
                  c.pairs = {{0, 0}};
                  c.prices = {8, 2};
              },
              true,
              "The plan is worth 9 and the prices allow 11, which leaves 2 points unproven: task 1 "
              "has open "
              "places and yet a price of 2."},
        Wrong{"suboptimal_plan",
              [](auto& c) {
                  c.pairs = {{0, 0}};
              },
              true,
              "The plan is worth 9 and the prices allow 11, which leaves 2 points unproven: at "
              "these prices "
              "agent 0 would gain 2 points by having task 1."},
        Wrong{"huge_price",
              [](auto& c) {
                  c.prices = {std::numeric_limits<std::int64_t>::max(), 0};
                  c.capacities = {3, 1};
              },
              true, "The bound does not fit into 64 bits: some price is out of all proportion."}),
    [](auto const& info) { return info.param.what; });

TEST(Certificate, calls_people_by_the_names_it_is_given) {
    auto claim = honest;
    claim.prices = {5, 0};
    auto const verdict =
        verdict_on(claim, {.agent = [](auto x) { return x == 0 ? "Ana" : "Ben"; },
                           .task = [](auto x) { return x == 0 ? "Clara" : "Dan"; }});
    EXPECT_NE(verdict.sentence.find("Ana would gain 1 point by having Clara."), std::string::npos);
    EXPECT_EQ(verdict.agent, 0U);
    EXPECT_EQ(verdict.task, 0U);
}

/// Changes one or two things at random: pairs moved, dropped or added, prices shifted or swapped.
void mutate(CertifiedClaim& claim, Dice& dice) {
    std::size_t const tasks = claim.capacities.size();
    auto const any_task = [&] {
        return static_cast<std::uint32_t>(dice.below(tasks + (dice.once_in(20) ? 1 : 0)));
    };
    for (std::int64_t times = dice.between(1, 2); times > 0; --times) {
        switch (dice.between(0, claim.pairs.empty() ? 3 : 7)) {
            case 0:
                claim.prices[dice.below(tasks)] += dice.between(1, 3);
                break;
            case 1:
                claim.prices[dice.below(tasks)] -= dice.between(1, 3);
                break;
            case 2:
                std::swap(claim.prices[dice.below(tasks)], claim.prices[dice.below(tasks)]);
                break;
            case 3:
                claim.pairs.push_back(
                    {static_cast<std::uint32_t>(dice.below(claim.agent_count)), any_task()});
                break;
            case 4:
                claim.pairs[dice.below(claim.pairs.size())].task = any_task();
                break;
            case 5:
                claim.pairs.erase(claim.pairs.begin() +
                                  static_cast<std::ptrdiff_t>(dice.below(claim.pairs.size())));
                break;
            case 6:
                std::swap(claim.pairs[dice.below(claim.pairs.size())].task,
                          claim.pairs[dice.below(claim.pairs.size())].task);
                break;
            default:
                claim.pairs[dice.below(claim.pairs.size())].agent =
                    static_cast<std::uint32_t>(dice.below(claim.agent_count));
                break;
        }
    }
}

/// Whether a claim is really true, worked out in the plainest way from the definition.
bool is_true(WrittenProblem const& problem, CertifiedClaim const& claim) {
    std::vector<std::int64_t> wanted, left(problem.capacities.begin(), problem.capacities.end());
    for (std::size_t agent = 0; agent < problem.agents; ++agent)
        wanted.push_back(problem.demand(agent));
    std::vector<std::vector<bool>> made(problem.agents, std::vector<bool>(problem.tasks, false));
    Amount primal = 0;
    for (auto const [agent, task] : claim.pairs) {
        if (task >= problem.tasks || made[agent][task] || problem.score(agent, task) == no_pair)
            return false;
        made[agent][task] = true;
        if (--wanted[agent] < 0 || --left[task] < 0) return false;
        primal += problem.score(agent, task);
    }
    Amount dual = 0;
    for (std::size_t task = 0; task < problem.tasks; ++task) {
        if (claim.prices[task] < 0) return false;
        dual += claim.prices[task] * problem.capacities[task];
    }
    for (std::size_t agent = 0; agent < problem.agents; ++agent) {
        primal += wanted[agent] * problem.unmatched_value(agent);
        std::vector<Amount> values(problem.demand(agent), problem.unmatched_value(agent));
        for (std::size_t task = 0; task < problem.tasks; ++task)
            if (problem.score(agent, task) != no_pair)
                values.push_back(problem.score(agent, task) - claim.prices[task]);
        std::ranges::sort(values, std::greater{});
        for (std::size_t x = 0; x < problem.demand(agent); ++x) dual += values[x];
    }
    return primal == dual;
}

TEST(Certificate, refuses_every_mutation_that_makes_it_untrue) {
    int untrue = 0, still_true = 0;
    for (std::uint64_t seed = 1; untrue < 10'000; ++seed) {
        Dice dice(seed);
        // Now and then scores beyond what the checker's shortest way can tell.
        WrittenProblem const problem =
            random_problem({.agents_max = 12,
                            .tasks_max = 9,
                            .score_least = seed % 7 == 0 ? -2'000'000'000 : -2,
                            .score_most = seed % 7 == 0 ? -999'999'999 : 30,
                            .demand_most = seed % 3 == 0 ? 1 : 3,
                            .capacity_most = 3,
                            .forbidden_once_in = 5,
                            .unmatched_values = seed % 2 == 0},
                           dice);
        if (problem.agents == 0 || problem.tasks == 0) continue;
        auto claim = claim_of(problem, solve_written(problem));
        claim.primal.reset();  // or the claimed totals alone would give many away
        claim.dual.reset();
        ASSERT_TRUE(check(claim, rows_of(problem)).optimal);
        mutate(claim, dice);
        auto const verdict = check(claim, rows_of(problem));
        bool const truth = is_true(problem, claim);
        if (seed % 50 == 0) {
            auto const on_threads = check(claim, rows_of(problem), {}, 3);
            ASSERT_EQ(on_threads.sentence, verdict.sentence) << "on several threads";
            ASSERT_EQ(on_threads.dual, verdict.dual);
        }
        ASSERT_EQ(verdict.optimal, truth) << "seed " << seed << ": " << verdict.sentence;
        ++(truth ? still_true : untrue);
        if (!truth && verdict.feasible &&
            claim.prices.end() ==
                std::ranges::find_if(claim.prices, [](auto p) { return p < 0; })) {
            ASSERT_GE(verdict.dual, optimum_by_network_simplex(problem)) << "seed " << seed;
        }
    }
    EXPECT_GT(still_true, 100)
        << "other optimal prices and plans must pass, or the checker is too strict";
}

}  // namespace
}  // namespace telemachy::optimise
