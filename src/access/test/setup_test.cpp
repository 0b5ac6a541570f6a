#include <gtest/gtest.h>

#include "access/test/access_house.h"

namespace telemachy::access {
namespace {

using namespace std::chrono_literals;
using test::AccessHouse;
using test::outcome;

struct SetupTest : testing::Test {
    AccessHouse house;

    std::optional<std::string> link() {
        return house.write(the_house(), [](Work& work) { return ensure_setup_link(work); });
    }
    Result<Answer> complete(std::string const& token, std::string const& rest = R"(
        "organisation":"Acme Ports","time_zone":"Europe/Lisbon","name":"Rui Root","email":"rui@acme.example",
        "password":"four calm herons over the weir")") {
        return house.ask("access.complete_setup", AccessHouse::visitor(),
                         R"({"token":")" + token + "\"," + rest + "}");
    }
    bool is_open(std::string const& token) {
        return house.expect("access.see_setup", Actor{}, R"({"token":")" + token + "\"}")
            .find("open")
            ->boolean;
    }
};

TEST_F(SetupTest, AnEmptyHouseHasOneLinkAndTellsItOnce) {
    auto const token = link();
    ASSERT_TRUE(token);
    EXPECT_FALSE(link()) << "one is out already";
    EXPECT_TRUE(is_open(*token));
    EXPECT_FALSE(is_open("something else"));
    EXPECT_FALSE(house.expect("access.see_front_door", Actor{}).find("set_up")->boolean);
}

TEST_F(SetupTest, TheLinkMakesTheFirstAdministratorAndIsUsedUp) {
    auto const token = *link();
    auto const answer = complete(token);
    ASSERT_TRUE(answer) << answer.error().detail;
    auto const me = parse_json(answer->body).value();
    EXPECT_EQ(me.find("organisation")->string, "Acme Ports");
    EXPECT_EQ(me.find("person")->kind, Json::Kind::null);
    ASSERT_EQ(me.find("roles")->items.size(), 1U)
        << "nobody in the directory is neither member nor external";
    EXPECT_EQ(me.find("roles")->items[0].find("role")->string, "administrator");
    EXPECT_TRUE(house.come_in(answer->session.token.value())->has(Role::administrator));

    EXPECT_FALSE(is_open(token));
    EXPECT_EQ(outcome(complete(token)), "setup.closed");
    EXPECT_FALSE(link()) << "a house that is set up offers no other";
    EXPECT_FALSE(house.write(the_house(), [](Work& work) { return renew_setup_link(work); }));
    auto const door = house.expect("access.see_front_door", Actor{});
    EXPECT_TRUE(door.find("set_up")->boolean);
    EXPECT_EQ(door.find("organisation")->string, "Acme Ports");
    EXPECT_EQ(outcome(house.sign_in("rui@acme.example")), "done");
}

TEST_F(SetupTest, TheLinkIsDeadAfterADayAndTheNextStartMakesAnother) {
    auto const token = *link();
    house.clock.advance(24h - 1ms);
    EXPECT_TRUE(is_open(token));
    house.clock.advance(1ms);
    EXPECT_FALSE(is_open(token));
    EXPECT_EQ(outcome(complete(token)), "setup.closed");
    auto const another = link();
    ASSERT_TRUE(another);
    EXPECT_EQ(outcome(complete(*another)), "done");
}

TEST_F(SetupTest, ANewLinkKillsTheOldOne) {
    auto const old = *link();
    auto const fresh =
        house.write(the_house(), [](Work& work) { return renew_setup_link(work); }).value();
    EXPECT_FALSE(is_open(old));
    EXPECT_TRUE(is_open(fresh));
}

TEST_F(SetupTest, EverythingThatIsWrongIsNamedAtOnceAndTheLinkSurvives) {
    auto const token = *link();
    auto const answer =
        complete(token, R"("organisation":"Acme Ports","time_zone":"Europe/Atlantis","name":"Rui",
                                           "email":"rui","password":"acmeports2026")");
    std::vector<std::string> fields;
    for (auto const& field : answer.error().fields) fields.push_back(field.path + " " + field.code);
    EXPECT_EQ(fields, (std::vector<std::string>{"/time_zone unknown", "/email email",
                                                "/password context"}));
    EXPECT_TRUE(is_open(token));
}

TEST_F(SetupTest, WhoHasNoLinkLearnsNothingAboutTheirInput) {
    (void)link();
    EXPECT_EQ(outcome(complete(
                  "guessed",
                  R"("organisation":"A","time_zone":"x","name":"y","email":"z","password":"p")")),
              "setup.closed");
}

struct DemoTest : testing::Test {
    AccessHouse house;

    void open(bool demo) {
        house.set_up(demo);
        house.add_member("ana", GrantedRole::coordinator);
        house.add_member("bo");
        house
            .write(the_house(),
                   [](Work& work) {
                       return show_in_cast(work, {"ana@acme.example", "", "Mentoring lead",
                                                  "coordinator", "I bring people together."});
                   })
            .value();
    }
    std::string enter(std::string const& email) {
        return outcome(house.ask("access.enter_demo", AccessHouse::visitor(),
                                 R"({"email":")" + email + "\"}"));
    }
};

TEST_F(DemoTest, TheDoorOfADemoOffersItsCast) {
    open(true);
    auto const door = house.expect("access.see_front_door", Actor{});
    ASSERT_EQ(door.find("cast")->items.size(), 1U);
    EXPECT_EQ(
        to_json(door.find("cast")->items[0]),
        R"({"email":"ana@acme.example","name":"ana","title":"Mentoring lead","role":"coordinator",)"
        R"("sentence":"I bring people together."})");
    auto const answer =
        house.ask("access.enter_demo", AccessHouse::visitor(), R"({"email":"Ana@acme.example"})");
    EXPECT_TRUE(house.come_in(answer->session.token.value())->has(Role::coordinator));
    EXPECT_EQ(enter("bo@acme.example"), "not_found") << "only whom the door offers";
}

TEST_F(DemoTest, AHouseOfRealPeopleHasNoSuchDoor) {
    open(false);
    EXPECT_TRUE(house.expect("access.see_front_door", Actor{}).find("cast")->items.empty());
    EXPECT_EQ(enter("ana@acme.example"), "not_found");
}

}  // namespace
}  // namespace telemachy::access
