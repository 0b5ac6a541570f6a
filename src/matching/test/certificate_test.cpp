#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/solve_match.h"
#include "matching/record/certificate_document.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

/// A round with locks and a decision against a pair, solved and written down.
struct Recorded {
    std::vector<Decision> decisions;
    std::optional<MatchProblem> problem;
    MatchPlan plan;
    std::string inputs;
    std::string certificate;
};

std::optional<Recorded> record(std::uint32_t seed, Policy const& policy, bool restless = true) {
    auto round = cast::random_crowd(
        seed,
        {.mentees = 30, .mentors = 24, .pairs_max = 2, .demand_max = 2, .restless = restless});
    Recorded recorded;
    recorded.decisions = {{"mentee 1", "mentor 3", Decision::Kind::lock, "They asked."},
                          {"mentee 2", "mentor 4", Decision::Kind::forbid, "Not these two."}};
    auto problem = round.problem(policy, recorded.decisions);
    if (!problem) {
        recorded.decisions.clear();
        problem = round.problem(policy);
    }
    if (!problem) return std::nullopt;
    auto const plan = solve_match(*problem);
    if (!plan) return std::nullopt;
    recorded.plan = *plan;
    recorded.inputs = write_inputs(problem->inputs(), policy, recorded.decisions);
    recorded.certificate = write_certificate(certificate_of(*problem, *plan), recorded.inputs);
    recorded.problem.emplace(std::move(*problem));
    return recorded;
}

Policy lenient() {
    auto policy = cast::full_policy();
    policy.rules.shared_language = false;
    policy.rules.min_overlap_minutes = 0;
    return policy;
}

TEST(Certificate, of_every_plan_is_found_valid_from_the_two_texts_alone) {
    int locked = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto const recorded = record(seed, seed % 2 == 0 ? lenient() : cast::full_policy());
        if (!recorded) continue;
        auto const finding = verify_documents(recorded->certificate, recorded->inputs);
        EXPECT_TRUE(finding.valid) << in_english(finding.sentence);
        EXPECT_EQ(finding.primal, recorded->plan.primal);
        EXPECT_EQ(finding.gap(), 0);
        if (!recorded->decisions.empty()) ++locked;
    }
    EXPECT_GT(locked, 5);
}

TEST(Certificate, of_a_plan_with_quotas_says_what_is_proven) {
    int priced = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto policy = lenient();
        policy.quotas = {{"function", "function 1", Side::mentee, 30, false}};
        auto const recorded = record(seed, policy);
        if (!recorded) continue;
        auto const finding = verify_documents(recorded->certificate, recorded->inputs);
        EXPECT_TRUE(finding.valid) << in_english(finding.sentence);
        EXPECT_EQ(finding.gap(), recorded->plan.gap());
        if (recorded->plan.quotas[0].price > 0) ++priced;
    }
    EXPECT_GT(priced, 3);
}

TEST(Certificate, inputs_come_back_as_they_were_and_solve_to_the_same_bytes) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        auto const recorded = record(seed, lenient());
        ASSERT_TRUE(recorded);
        auto const again = read_inputs(recorded->inputs);
        ASSERT_TRUE(again) << again.error().detail;
        EXPECT_EQ(write_inputs(again->inputs, again->policy, again->decisions), recorded->inputs);
        auto const problem = MatchProblem::make(std::make_shared<MatchInputs>(again->inputs),
                                                again->policy, again->decisions);
        ASSERT_TRUE(problem);
        auto const plan = solve_match(*problem);
        ASSERT_TRUE(plan);
        EXPECT_EQ(write_certificate(certificate_of(*problem, *plan), recorded->inputs),
                  recorded->certificate);
    }
}

TEST(Certificate, inputs_do_not_tell_who_blocked_whom_or_what_is_only_watched) {
    cast::Round round;
    round.mentee("Ana").blocks = {round.word("Ben")};
    round.mentor("Ben");
    round.mentor("Clara").conflicts = {round.word("Ana")};
    round.groups().mentees = {{{"gender", "woman"}}};
    round.groups().mentors = {{{"gender", "man"}}, {}};
    auto const text = write_inputs(round.inputs(), lenient(), {});
    EXPECT_EQ(text.find("block"), std::string::npos);
    EXPECT_EQ(text.find("conflict"), std::string::npos);
    EXPECT_EQ(text.find("gender"), std::string::npos);
    EXPECT_NE(
        text.find(R"("kept_apart":[{"one":"Ana","other":"Ben"},{"one":"Ana","other":"Clara"}])"),
        std::string::npos);
}

