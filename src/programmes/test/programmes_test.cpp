#include <set>

#include "programmes/test/programmes_house.h"

namespace telemachy::programmes {
namespace {

TEST_F(Programmes, IsADraftUntilTheFirstPersonIsAsked) {
    auto const id = fresh_eyes();
    auto const see = R"({"programme":")" + id + R"("})";
    EXPECT_EQ(text(house.expect("programmes.see_programme", test::coordinator(), see), "state"),
              "draft");
    EXPECT_EQ(house.ask("programmes.see_programme", company.actor("lea"), see).error().kind,
              ProblemKind::not_found);
    EXPECT_TRUE(items(house.expect("programmes.list_programmes", company.actor("lea"))).empty());

    invite(id, "mentee", "lea");
    EXPECT_EQ(text(house.expect("programmes.see_programme", company.actor("jon"), see), "state"),
              "open");
}

TEST_F(Programmes, AreSeenByAnExternalPersonOnlyWhereTheyAreAsked) {
    auto const made = house.expect("programmes.create_programme", test::coordinator(),
                                   R"({"name":"Open Coast","modality":"classic","purpose":"",
                                       "mentee_audience":{},
                                       "mentor_audience":{"employment":["external"]}})");
    auto const id = text(made, "id");
    auto const outsider = company.external_actor("xena");
    house.expect("programmes.open_programme", test::coordinator(),
                 R"({"programme":")" + id + R"("})");
    EXPECT_TRUE(items(house.expect("programmes.list_programmes", outsider)).empty());
    invite(id, "mentor", "xena");
    EXPECT_EQ(items(house.expect("programmes.list_programmes", outsider)).size(), 1U);
}

TEST_F(Programmes, AreEditedOnTheVersionThatWasRead) {
    auto const id = fresh_eyes();
    auto const edit = [&](std::string const& version, std::string const& name) {
        return house.ask("programmes.edit_programme", test::coordinator(),
                         R"({"programme":")" + id + R"(","version":)" + version + R"(,"name":")" +
                             name +
                             R"(","modality":"reverse","purpose":"","hours_per_month":3,
                             "mentee_audience":{},"mentor_audience":{}})");
    };
    auto const first = edit("1", "Fresher Eyes");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->version, 2);
    EXPECT_EQ(edit("1", "Late Eyes").error().kind, ProblemKind::stale);
}

TEST_F(Programmes, NameEveryFieldThatIsWrongAtOnce) {
    fresh_eyes();
    auto const refused = house.ask("programmes.create_programme", test::coordinator(),
                                   R"({"name":"fresh eyes","modality":"reverse","purpose":"",
                                       "mentee_audience":{"level_min":7,"level_max":3},
                                       "mentor_audience":{}})");
    ASSERT_FALSE(refused);
    std::vector<std::string> paths;
    for (auto const& field : refused.error().fields) paths.push_back(field.path + " " + field.code);
    EXPECT_EQ(paths, (std::vector<std::string>{"/mentee_audience/level_min range", "/name taken"}));
}

TEST_F(Programmes, AreCreatedByThoseWhoCoordinateAllOfThemAndSeenByTheOneTheyCoordinate) {
    auto const id = fresh_eyes();
    auto const other = test::coordinator("prg_other");
    EXPECT_EQ(house
                  .ask("programmes.create_programme", other,
                       R"({"name":"Mine","modality":"peer","purpose":"","mentee_audience":{},
                            "mentor_audience":{}})")
                  .error()
                  .code,
              "programme.one_only");
    EXPECT_EQ(house.ask("programmes.list_enrolments", other, R"({"programme":")" + id + R"("})")
                  .error()
                  .kind,
              ProblemKind::not_found);
    EXPECT_TRUE(house.ask("programmes.list_enrolments", test::coordinator(id),
                          R"({"programme":")" + id + R"("})"));
}

TEST_F(Programmes, CountWhomARuleMeansWhileItIsWritten) {
    auto const found = house.expect("programmes.preview_audience", test::coordinator(),
                                    R"({"rule":{"level_min":6}})");
    EXPECT_EQ(number(found, "count"), 3);
    EXPECT_EQ(found.find("sample")->items.size(), 3U);
    EXPECT_EQ(house.ask("programmes.preview_audience", company.actor("jon"), R"({"rule":{}})")
                  .error()
                  .kind,
              ProblemKind::forbidden);
}

TEST_F(Programmes, FollowTheirPairsFromProposalToEnd) {
    auto const id = fresh_eyes();
    auto const in = R"("accept":true,"consent":true,"capacity":1,"hours_per_month":2)";
    answer(invite(id, "mentee", "lea"), "lea", in).value();
    answer(invite(id, "mentor", "jon"), "jon", in).value();

    tell(id, "lea", "jon", News::proposed);
    EXPECT_EQ(state_of(id, "lea"), "matched");
    auto const card = items(house.expect("programmes.list_programmes", test::coordinator()))[0];
    EXPECT_EQ(text(card, "state"), "running");
    EXPECT_EQ(number(card, "pairs"), 1);

    tell(id, "lea", "jon", News::active);
    tell(id, "lea", "jon", News::ended);
    EXPECT_EQ(state_of(id, "jon"), "enrolled") << "free for another partner";
    auto const funnel =
        house.expect("programmes.see_funnel", test::steward(), R"({"programme":")" + id + R"("})");
    EXPECT_EQ(funnel.find("total")->items[5].integer, 2) << "they did talk, and that stays true";
}

TEST_F(Programmes, ShowNoGroupOfFewerThanFive) {
    auto const id = fresh_eyes();
    auto const funnel = house.expect("programmes.see_funnel", test::steward(),
                                     R"({"programme":")" + id + R"(","by":"gender"})");
    // Twelve juniors and three leaders: nine women, five men, one who does not say.
    EXPECT_EQ(funnel.find("total")->items[0].integer, 15);
    for (auto const& group : funnel.find("groups")->items) {
        EXPECT_EQ(group.find("counts")->items[0].kind, Json::Kind::null)
            << text(group, "group") << ": both sides less the juniors would tell of three leaders";
    }
    EXPECT_FALSE(text(funnel, "suppressed_note").empty());
}

}  // namespace
}  // namespace telemachy::programmes
