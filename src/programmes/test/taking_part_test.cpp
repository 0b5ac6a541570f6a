#include <set>

#include "programmes/test/programmes_house.h"

namespace telemachy::programmes {
namespace {

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
