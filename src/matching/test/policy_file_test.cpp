#include "matching/domain/policy_file.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/default_policy.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

TEST(PolicyFile, gives_back_every_policy_exactly) {
    std::vector<Policy> policies{cast::full_policy()};
    policies[0].rules.siloed = Siloed::suffices;
    for (auto modality : {Modality::reverse, Modality::classic, Modality::peer, Modality::circle})
        policies.push_back(default_policy(modality));
    policies[1].quotas = {
        {"function", "Research & \"Plant\"\\\n\t\x01 Zürich 東京", Side::mentor, 7, true},
        {"it's", "'quoted'", Side::mentee, 100, false}};
    for (auto const& policy : policies) {
        auto const text = write_policy_file(policy);
        auto const again = read_policy_file(text);
        ASSERT_TRUE(again) << text << (again ? "" : again.error().fields[0].detail);
        EXPECT_EQ(*again, policy) << text;
        EXPECT_EQ(write_policy_file(*again), text);
    }
}

TEST(PolicyFile, may_leave_out_what_has_a_default) {
    auto const policy = read_policy_file("[[criteria]]\ncriterion = \"expertise\"\nweight = 100\n");
    ASSERT_TRUE(policy);
    EXPECT_EQ(policy->rules, Rules{});
    EXPECT_EQ(policy->capacity, Capacity{});
    EXPECT_EQ(policy->weight_of(Criterion::expertise), 100);
}

struct BadFile {
    char const* name;
    char const* text;
    std::vector<std::string> details;
};

BadFile const bad_files[] = {
    {"not_toml",
     "[rules\nsame_team = true\n",
     {"Line 1: This is not TOML here: Error while parsing table header: expected ']', saw '\\n'."}},
    {"empty",
     "",
     {"Line 1: All weights are zero, so every pair would be as good as any other. Give at least "
      "one criterion a weight."}},
    {"misspelt_setting",
     "[rules]\nsame_taem = true\n[[criteria]]\ncriterion = \"load\"\nweight = 1\n",
     {"Line 2: There is no setting \"same_taem\" here. Did you mean \"same_team\"?"}},
    {"wrong_kinds",
     "[rules]\nsame_team = \"yes\"\nreporting_levels = 2.5\n[[criteria]]\ncriterion = \"load\"\n"
     "weight = \"heavy\"\n",
     {"Line 2: same_team must be true or false.",
      "Line 3: reporting_levels must be a whole number.", "Line 6: weight must be a whole number.",
      "Line 4: All weights are zero, so every pair would be as good as any other. Give at least "
      "one criterion a weight."}},
    {"several_at_once",
     "[rules]\nreporting_levels = -3\n\n[[criteria]]\ncriterion = \"expertize\"\nweight = 40\n\n"
     "[[criteria]]\ncriterion = \"hours\"\nweight = 400\n",
     {"Line 2: This must be a whole number from 0 to 20.",
      "Line 5: There is no criterion \"expertize\". Did you mean \"expertise\"?",
      "Line 10: This must be a whole number from 0 to 100."}},
    {"no_weight_named",
     "[[criteria]]\ncriterion = \"load\"\n\n[[criteria]]\ncriterion = "
     "\"hours\"\nweight = 3\n",
     {"Line 1: This needs a weight."}},
    {"a_list_that_is_none",
     "criteria = \"all of them\"\n",
     {"Line 1: criteria must be a list of tables, written [[criteria]]."}},
};

class BadFiles : public testing::TestWithParam<BadFile> {};

TEST_P(BadFiles, are_refused_with_the_line_and_the_reason) {
    auto const policy = read_policy_file(GetParam().text);
    ASSERT_FALSE(policy);
    std::vector<std::string> details;
    for (auto const& field : policy.error().fields) details.push_back(field.detail);
    std::ranges::sort(details);
    auto expected = GetParam().details;
    std::ranges::sort(expected);
    EXPECT_EQ(details, expected);
}
INSTANTIATE_TEST_SUITE_P(Table, BadFiles, testing::ValuesIn(bad_files),
                         [](auto const& row) { return std::string(row.param.name); });

TEST(PolicyFile, survives_a_file_that_is_no_policy_at_all) {
    std::string const binary(
        "\x7f"
        "ELF\0\0\xff\xfe\x01",
        9);
    EXPECT_FALSE(read_policy_file(binary));
    EXPECT_FALSE(read_policy_file(std::string(1'000'000, '[')));
    std::string const deep = "a = " + std::string(50'000, '[');
    EXPECT_FALSE(read_policy_file(deep));
}

}  // namespace
}  // namespace telemachy::matching
