#include <set>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "programmes/programme_directory.h"
#include "tests/support/company_of_twenty.h"
#include "tests/support/test_house.h"

namespace telemachy::programmes {
namespace {

std::string text(Json const& json, std::string_view field) { return json.find(field)->string; }

std::int64_t number(Json const& json, std::string_view field) { return json.find(field)->integer; }

/// The items of a list.
std::vector<Json> const& items(Json const& json) { return json.find("items")->items; }

class Programmes : public testing::Test {
protected:
    test::TestHouse house{
        {people::capability(), access::capability(), notifications::capability(), capability()}};
    test::Company company{house};

    /// A reverse programme: three leaders may learn, juniors may be learnt from. Two hours a pair.
    std::string fresh_eyes() {
        auto const made =
            house.expect("programmes.create_programme", test::coordinator(),
                         R"({"name":"Fresh Eyes","modality":"reverse","purpose":"To see.",
                                           "hours_per_month":2,
                                           "mentee_audience":{"level_min":6},
                                           "mentor_audience":{"level_max":3}})");
        return text(made, "id");
    }

    std::string invite(std::string const& programme, std::string const& side,
                       std::string const& name) {
        house.expect("programmes.invite_people", test::coordinator(),
                     R"({"programme":")" + programme + R"(","side":")" + side + R"(","people":[")" +
                         company.id(name) + R"("]})");
        return enrolment_of(programme, name);
    }

    std::string enrolment_of(std::string const& programme, std::string const& name) {
        auto const list = house.expect("programmes.list_enrolments", test::coordinator(),
                                       R"({"programme":")" + programme + R"(","limit":200})");
        for (auto const& each : items(list)) {
            if (text(each, "person") == company.id(name)) return text(each, "id");
        }
        return {};
    }

    std::string state_of(std::string const& programme, std::string const& name) {
        auto const list = house.expect("programmes.list_enrolments", test::coordinator(),
                                       R"({"programme":")" + programme + R"(","limit":200})");
        for (auto const& each : items(list)) {
            if (text(each, "person") == company.id(name)) return text(each, "state");
        }
        return "unheard";
    }

    Result<Answer> answer(std::string const& enrolment, std::string const& name,
                          std::string const& rest) {
        return house.ask("programmes.answer_invitation", company.actor(name),
                         R"({"enrolment":")" + enrolment + R"(",)" + rest + "}");
    }

    Result<Answer> apply(std::string const& programme, std::string const& name,
                         std::string const& rest) {
        return house.ask("programmes.apply_to_programme", company.actor(name),
                         R"({"programme":")" + programme + R"(",)" + rest + "}");
    }

    enum class News { proposed, active, ended };

    void tell(std::string const& programme, std::string const& mentee, std::string const& mentor,
              News news) {
        PairOfPeople const pair{Id<PersonTag>(company.id(mentee)),
                                Id<PersonTag>(company.id(mentor))};
        house.write(test::coordinator(), [&](Work& work) {
            ProgrammeDirectory const directory(work);
            Id<ProgrammeTag> const id(programme);
            if (news == News::proposed) directory.pairs_were_proposed(id, std::span(&pair, 1));
            if (news == News::active) directory.pair_became_active(id, pair);
            if (news == News::ended) directory.pair_came_to_an_end(id, pair);
            return true;
        });
    }
};

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

TEST_F(Programmes, InviteOnlyTheirAudienceAndNobodyTwice) {
    auto const id = fresh_eyes();
    auto const ask = [&](std::string const& rest) {
        return house.ask("programmes.invite_people", test::coordinator(),
                         R"({"programme":")" + id + R"(","side":"mentee",)" + rest + "}");
    };
    auto const outside = ask(R"("people":[")" + company.id("jon") + R"("])");
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().fields[0].path, "/people/0");
    EXPECT_TRUE(ask(R"("people":[")" + company.id("lea") + R"("])"));
    auto const everyone = parse_json(ask(R"("everyone_in_audience":true)")->body).value();
    EXPECT_EQ(number(everyone, "invited"), 2);
    EXPECT_EQ(number(everyone, "passed_over"), 1);
}

TEST_F(Programmes, TakeNobodyWithoutConsentNorBeyondTheirHours) {
    auto const id = fresh_eyes();
    auto const enrolment = invite(id, "mentee", "lea");  // whose profile gives four hours
    auto const refusal_of = [&](std::string const& rest) {
        return answer(enrolment, "lea", rest).error().fields[0];
    };
    EXPECT_EQ(refusal_of(R"("accept":true,"capacity":1,"hours_per_month":2)").path, "/consent");
    EXPECT_EQ(refusal_of(R"("accept":true,"consent":true,"capacity":2,"hours_per_month":2)").code,
              "too_few");
    EXPECT_EQ(refusal_of(R"("accept":true,"consent":true,"capacity":3,"hours_per_month":6)").code,
              "over_budget");
    EXPECT_TRUE(answer(enrolment, "lea",
                       R"("accept":true,"consent":true,"capacity":1,"hours_per_month":2)"));
    EXPECT_EQ(state_of(id, "lea"), "enrolled");
}

