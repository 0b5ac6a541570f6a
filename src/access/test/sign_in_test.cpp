#include <thread>

#include <gtest/gtest.h>

#include "access/test/access_house.h"

namespace telemachy::access {
namespace {

using namespace std::chrono_literals;
using test::AccessHouse;
using test::good_password;
using test::outcome;

struct SignInTest : testing::Test {
    AccessHouse house;
    Id<AccountTag> ana = [this] {
        house.set_up();
        return house.add_member("ana");
    }();
};

TEST_F(SignInTest, TheRightPasswordOpensASessionAndSaysWhoOneIs) {
    auto const answer = house.sign_in("ANA@acme.example");
    ASSERT_TRUE(answer) << answer.error().detail;
    auto const me = parse_json(answer->body).value();
    EXPECT_EQ(me.find("account")->string, ana.text());
    EXPECT_EQ(me.find("person")->string, "prs_ana");
    EXPECT_EQ(me.find("organisation")->string, "Acme Ports");
    EXPECT_EQ(me.find("time_zone")->string, "Europe/Lisbon");
    EXPECT_EQ(me.find("roles")->items.at(0).find("role")->string, "member");
    EXPECT_EQ(me.find("session"), nullptr) << "the token travels in a cookie, never in the body";
    std::vector<std::string> abilities;
    for (auto const& name : me.find("abilities")->items) abilities.push_back(name.string);
    EXPECT_NE(std::ranges::find(abilities, "access.change_password"), abilities.end());
    EXPECT_EQ(std::ranges::find(abilities, "access.grant_role"), abilities.end());
    EXPECT_EQ(house.recorded("access.sign_in", "done"), 1);
}

TEST_F(SignInTest, NothingTellsWhetherThereIsAnAccount) {
    house.add({.email = "bo@acme.example", .name = "Bo", .password = std::string(good_password)});
    auto const closed = house.add_member("closed");
    house.write(the_house(), [&](Work& work) { return disable_account(work, closed), 0; });
    house.add({.email = "no.password@acme.example", .name = "Nia"});

    auto const wrong = house.sign_in("ana@acme.example", "not her password").error();
    EXPECT_EQ(wrong.kind, ProblemKind::unauthenticated);
    EXPECT_EQ(house.sign_in("nobody@acme.example").error(), wrong);
    EXPECT_EQ(house.sign_in("no address at all").error(), wrong);
    EXPECT_EQ(house.sign_in("closed@acme.example").error(), wrong);
    EXPECT_EQ(house.sign_in("no.password@acme.example").error(), wrong);
    EXPECT_EQ(house.recorded("access.sign_in", "deny"), 5);
}

TEST_F(SignInTest, FiveWrongPasswordsAreFreeAndThenEachOneTakesLonger) {
    for (auto const* email : {"ana@acme.example", "nobody@acme.example"}) {
        for (int i = 0; i < 6; ++i)
            EXPECT_EQ(outcome(house.sign_in(email, "wrong")), "wrong_password");
        auto const waiting = house.sign_in(email);
        EXPECT_EQ(waiting.error().kind, ProblemKind::too_many) << "even with the right password";
        EXPECT_EQ(waiting.error().detail,
                  "There were too many wrong tries. Try again in 2 seconds.");
        house.clock.advance(2s);
        EXPECT_EQ(outcome(house.sign_in(email, "wrong")), "wrong_password");
        house.clock.advance(3s);
        EXPECT_EQ(outcome(house.sign_in(email)), "wait");
        house.clock.advance(1s);
    }
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "done") << "never a lock";
}

TEST_F(SignInTest, TheRightPasswordForgivesTheAccountItsWrongOnes) {
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 5; ++i)
            EXPECT_EQ(outcome(house.sign_in("ana@acme.example", "wrong")), "wrong_password");
        EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "done");
    }
}

TEST_F(SignInTest, OnePasswordTriedOnEveryAccountIsSlowedDownByItsAddress) {
    for (int i = 0; i < 31; ++i) {
        EXPECT_EQ(outcome(house.sign_in("user" + std::to_string(i) + "@acme.example", "spring")),
                  "wrong_password");
    }
    EXPECT_EQ(outcome(house.sign_in("another@acme.example", "spring")), "wait");
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example", good_password,
                                    AccessHouse::visitor("203.0.113.9"))),
              "done")
        << "other addresses are not held up";
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example", good_password,
                                    AccessHouse::visitor("::ffff:198.51.100.7"))),
              "wait")
        << "the same address in other clothes is";
}

TEST_F(SignInTest, AHundredTriesAtOnceLearnNoMoreThanOneAfterTheOther) {
    world::SystemRandomness randomness;
    world::World world{house.clock, randomness, house.broadcast};
    Runner runner(house.runner.house(), house.database(), world);
    auto const& operation = *runner.house().find_operation("access.sign_in");
    auto const input =
        parse_json(R"({"email":"ana@acme.example","password":"wrong guess"})").value();
    std::atomic<int> told_wrong{0};
    std::atomic<int> told_to_wait{0};
    {
        std::vector<std::jthread> guessers;
        for (int i = 0; i < 16; ++i) {
            guessers.emplace_back([&] {
                for (int k = 0; k < 6; ++k) {
                    auto const code = outcome(runner.run(operation, AccessHouse::visitor(), input));
                    ++(code == "wait" ? told_to_wait : told_wrong);
                }
            });
        }
    }
    EXPECT_EQ(told_wrong, 6) << "five free ones and the one that begins the wait";
    EXPECT_EQ(told_to_wait, 90);
}

TEST_F(SignInTest, WhatIsTypedAtTheDoorIsKeptNowhere) {
    (void)house.sign_in("my.secret.typed.in.the.wrong.field", "wrong");
    constexpr storage::Statement everything{"test.typed",
                                            "select bytes from operation_audit_leaf union all "
                                            "select details from operation_audit_detail"};
    auto const rows =
        house.read(the_house(), [&](Work& work) { return work.tx().all<std::string>(everything); });
    ASSERT_EQ(rows.size(), 2U);
    for (auto const& row : rows) EXPECT_EQ(row.find("secret"), std::string::npos) << row;
}

TEST_F(SignInTest, ATooLongPasswordIsRefusedBeforeAnybodyHashesIt) {
    EXPECT_EQ(
        test::outcome_at(house.sign_in("ana@acme.example", std::string(513, 'x')), "/password"),
        "too_long");
}

}  // namespace
}  // namespace telemachy::access
