#include "matching/test/room_house.h"

namespace telemachy::matching {
namespace {

class Policies : public RoomHouse {
protected:
    static std::string weighed_by(std::string const& criteria) {
        return R"("policy":{"rules":{"reporting_levels":2,"same_team":true,"shared_language":true,
                  "min_overlap_minutes":60,"no_repeats":true},"criteria":[)" +
               criteria + R"(],"quotas":[],"capacity":{"mentor_default":1,"hours_per_pair_month":2}})";
    }
};

TEST_F(Policies, StartFromWhatTheKindOfMentoringCallsForAsVersionZero) {
    auto const seen = house.expect("matching.see_policy", coordinator, here());
    EXPECT_EQ(number(seen, "version"), 0);
    EXPECT_EQ(number(*seen.find("rules"), "level_gap_max"), -1);  // juniors mentor their seniors
    EXPECT_TRUE(list(house.expect("matching.list_policy_versions", coordinator, here()), "items")
                    .empty());
}

TEST_F(Policies, AreSavedOnTheVersionThatWasReadAndNoOther) {
    auto body = policy_with(R"("min_overlap_minutes":60)", R"("min_overlap_minutes":30)");
    body.pop_back();
    auto const input = [&](int expected) {
        return body + R"(,"programme":")" + programme +
               R"(","expected_version":)" + std::to_string(expected) + "}";
    };
    auto const first = house.ask("matching.save_policy", coordinator, input(0));
    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->version, 1);
    EXPECT_EQ(refusal("matching.save_policy", coordinator, input(0)).kind, ProblemKind::stale);

    auto const versions = house.expect("matching.list_policy_versions", coordinator, here());
    ASSERT_EQ(list(versions, "items").size(), 1U);
    auto const& version = list(versions, "items").front();
    EXPECT_EQ(text(version, "by"), "coordinator");
    ASSERT_EQ(list(version, "changes").size(), 1U);
    EXPECT_NE(list(version, "changes").front().string.find("→ 30 minutes"), std::string::npos);
}

TEST_F(Policies, ThatWeighNothingAreRefused) {
    auto const refused = refusal(
        "matching.preview_plan", coordinator,
        here(weighed_by(R"({"criterion":"hours","weight":0})")));
    EXPECT_EQ(refused.kind, ProblemKind::invalid);
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].path, "/policy/criteria");
    EXPECT_EQ(refused.fields[0].code, "no_weight");
}

TEST_F(Policies, WithAnUnknownCriterionAreRefusedWithTheOneThatWasMeant) {
    auto const refused =
        refusal("matching.preview_plan", coordinator,
                here("\"policy\":" + policy_with(R"("expertise")", R"("expertize")")));
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].path, "/policy/criteria/0/criterion");
    EXPECT_NE(refused.fields[0].detail.find(R"(Did you mean "expertise"?)"), std::string::npos)
        << refused.fields[0].detail;
}

TEST_F(Policies, WhoseRulesLeaveNoPairAreRefusedAndTheRuleIsNamed) {
    auto const refused = refusal(
        "matching.preview_plan", coordinator,
        here("\"policy\":" + policy_with(R"("level_gap_max":-1)", R"("level_gap_max":-9)")));
    EXPECT_EQ(refused.kind, ProblemKind::invalid);
    ASSERT_FALSE(refused.fields.empty());
    EXPECT_NE(refused.fields[0].path.find("level_gap"), std::string::npos)
        << refused.fields[0].path;
}

TEST_F(Policies, GoOutAsAFileAndComeBackTheSame) {
    auto const file = house.ask("matching.see_policy_file", coordinator, here());
    ASSERT_TRUE(file);
    EXPECT_EQ(file->filename, "policy.toml");
    auto input = Json::empty_object();
    input.set("programme", Json::of_string(programme));
    input.set("version", parse_json("0").value());
    input.set("file", Json::of_string(file->body));
    auto const before = house.expect("matching.see_policy", coordinator, here());
    auto const after = house.expect("matching.save_policy_file", coordinator, to_json(input));
    EXPECT_EQ(to_json(*after.find("rules")), to_json(*before.find("rules")));
    EXPECT_EQ(to_json(*after.find("criteria")), to_json(*before.find("criteria")));
}

TEST_F(Policies, AreRefusedWithEveryFieldInItsPlace) {
    auto const refused = refusal(
        "matching.preview_plan", coordinator,
        here(weighed_by(R"({"criterion":"expertize","weight":900})")));
    std::vector<std::string> paths;
    for (auto const& field : refused.fields) paths.push_back(field.path);
    std::ranges::sort(paths);
    EXPECT_EQ(paths, (std::vector<std::string>{"/policy/criteria/0/criterion",
                                               "/policy/criteria/0/weight"}));
}

TEST_F(Policies, AreNotSteeredByWhatIsOnlyWatched) {
    auto const refused =
        refusal("matching.preview_plan", coordinator,
                here("\"policy\":" + policy_with(R"("quotas":[])", R"("quotas":[{"group_by":"gender",
                     "group":"woman","side":"mentor","share_min":50,"soft":true}])")));
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].path, "/policy/quotas/0/group_by");
    EXPECT_EQ(refused.fields[0].code, "protected_group");
}

TEST_F(Policies, OfAnotherProgrammeAreNotThere) {
    auto const elsewhere = test::coordinator("prg_elsewhere");
    EXPECT_EQ(refusal("matching.see_policy", elsewhere, here()).kind, ProblemKind::not_found);
    EXPECT_EQ(refusal("matching.preview_plan", elsewhere, here("\"policy\":" + policy())).kind,
              ProblemKind::not_found);
    EXPECT_EQ(refusal("matching.preview_plan", steward, here("\"policy\":" + policy())).kind,
              ProblemKind::forbidden);
    EXPECT_EQ(refusal("matching.see_policy", lea, here()).kind, ProblemKind::forbidden);
}

}  // namespace
}  // namespace telemachy::matching
