#include <numeric>

#include "matching/test/room_house.h"

namespace telemachy::matching {
namespace {

using Studio = RoomHouse;

TEST_F(Studio, ShowsTheBestPlanAndItsProof) {
    auto const plan = preview(policy());
    // Everybody gets the one who knows what they want and reports to somebody else.
    EXPECT_EQ(pairs_of(plan), "lea-kim ida-jon max-moe");
    auto const& totals = *plan.find("totals");
    EXPECT_EQ(number(totals, "pairs"), 3);
    EXPECT_EQ(real(totals, "gap"), 0);
    EXPECT_EQ(real(totals, "score"), real(totals, "bound"));
    EXPECT_EQ(number(totals, "unmatched_mentors"), 1);
    auto const& left = list(plan, "unmatched");
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(text(*left.front().find("person"), "name"), "liv");
    auto const& first = list(plan, "pairs").front();
    EXPECT_EQ(text(first, "sentence").substr(0, 37), "kim knows Python, which lea asked for");
    EXPECT_TRUE(list(house.expect("matching.list_match_runs", coordinator, here()), "items").empty());
}

TEST_F(Studio, ShowsPartsThatAddUpToTheScore) {
    auto const plan = preview(policy());
    for (auto const& pair : list(plan, "pairs")) {
        double sum = 0;
        for (auto const& part : list(pair, "parts")) sum += real(part, "points");
        EXPECT_NEAR(sum, real(pair, "score"), 1e-9);
        EXPECT_NEAR(real(pair, "score"), static_cast<double>(number(pair, "fit")), 0.5);
        EXPECT_FALSE(text(pair, "sentence").empty());
    }
}

TEST_F(Studio, FollowsADecisionAndTellsItsPrice) {
    auto const free = preview(policy());
    auto const locked = preview(policy(), "\"decisions\":[" + decision(lea, liv, "lock") +
                                              "],\"baseline\":" + policy());
    EXPECT_EQ(pairs_of(locked), "lea-liv ida-jon max-moe");
    auto const& first = list(locked, "pairs").front();
    EXPECT_TRUE(first.find("locked")->boolean);
    EXPECT_TRUE(first.find("changed")->boolean);
    EXPECT_EQ(number(*locked.find("totals"), "changed"), 1);
    auto const& priced = list(locked, "decisions").front();
    EXPECT_EQ(text(priced, "mentee_name"), "lea");
    EXPECT_GT(real(priced, "cost"), 0);
    EXPECT_NEAR(real(priced, "cost"),
                real(*free.find("totals"), "score") - real(*locked.find("totals"), "score"), 0.001);
}

TEST_F(Studio, AsksForAReasonWithEveryDecision) {
    auto const refused =
        refusal("matching.preview_plan", coordinator,
                here("\"policy\":" + policy() + R"(,"decisions":[{"mentee":")" + lea.person +
                     R"(","mentor":")" + liv.person + R"(","kind":"lock","reason":""}])"));
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].path, "/decisions/0/reason");
}

TEST_F(Studio, SaysWhyTwoPeopleAreNoPair) {
    auto const ask = [&](Actor const& mentee, Actor const& mentor) {
        return house.expect("matching.explain_pair", coordinator,
                            here("\"policy\":" + policy() + R"(,"mentee":")" + mentee.person +
                                 R"(","mentor":")" + mentor.person + R"(","decisions":[])"));
    };
    auto const forbidden = ask(lea, jon);
    EXPECT_FALSE(forbidden.find("possible")->boolean);
    EXPECT_EQ(text(forbidden, "rule"), "reporting_line");

    auto const possible = ask(lea, liv);
    EXPECT_TRUE(possible.find("possible")->boolean);
    EXPECT_GT(real(possible, "cost"), 0);
    EXPECT_EQ(real(ask(lea, kim), "cost"), 0);
}

TEST_F(Studio, MarksWhatTheBaselineHadOtherwise) {
    auto const same = preview(policy(), "\"baseline\":" + policy());
    EXPECT_EQ(number(*same.find("totals"), "changed"), 0);
    // Nobody was possible before: whoever has somebody now has somebody new.
    auto const none = policy_with(R"("level_gap_max":-1)", R"("level_gap_max":-9)");
    auto const other = preview(policy(), "\"baseline\":" + none);
    EXPECT_EQ(number(*other.find("totals"), "changed"), 3);
}

TEST_F(Studio, LeavesOutWhoHasPaused) {
    auto const profile = house.expect("people.see_own_profile", kim);
    house.expect("people.edit_own_profile", kim,
                 R"({"version":)" + std::to_string(number(profile, "version")) +
                     R"(,"paused":true,"offers":[{"term":"Python","level":4}],"wants":[],
                     "industries":[],"style":null,"languages":["en"],"time_zone":"Europe/Athens",
                     "working_hours":{"start":"09:00","end":"17:00"},"hours_per_month":4})");
    EXPECT_EQ(pairs_of(preview(policy())), "lea-liv ida-jon max-moe");
}

