#include <algorithm>
#include <regex>

#include "matching/test/room_house.h"

namespace telemachy::matching {
namespace {

class ChemistryRoom : public RoomHouse {
protected:
    Json open(int hours = 48) {
        auto const closes = house.clock.now() + std::chrono::hours(hours);
        return house.expect("matching.open_chemistry_round", coordinator,
                            here(R"("closes_at":")" + to_text(closes) + "\""));
    }
    Json mine(Actor const& who) { return house.expect("matching.list_my_chemistry", who); }
    std::vector<Json> suggested_to(Actor const& who) {
        auto const all = mine(who);
        return list(list(all, "items").front(), "suggestions");
    }
    std::vector<std::string> shown_to(Actor const& who) {
        std::vector<std::string> names;
        for (auto const& each : suggested_to(who))
            names.push_back(text(*each.find("person"), "name"));
        return names;
    }
    static std::string ranking(Json const& round, std::string const& side,
                               std::vector<Actor> const& people) {
        std::string ids;
        for (auto const& each : people) ids += (ids.empty() ? "\"" : ",\"") + each.person + "\"";
        return about("round", text(round, "id"),
                     R"("side":")" + side + R"(","people":[)" + ids + "]");
    }
    /// Lea and Liv want each other, though Kim knows what Lea wants.
    void lea_and_liv_choose_each_other(Json const& round) {
        house.expect("matching.rank_partners", lea, ranking(round, "mentee", {liv}));
        house.expect("matching.rank_partners", liv, ranking(round, "mentor", {lea}));
    }
    std::string wishes_count() {
        static std::regex const wishes(R"re(("criterion":"preference","weight":)\d+)re");
        return std::regex_replace(policy(), wishes, "$01100");
    }
};

TEST_F(ChemistryRoom, ShowsEachSideTheOtherAndTellsThemWhy) {
    auto const round = open();
    // Everybody but those who report to them.
    EXPECT_EQ(shown_to(lea), (std::vector<std::string>{"kim", "liv"}));
    EXPECT_EQ(shown_to(kim), (std::vector<std::string>{"lea", "max"}));
    auto const first = suggested_to(lea).front();
    EXPECT_EQ(text(first, "sentence").substr(0, 37), "kim knows Python, which lea asked for");
    EXPECT_EQ(notices(lea), std::vector<std::string>{"chemistry_opened"});
    EXPECT_EQ(number(round, "asked"), 7);
    EXPECT_EQ(number(round, "answered"), 0);
    EXPECT_EQ(
        said("matching.open_chemistry_round", coordinator,
             here(R"("closes_at":")" + to_text(house.clock.now() + std::chrono::hours(9)) + "\"")),
        "chemistry.open");
}

TEST_F(ChemistryRoom, HonoursWhatBothSidesSaidOnceItIsOver) {
    auto const round = open();
    lea_and_liv_choose_each_other(round);
    auto const policy = wishes_count();
    // While it is open nothing follows from what is said, or the plan would tell it.
    EXPECT_EQ(pairs_of(preview(policy)).substr(0, 7), "lea-kim");
    house.clock.advance(std::chrono::hours(49));
    EXPECT_EQ(pairs_of(preview(policy)).substr(0, 7), "lea-liv");
    auto const listed = house.expect("matching.list_chemistry_rounds", coordinator, here());
    EXPECT_FALSE(list(listed, "items").front().find("open")->boolean);
    EXPECT_EQ(number(list(listed, "items").front(), "answered"), 2);
    EXPECT_EQ(said("matching.rank_partners", lea, ranking(round, "mentee", {kim})),
              "chemistry.closed");
}

TEST_F(ChemistryRoom, ClosesWhenItsCoordinatorSaysSo) {
    auto const round = open();
    lea_and_liv_choose_each_other(round);
    auto const id = about("round", text(round, "id"));
    EXPECT_FALSE(
        house.expect("matching.close_chemistry_round", coordinator, id).find("open")->boolean);
    EXPECT_EQ(pairs_of(preview(wishes_count())).substr(0, 7), "lea-liv");
    EXPECT_EQ(said("matching.close_chemistry_round", coordinator, id), "chemistry.closed");
}

/// What somebody ranked is theirs and the solver's: no answer to anybody else tells it, and no
/// figure of a plan gives it away.
TEST_F(ChemistryRoom, NeverTellsWhatSomebodyRanked) {
    auto const round = open();
    lea_and_liv_choose_each_other(round);
    house.expect("matching.close_chemistry_round", coordinator, about("round", text(round, "id")));
    EXPECT_EQ(number(suggested_to(lea)[1], "place"), 1);

    // Whom Liv chose is not on the page of Lea, whom she chose.
    for (auto const& each : suggested_to(kim))
        EXPECT_NE(each.find("place")->kind, Json::Kind::integer);
    auto const policy = wishes_count();
    auto const plan = preview(policy);
    for (auto const& pair : list(plan, "pairs")) {
        double sum = 0;
        for (auto const& part : list(pair, "parts")) {
            EXPECT_NE(text(part, "criterion"), "preference");
            sum += real(part, "points");
        }
        EXPECT_NEAR(sum, real(pair, "score"), 1e-9);
    }
    auto const run = start("", policy);
    house.settle();
    for (auto const* papers : {"matching.see_certificate", "matching.see_inputs"})
        EXPECT_EQ(said(papers, steward, about("run", text(run, "id"))), "run.private_wishes");
    // It is proven all the same, from papers that stay inside.
    step("matching.submit_match_run", coordinator, run);
    auto const review =
        house.expect("matching.review_match_run", steward, about("run", text(run, "id")));
    EXPECT_TRUE(review.find("certificate")->find("valid")->boolean);
    EXPECT_TRUE(review.find("reproducible")->boolean);
}

TEST_F(ChemistryRoom, TakesAnAnswerOnlyAboutPeopleOneWasShown) {
    auto const round = open();
    auto const refused =
        refusal("matching.rank_partners", lea, ranking(round, "mentee", {kim, jon}));
    EXPECT_EQ(refused.fields.at(0).path, "/people");
    EXPECT_EQ(said("matching.rank_partners", lea, ranking(round, "mentee", {kim, kim})),
              "invalid_input");
    EXPECT_EQ(refusal("matching.rank_partners", lea, ranking(round, "mentor", {kim})).kind,
              ProblemKind::not_found);
    // Saying something else takes the place of it; nobody at all is an answer, too.
    house.expect("matching.rank_partners", lea, ranking(round, "mentee", {kim, liv}));
    auto const after = house.expect("matching.rank_partners", lea, ranking(round, "mentee", {}));
    EXPECT_TRUE(list(after, "items").front().find("answered")->boolean);
    for (auto const& each : suggested_to(lea))
        EXPECT_NE(each.find("place")->kind, Json::Kind::integer);
}

TEST_F(ChemistryRoom, LeavesTimeToAnswer) {
    auto const soon = to_text(house.clock.now() + std::chrono::minutes(10));
    EXPECT_EQ(refusal("matching.open_chemistry_round", coordinator,
                      here(R"("closes_at":")" + soon + "\""))
                  .fields.at(0)
                  .path,
              "/closes_at");
}

}  // namespace
}  // namespace telemachy::matching
