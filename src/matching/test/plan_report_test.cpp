#include "matching/domain/plan_report.h"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "matching/domain/inquiry.h"
#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

ReportOptions thorough() {
    auto options = ReportOptions::for_run();
    options.exact_cells_max = 1'000'000;
    return options;
}

TEST(PlanReport, parts_of_every_pair_add_up_to_the_plans_score) {
    auto round = cast::random_crowd(3, {.mentees = 40, .mentors = 30});
    auto const problem = round.problem(cast::full_policy());
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    auto const report = report_on(*problem, *plan, thorough());
    ASSERT_EQ(report.pairs.size(), plan->pairs.size());
    Amount total = 0;
    for (auto const& pair : report.pairs) {
        int sum = 0;
        for (auto const& part : pair.why.parts) sum += part.points;
        EXPECT_EQ(sum, pair.pair.score);
        EXPECT_GE(pair.why.fit, 0);
        EXPECT_LE(pair.why.fit, 100);
        EXPECT_FALSE(in_english(pair.why.sentences).empty());
        total += sum;
    }
    EXPECT_EQ(total, plan->score);
}

TEST(PlanReport, alternatives_by_bound_never_claim_more_than_the_truth) {
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 20, .mentors = 15, .restless = false});
        auto const problem = round.problem(
            cast::open_policy({{Criterion::expertise, 9, Mode::plain}, {Criterion::hours, 4}}));
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        auto quick = ReportOptions::for_preview(*problem);
        quick.exact_cells_max = 0;
        auto const bounded = report_on(*problem, *plan, quick);
        auto const exact = report_on(*problem, *plan, thorough());
        for (std::size_t k = 0; k < exact.pairs.size(); ++k) {
            auto const& bound = bounded.pairs[k].alternative;
            auto const& truth = exact.pairs[k].alternative;
            ASSERT_EQ(bound.has_value(), truth.has_value());
            if (!truth) continue;
            EXPECT_FALSE(bound->exact);
            EXPECT_TRUE(truth->exact);
            EXPECT_LE(bound->cost, truth->cost);
            auto const inquiry =
                inquire(*problem, *plan, exact.pairs[k].pair.mentee, bound->mentor);
            EXPECT_TRUE(inquiry.exact);
            EXPECT_GE(inquiry.cost, bound->cost);
            ++compared;
        }
    }
    EXPECT_GT(compared, 100);
}

TEST(PlanReport, prices_every_decision_by_solving_without_it) {
    cast::Round round;
    auto const sailing = round.word("sailing");
    round.mentee("Ana").wants = {{sailing, 5}};
    round.mentee("Ben").wants = {{sailing, 5}};
    round.mentor("Clara").offers = {{sailing, 5}};
    round.mentor("Dan").offers = {{sailing, 3}};
    round.mentor("Eve").offers = {{sailing, 4}};
    auto const policy = cast::open_policy({{Criterion::expertise, 1, Mode::plain}});
    auto const problem =
        round.problem(policy, {{"Ana", "Dan", Decision::Kind::lock, "They know each other."},
                               {"Ben", "Eve", Decision::Kind::forbid, "Same flat."}});
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    auto const report = report_on(*problem, *plan, thorough());
    ASSERT_EQ(report.decisions.size(), 2U);
    // Best without any: Clara 1000 and Eve 800. With both: Ana with Dan 600, Ben with Clara 1000.
    EXPECT_EQ(report.decisions[0].cost, 200);
    EXPECT_EQ(report.decisions[1].cost, 0);
    EXPECT_EQ(in_english(report.pairs[1].why.sentences),
              "Clara knows sailing, which Ben asked for.");
}