TEST_F(Programmes, LetAnInvitationBeAnsweredByItsAddresseeAlone) {
    auto const id = fresh_eyes();
    auto const enrolment = invite(id, "mentee", "lea");
    EXPECT_EQ(answer(enrolment, "max", R"("accept":false)").error().kind, ProblemKind::not_found);
    EXPECT_TRUE(answer(enrolment, "lea", R"("accept":false)"));
    EXPECT_EQ(state_of(id, "lea"), "declined");
    EXPECT_EQ(answer(enrolment, "lea", R"("accept":false)").error().code, "enrolment.not_invited");
}

TEST_F(Programmes, DecideApplicationsWithAReasonThatThePersonReads) {
    auto const id = fresh_eyes();
    house.expect("programmes.open_programme", test::coordinator(),
                 R"({"programme":")" + id + R"("})");
    auto const yes =
        R"("side":"mentor","capacity":1,"hours_per_month":2,"consent":true,"motivation":"I know.")";
    ASSERT_TRUE(apply(id, "jon", yes));
    EXPECT_EQ(apply(id, "jon", yes).error().code, "enrolment.applied");
    EXPECT_EQ(apply(id, "lea", yes).error().code, "programme.not_in_audience");

    auto const decide = [&](Actor const& actor, std::string const& rest) {
        return house.ask("programmes.decide_application", actor,
                         R"({"enrolment":")" + enrolment_of(id, "jon") + R"(",)" + rest + "}");
    };
    EXPECT_EQ(decide(test::coordinator(), R"("accept":false,"reason":"")").error().fields[0].path,
              "/reason");
    auto judge_of_himself = company.actor("jon");
    judge_of_himself.grants.push_back({Role::coordinator});
    EXPECT_EQ(decide(judge_of_himself, R"("accept":true,"reason":"")").error().code,
              "enrolment.own");
    EXPECT_TRUE(decide(test::coordinator(), R"("accept":false,"reason":"Not this spring.")"));

    auto const told = house.expect("notifications.list_my_notices", company.actor("jon"));
    EXPECT_EQ(text(items(told)[0], "kind"), "application_refused");
    auto const mine = house.expect("programmes.list_my_enrolments", company.actor("jon"));
    EXPECT_EQ(text(items(mine)[0], "state"), "refused");
    EXPECT_EQ(text(items(mine)[0], "reason"), "Not this spring.");
}

TEST_F(Programmes, KeepPreferencesForTheirAuthor) {
    auto const id = fresh_eyes();
    auto const enrolment = invite(id, "mentee", "lea");
    auto const prefer = [&](std::string const& name, std::string const& people) {
        return house.ask("programmes.set_preferences", company.actor(name),
                         R"({"enrolment":")" + enrolment + R"(","people":[)" + people + "]}");
    };
    auto const jon = '"' + company.id("jon") + '"';
    EXPECT_EQ(prefer("lea", jon).error().code, "enrolment.no_part") << "answer first, then wish";
    answer(enrolment, "lea", R"("accept":true,"consent":true,"capacity":1,"hours_per_month":2)")
        .value();
    EXPECT_EQ(prefer("lea", jon + "," + jon).error().fields[0].path, "/people/1");
    EXPECT_EQ(prefer("jon", jon).error().kind, ProblemKind::not_found);
    ASSERT_TRUE(prefer("lea", jon));

    auto const mine = house.expect("programmes.list_my_enrolments", company.actor("lea"));
    EXPECT_EQ(items(mine)[0].find("preferences")->items.size(), 1U);
    auto const theirs = house.ask("programmes.list_enrolments", test::coordinator(),
                                  R"({"programme":")" + id + R"("})");
    EXPECT_EQ(theirs->body.find("preferences"), std::string::npos);
    auto const known = house.read(test::coordinator(), [&](Work& work) {
        return ProgrammeDirectory(work).participants(Id<ProgrammeTag>(id), Side::mentee);
    });
    EXPECT_EQ(known[0].preferences, std::vector{Id<PersonTag>(company.id("jon"))});
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

TEST_F(Programmes, MayBeLeftByWhoeverTakesPartAndByNobodyElse) {
    auto const id = fresh_eyes();
    auto const enrolment = invite(id, "mentee", "lea");
    auto const withdraw = [&](Actor const& actor) {
        return house.ask("programmes.withdraw_enrolment", actor,
                         R"({"enrolment":")" + enrolment + R"("})");
    };
    EXPECT_EQ(withdraw(company.actor("max")).error().kind, ProblemKind::not_found);
    EXPECT_TRUE(withdraw(company.actor("lea")));
    EXPECT_EQ(state_of(id, "lea"), "withdrawn");
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

TEST_F(Programmes, ListEnrolmentsInPages) {
    auto const id = fresh_eyes();
    house.expect("programmes.invite_people", test::coordinator(),
                 R"({"programme":")" + id + R"(","side":"mentor","everyone_in_audience":true})");
    std::set<std::string> seen;
    std::string cursor;
    int pages = 0;
    do {
        auto const page =
            house.expect("programmes.list_enrolments", test::coordinator(),
                         R"({"programme":")" + id + R"(","side":"mentor","limit":5)" +
                             (cursor.empty() ? "" : R"(,"cursor":")" + cursor + '"') + "}");
        for (auto const& each : items(page)) EXPECT_TRUE(seen.insert(text(each, "id")).second);
        cursor = page.find("next")->string;
        ++pages;
    } while (!cursor.empty());
    EXPECT_EQ(seen.size(), 12U);
    EXPECT_EQ(pages, 3);
}

}  // namespace
}  // namespace telemachy::programmes
