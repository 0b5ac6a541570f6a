#include "matching/domain/policy.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/default_policy.h"

namespace telemachy::matching {
namespace {

PolicyDraft fine_draft() { return draft_of(default_policy(Modality::reverse)); }

/// One bad policy per row, and where and how it is refused.
struct BadPolicy {
    char const* name;
    void (*spoil)(PolicyDraft&);
    char const* path;
    char const* code;
    char const* detail;
};

BadPolicy const bad_policies[] = {
    {"all_weights_zero",
     [](PolicyDraft& p) {
         for (auto& c : p.criteria) c.weight = 0;
     },
     "/criteria", "no_weight",
     "All weights are zero, so every pair would be as good as any other. Give at least one "
     "criterion a weight."},
    {"no_criteria_at_all", [](PolicyDraft& p) { p.criteria.clear(); }, "/criteria", "no_weight",
     "All weights are zero, so every pair would be as good as any other. Give at least one "
     "criterion a weight."},
    {"misspelt_criterion", [](PolicyDraft& p) { p.criteria[0].criterion = "expertize"; },
     "/criteria/0/criterion", "unknown_criterion",
     "There is no criterion \"expertize\". Did you mean \"expertise\"?"},
    {"swapped_letters", [](PolicyDraft& p) { p.criteria[2].criterion = "huors"; },
     "/criteria/2/criterion", "unknown_criterion",
     "There is no criterion \"huors\". Did you mean \"hours\"?"},
    {"nothing_near", [](PolicyDraft& p) { p.criteria[1].criterion = "astrological sign"; },
     "/criteria/1/criterion", "unknown_criterion",
     "There is no criterion \"astrological sign\". Choose one of expertise, industry, style, "
     "distance, level_gap, language, hours, preference, novelty, load or shared_identity."},
    {"criterion_twice", [](PolicyDraft& p) { p.criteria.push_back(p.criteria[0]); },
     "/criteria/9/criterion", "twice", "The criterion expertise is already weighed above."},
    {"negative_weight", [](PolicyDraft& p) { p.criteria[3].weight = -5; }, "/criteria/3/weight",
     "out_of_range", "This must be a whole number from 0 to 100."},
    {"weight_over_100", [](PolicyDraft& p) { p.criteria[3].weight = 101; }, "/criteria/3/weight",
     "out_of_range", "This must be a whole number from 0 to 100."},
    {"huge_weight", [](PolicyDraft& p) { p.criteria[3].weight = 1LL << 40; }, "/criteria/3/weight",
     "out_of_range", "This must be a whole number from 0 to 100."},
    {"unknown_mode", [](PolicyDraft& p) { p.criteria[4].mode = "complimentary"; },
     "/criteria/4/mode", "unknown_mode",
     "style has no mode \"complimentary\". Did you mean \"complementary\"?"},
    {"mode_where_none_is", [](PolicyDraft& p) { p.criteria[0].mode = "similar"; },
     "/criteria/0/mode", "mode_not_taken", "The criterion expertise has no mode. Leave it out."},
    {"levels_below_zero", [](PolicyDraft& p) { p.rules.reporting_levels = -1; },
     "/rules/reporting_levels", "out_of_range", "This must be a whole number from 0 to 20."},
    {"more_than_a_day", [](PolicyDraft& p) { p.rules.min_overlap_minutes = 1441; },
     "/rules/min_overlap_minutes", "out_of_range", "This must be a whole number from 0 to 1440."},
    {"gap_the_wrong_way_round",
     [](PolicyDraft& p) {
         p.rules.level_gap_min = 1;
         p.rules.level_gap_max = -1;
     },
     "/rules/level_gap_min", "excludes_everyone",
     "The smallest level gap is above the largest, so no pair could ever fit."},
    {"a_silo_that_is_none", [](PolicyDraft& p) { p.rules.siloed = "require"; }, "/rules/siloed",
     "unknown_word", "Siloed cannot be \"require\". Did you mean \"required\"?"},
    {"quota_without_a_side",
     [](PolicyDraft& p) {
         p.quotas = {{"function", "Plant", "mentees", 20, false}};
     },
     "/quotas/0/side", "unknown_side", "There is no side \"mentees\". Did you mean \"mentee\"?"},
    {"quota_of_nothing",
     [](PolicyDraft& p) {
         p.quotas = {{"function", "Plant", "mentee", 0, false}};
     },
     "/quotas/0/share_min", "out_of_range", "This must be a whole number from 1 to 100."},
    {"quotas_over_the_whole",
     [](PolicyDraft& p) {
         p.quotas = {{"function", "Plant", "mentee", 60, false},
                     {"function", "Office", "mentee", 60, false}};
     },
     "/quotas/1/share_min", "shares_above_100",
     "The quotas by function add up to more than 100 per cent."},
    {"no_hours_for_a_pair", [](PolicyDraft& p) { p.capacity.hours_per_pair_month = 0; },
     "/capacity/hours_per_pair_month", "out_of_range", "This must be a whole number from 1 to 40."},
};

class BadPolicies : public testing::TestWithParam<BadPolicy> {};

TEST_P(BadPolicies, are_refused_with_the_field_and_the_reason) {
    auto draft = fine_draft();
    GetParam().spoil(draft);
    auto const policy = validate(draft);
    ASSERT_FALSE(policy);
    ASSERT_EQ(policy.error().fields.size(), 1U);
    EXPECT_EQ(policy.error().fields[0].path, GetParam().path);
    EXPECT_EQ(policy.error().fields[0].code, GetParam().code);
    EXPECT_EQ(policy.error().fields[0].detail, GetParam().detail);
}
INSTANTIATE_TEST_SUITE_P(Table, BadPolicies, testing::ValuesIn(bad_policies),
                         [](auto const& row) { return std::string(row.param.name); });

TEST(Policy, says_everything_that_is_wrong_at_once_with_its_place_in_a_larger_input) {
    auto draft = fine_draft();
    draft.criteria[0].criterion = "expertize";
    draft.criteria[1].weight = 900;
    draft.rules.reporting_levels = 99;
    auto const policy = validate(draft, "/policy");
    ASSERT_FALSE(policy);
    std::vector<std::string> paths;
    for (auto const& field : policy.error().fields) paths.push_back(field.path);
    EXPECT_EQ(paths, (std::vector<std::string>{"/policy/rules/reporting_levels",
                                               "/policy/criteria/0/criterion",
                                               "/policy/criteria/1/weight"}));
}

TEST(Policy, comes_back_from_its_draft_as_it_was) {
    for (auto modality : {Modality::reverse, Modality::classic, Modality::peer, Modality::circle}) {
        auto const policy = default_policy(modality);
        auto const again = validate(draft_of(policy));
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, policy);
        EXPECT_EQ(policy.weight_total(), 100);
        EXPECT_EQ(policy.weight_of(Criterion::shared_identity), 0);
    }
}

TEST(Policy, differences_are_told_in_words) {
    auto const before = default_policy(Modality::reverse);
    auto after = before;
    EXPECT_TRUE(difference(before, after).empty());
    after.rules.min_overlap_minutes = 0;
    after.rules.level_gap_max.reset();
    after.rules.siloed = Siloed::required;
    after.criteria[0].weight = 40;
    after.quotas = {{"function", "Plant", Side::mentee, 20, true}};
    std::vector<PolicyChange> const expected{{"Shared working time a day", "60 minutes", "off"},
                                             {"Highest level gap", "-1", "no limit"},
                                             {"Another function", "optional", "required"},
                                             {"The mentor knows what the mentee wants to learn",
                                              "weight 38 of 100", "weight 40 of 102"}};
    auto const changes = difference(before, after);
    ASSERT_GT(changes.size(), 4U);  // The other weights' shares change with the total.
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), changes.begin()));
    EXPECT_EQ(changes.back(), (PolicyChange{"Quota for Plant by function, mentees", "no quota",
                                            "at least 20% of mentees' places, if possible"}));
}

}  // namespace
}  // namespace telemachy::matching