TEST(PlanReport, marks_what_changed_from_the_plan_it_is_compared_with) {
    auto round = cast::random_crowd(9, {.mentees = 30, .mentors = 25, .restless = false});
    auto const one = round.problem(cast::open_policy({{Criterion::expertise, 9, Mode::plain}}));
    auto const other = round.problem(
        cast::open_policy({{Criterion::expertise, 9, Mode::plain}, {Criterion::style, 9}}));
    auto const baseline = solve_match(*one);
    auto const plan = solve_match(*other, {.stay_near = baseline->pairs});
    auto options = thorough();
    options.baseline = &baseline->pairs;
    auto const report = report_on(*other, *plan, options);
    int changed = 0;
    for (auto const& pair : report.pairs) {
        bool const there = std::ranges::any_of(baseline->pairs, [&](PlannedPair const& before) {
            return before.mentee == pair.pair.mentee && before.mentor == pair.pair.mentor;
        });
        EXPECT_EQ(pair.changed, !there);
        changed += there ? 0 : 1;
    }
    EXPECT_EQ(report.changed, changed);
    EXPECT_GT(changed, 0);
}

TEST(PlanReport, lists_pairs_that_would_rather_have_each_other) {
    cast::Round round;
    auto const sailing = round.word("sailing");
    auto const knots = round.word("knots");
    round.mentee("Ana").wants = {{sailing, 5}, {knots, 5}};
    round.mentee("Ben").wants = {{sailing, 5}};
    round.mentor("Clara").offers = {{sailing, 5}};
    round.mentor("Dan").offers = {{knots, 5}};
    auto const problem = round.problem(cast::open_policy({{Criterion::expertise, 1, Mode::plain}}),
                                       {{"Ana", "Clara", Decision::Kind::lock, "Asked."},
                                        {"Ben", "Dan", Decision::Kind::lock, "So."}});
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    auto const report = report_on(*problem, *plan, thorough());
    ASSERT_EQ(report.stability.count, 1U);
    EXPECT_EQ(
        in_english(report.stability.items[0].sentence),
        "Ben and Clara would both fit better with each other than with their present pairs, by "
        "50 points.");

    auto const open = round.problem(cast::open_policy({{Criterion::expertise, 1, Mode::plain}}));
    auto const best = solve_match(*open);
    EXPECT_EQ(report_on(*open, *best, thorough()).stability.count, 0U);
}

TEST(PlanReport, a_private_reason_is_told_as_one_and_never_priced) {
    cast::Round round;
    round.mentee("Ana").blocks = {round.word("Clara")};
    round.mentor("Clara");
    round.mentor("Dan");
    auto const problem = round.problem(cast::open_policy({{Criterion::novelty, 1, Mode::plain}}));
    auto const plan = solve_match(*problem);
    auto const inquiry = inquire(*problem, *plan, 0, 0);
    EXPECT_FALSE(inquiry.possible);
    EXPECT_EQ(inquiry.rule, Rule::unavailable);
    EXPECT_EQ(in_english(inquiry.sentence),
              "They cannot be paired: a private reason, such as a conflict of interest.");
    EXPECT_TRUE(inquiry.why.parts.empty());
}

TEST(Explanation, to_the_two_themselves_tells_no_wishes) {
    cast::Round round;
    auto& ana = round.mentee("Ana");
    ana.preferences = {round.word("Clara")};
    ana.identity_wish = round.word("veteran");
    auto& clara = round.mentor("Clara");
    clara.identities = {round.word("veteran")};
    clara.hours_month = 9;
    clara.hours_taken = 7;
    auto policy = cast::full_policy();
    auto const problem = round.problem(policy);
    ASSERT_TRUE(problem);
    auto const why = explain_to_both(problem->inputs().words, policy, problem->mentees()[0],
                                     problem->mentors()[0]);
    for (auto const& part : why.parts) {
        EXPECT_NE(part.criterion, Criterion::preference);
        EXPECT_NE(part.criterion, Criterion::shared_identity);
    }
    EXPECT_EQ(in_english(why.sentences).find("limit"), std::string::npos);
    EXPECT_EQ(why.score, 0);
    EXPECT_NE(in_english(explain_one_pair(*problem, 0, 0).sentences).find("limit"), std::string::npos);
}

TEST(Sentences, have_words_for_every_key_and_leave_no_gap) {
    for (auto const key : sentence_keys()) {
        auto const text = in_english({std::string(key), {}});
        EXPECT_EQ(text.find('{'), std::string::npos) << key;
        EXPECT_TRUE(text.ends_with('.') || key == "certificate.invalid") << key;
    }
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(counted(1, "hour"), "1 hour");
}

}  // namespace
}  // namespace telemachy::matching
