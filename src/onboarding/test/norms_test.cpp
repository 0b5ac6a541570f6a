#include "onboarding/domain/norms.h"

#include <gtest/gtest.h>

namespace telemachy::onboarding {
namespace {

Norms norms_with(std::vector<NormsQuestion> questions) {
    return {.expectations = "Come.", .boundaries = "Stop.", .confidentiality = "Hush.", .questions = std::move(questions)};
}

NormsQuestion asking(std::vector<Text<1, 200>> choices, std::int64_t right) {
    return {.question = "Which?", .choices = std::move(choices), .right = right, .because = "So it is."};
}

struct CheckCase {
    char const* what;
    Norms norms;
    std::vector<std::string> paths;  ///< Where it is refused; none where it may be asked.
};

TEST(Norms, AreRefusedWhereTheirCheckCannotBeAnswered) {
    CheckCase const cases[] = {
        {"no questions at all", norms_with({}), {}},
        {"two choices", norms_with({asking({"a", "b"}, 1)}), {}},
        {"one choice", norms_with({asking({"a"}, 0)}), {"/norms/questions/0/choices"}},
        {"six choices", norms_with({asking({"a", "b", "c", "d", "e", "f"}, 0)}), {"/norms/questions/0/choices"}},
        {"a choice twice", norms_with({asking({"a", "b", "a"}, 0)}), {"/norms/questions/0/choices/2"}},
        {"nothing right", norms_with({asking({"a", "b"}, 2)}), {"/norms/questions/0/right"}},
        {"less than nothing right", norms_with({asking({"a", "b"}, -1)}), {"/norms/questions/0/right"}},
        {"two faults in the second", norms_with({asking({"a", "b"}, 0), asking({"a"}, 1)}),
         {"/norms/questions/1/choices", "/norms/questions/1/right"}},
        {"an exam", norms_with(std::vector<NormsQuestion>(7, asking({"a", "b"}, 0))), {"/norms/questions"}},
    };
    for (auto const& each : cases) {
        SCOPED_TRACE(each.what);
        auto const checked = check_norms(each.norms);
        std::vector<std::string> paths;
        if (!checked) {
            for (auto const& field : checked.error().fields) paths.push_back(field.path);
        }
        EXPECT_EQ(paths, each.paths);
    }
}

TEST(Norms, TellWhyAnAnswerIsOtherwise) {
    auto const norms = norms_with({asking({"a", "b"}, 1), asking({"a", "b", "c"}, 2)});
    struct AnswerCase {
        std::vector<std::int64_t> answers;
        std::string code;                 ///< Empty where they are right.
        std::vector<std::string> fields;  ///< path and detail
    } const cases[] = {
        {{1, 2}, "", {}},
        {{0, 2}, "onboarding.look_again", {"/answers/0 So it is."}},
        {{0, 0}, "onboarding.look_again", {"/answers/0 So it is.", "/answers/1 So it is."}},
        {{1}, "invalid_input", {"/answers Answer every question once."}},
        {{1, 2, 0}, "invalid_input", {"/answers Answer every question once."}},
        {{1, 3}, "invalid_input", {"/answers/1 This is none of the choices."}},
        {{-1, 2}, "invalid_input", {"/answers/0 This is none of the choices."}},
    };
    for (auto const& each : cases) {
        auto const checked = check_answers(norms, each.answers);
        std::vector<std::string> fields;
        if (!checked) {
            for (auto const& field : checked.error().fields) fields.push_back(field.path + " " + field.detail);
        }
        EXPECT_EQ(checked ? "" : checked.error().code, each.code);
        EXPECT_EQ(fields, each.fields);
    }
}

TEST(Norms, OfTheHouseCanBePutInForceAsTheyAre) {
    using enum programmes::Modality;
    for (auto const modality : {reverse, classic, peer, circle}) {
        auto const norms = standard_norms(modality);
        EXPECT_TRUE(check_norms(norms));
        EXPECT_FALSE(norms.questions.empty());
    }
    EXPECT_NE(standard_norms(reverse).boundaries.value.find("independent contact"), std::string::npos);
}

}  // namespace
}  // namespace telemachy::onboarding