/// Every way to spoil a certificate that somebody might try, and what is said about it.
TEST(Certificate, that_was_tampered_with_proves_nothing) {
    auto const recorded = record(4, lenient());
    ASSERT_TRUE(recorded);
    auto const& problem = *recorded->problem;
    auto const good = certificate_of(problem, recorded->plan);
    auto const free = [&](Certificate& c) -> Certificate::Pair& {
        return *std::ranges::find_if(c.pairs, [](auto const& pair) { return !pair.locked; });
    };
    struct Row {
        char const* what;
        std::function<void(Certificate&)> spoil;
    };
    std::vector<Row> const rows{
        {"a score raised",
         [&](Certificate& c) {
             free(c).score += 1;
             c.score += 1;
         }},
        {"a total raised",
         [&](Certificate& c) {
             c.primal += 1;
             c.dual += 1;
         }},
        {"the bound alone raised", [&](Certificate& c) { c.dual += 1; }},
        {"a pair dropped, totals kept", [&](Certificate& c) { c.pairs.pop_back(); }},
        {"a pair doubled", [&](Certificate& c) { c.pairs.push_back(c.pairs.front()); }},
        {"a stranger", [&](Certificate& c) { free(c).mentor = "nobody"; }},
        {"a lock made up", [&](Certificate& c) { free(c).locked = true; }},
        {"a price raised", [&](Certificate& c) { c.prices.front().price += 1; }},
        {"a price dropped", [&](Certificate& c) { c.prices.erase(c.prices.begin()); }},
        {"a negative price", [&](Certificate& c) { c.prices.front().price = -1; }},
        {"more places claimed", [&](Certificate& c) { c.mentors.front().places += 1; }},
        {"a person left out", [&](Certificate& c) { c.mentees.pop_back(); }},
        {"a quota made up",
         [&](Certificate& c) {
             c.quotas.push_back({0, 5, 1});
         }},
    };
    for (auto const& row : rows) {
        auto bad = good;
        row.spoil(bad);
        auto const finding =
            verify_documents(write_certificate(bad, recorded->inputs), recorded->inputs);
        EXPECT_FALSE(finding.valid) << row.what;
        EXPECT_EQ(finding.sentence.key, "certificate.invalid") << row.what;
    }
    EXPECT_TRUE(
        verify_documents(write_certificate(good, recorded->inputs), recorded->inputs).valid);
}

/// The plan is feasible, its scores and totals are all honest: only it is not the best.
TEST(Certificate, of_an_honest_but_worse_plan_proves_nothing) {
    int tried = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto const recorded = record(seed, lenient());
        if (!recorded) continue;
        auto const& problem = *recorded->problem;
        auto worse = recorded->plan;
        // One mentee loses their mentor: everything is summed up again, and the bound is claimed.
        auto const at =
            std::ranges::find_if(worse.pairs, [](auto const& pair) { return !pair.locked; });
        if (at == worse.pairs.end()) continue;
        worse.score -= at->score;
        worse.primal += problem.open_place_value() - at->score;
        worse.pairs.erase(at);
        ASSERT_EQ(check(problem, worse), std::vector<std::string>{});
        for (Amount dual : {worse.primal, worse.dual}) {
            worse.dual = dual;
            auto const text = write_certificate(certificate_of(problem, worse), recorded->inputs);
            EXPECT_FALSE(verify_documents(text, recorded->inputs).valid);
        }
        ++tried;
    }
    EXPECT_GT(tried, 15);
}

TEST(Certificate, is_tied_to_its_inputs_and_survives_nonsense) {
    auto const recorded = record(4, lenient());
    ASSERT_TRUE(recorded);
    auto other = recorded->inputs;
    other.insert(other.find("\"level\":") + 8, "1");
    EXPECT_EQ(in_english(verify_documents(recorded->certificate, other).sentence),
              "This certificate proves nothing: it was made for other inputs than these.");
    for (std::string const& nonsense :
         {std::string(), std::string("[]"), std::string("{}"), std::string("{\"format\":1}"),
          recorded->certificate.substr(0, recorded->certificate.size() / 2), std::string(1000, '['),
          std::string("\xff\xfe\0\0", 4)}) {
        EXPECT_FALSE(verify_documents(nonsense, recorded->inputs).valid);
        EXPECT_FALSE(verify_documents(recorded->certificate, nonsense).valid);
    }
}

}  // namespace
}  // namespace telemachy::matching