/// A new version of the norms takes everybody out until they have accepted it.
TEST_F(Studio, CountsOnNobodyBeforeTheyHaveAcceptedTheNorms) {
    auto author = coordinator;
    author.person = moe.person;
    house.expect("onboarding.put_norms_in_force", author, here(R"("version":0)"));
    EXPECT_FALSE(house.ask("matching.preview_plan", coordinator, here(R"("policy":)" + policy() + R"(,"decisions":[])")));
    for (auto const& who : {lea, ida, jon, kim}) {
        house.expect("onboarding.acknowledge_norms", who, here(R"("number":1,"answers":[1,1,2])"));
    }
    EXPECT_EQ(list(preview(policy()), "pairs").size(), 2U);
}

TEST_F(Studio, KeepsDraftsByNameAndSetsThemSideBySide) {
    auto const save = [&](std::string const& name, std::string const& decisions) {
        return house.expect("matching.save_scenario", coordinator,
                            here(R"("name":")" + name + R"(","policy":)" + policy() +
                                 R"(,"decisions":[)" + decisions + "]"));
    };
    auto const plain = save("As it is", "");
    auto const other = save("Lea with Liv", decision(lea, liv, "lock"));
    EXPECT_EQ(text(save("As it is", ""), "id"), text(plain, "id"));  // saved again, kept once
    auto const kept = house.expect("matching.list_scenarios", coordinator, here());
    ASSERT_EQ(list(kept, "items").size(), 2U);
    EXPECT_EQ(number(*list(kept, "items").front().find("totals"), "pairs"), 3);

    auto const both = R"("scenarios":[")" + text(plain, "id") + R"(",")" + text(other, "id") + R"("])";
    auto const compared = house.expect("matching.compare_scenarios", coordinator, here(both));
    EXPECT_EQ(list(compared, "items").size(), 2U);
    EXPECT_EQ(number(compared, "differing_pairs"), 2);  // Lea's in the one and in the other
    EXPECT_EQ(said("matching.compare_scenarios", coordinator,
                   here(R"("scenarios":[")" + text(plain, "id") + R"("])")),
              "invalid_input");

    house.expect("matching.delete_scenario", coordinator, about("scenario", text(other, "id")));
    EXPECT_EQ(refusal("matching.compare_scenarios", coordinator, here(both)).kind,
              ProblemKind::not_found);
}

TEST_F(Studio, KeepsPeopleApartForAReasonItNeverTells) {
    house.expect("matching.block_person", kim, about("person", lea.person));
    auto const plan = preview(policy());
    EXPECT_EQ(pairs_of(plan), "lea-liv ida-jon max-moe");
    auto const why = house.ask("matching.explain_pair", coordinator,
                               here("\"policy\":" + policy() + R"(,"mentee":")" + lea.person +
                                    R"(","mentor":")" + kim.person + R"(","decisions":[])"));
    ASSERT_TRUE(why);
    EXPECT_EQ(why->body.find("block"), std::string::npos) << why->body;

    // A conflict of interest is told in the same words, so that neither can be told from the other.
    house.expect("matching.unblock_person", kim, about("person", lea.person));
    auto const conflict = house.expect(
        "matching.declare_conflict", coordinator,
        R"({"one":")" + lea.person + R"(","other":")" + kim.person + R"(","reason":"Kin."})");
    auto const again = house.ask("matching.explain_pair", coordinator,
                                 here("\"policy\":" + policy() + R"(,"mentee":")" + lea.person +
                                      R"(","mentor":")" + kim.person + R"(","decisions":[])"));
    EXPECT_EQ(again->body, why->body);
    EXPECT_TRUE(list(house.expect("matching.list_conflicts", steward), "items").empty());
    EXPECT_EQ(refusal("matching.withdraw_conflict", steward, about("conflict", text(conflict, "id")))
                  .kind,
              ProblemKind::not_found);
    house.expect("matching.withdraw_conflict", coordinator, about("conflict", text(conflict, "id")));
    house.expect("matching.block_person", kim, about("person", lea.person));

    // One's own list is one's own.
    EXPECT_EQ(list(house.expect("matching.list_blocks", kim), "items").size(), 1U);
    EXPECT_TRUE(list(house.expect("matching.list_blocks", lea), "items").empty());
    house.expect("matching.unblock_person", kim, about("person", lea.person));
    EXPECT_EQ(pairs_of(preview(policy())), "lea-kim ida-jon max-moe");
    EXPECT_EQ(refusal("matching.unblock_person", kim, about("person", lea.person)).kind,
              ProblemKind::not_found);
    EXPECT_EQ(refusal("matching.block_person", kim, about("person", kim.person)).kind,
              ProblemKind::invalid);
}

}  // namespace
}  // namespace telemachy::matching
