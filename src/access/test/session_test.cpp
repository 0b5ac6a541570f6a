#include <gtest/gtest.h>

#include "access/test/access_house.h"
#include "vault/digest.h"

namespace telemachy::access {
namespace {

using namespace std::chrono_literals;
using test::AccessHouse;
using test::good_password;
using test::outcome;
using test::outcome_at;

struct SessionTest : testing::Test {
    AccessHouse house;
    Id<AccountTag> ana = [this] {
        house.set_up();
        return house.add_member("ana");
    }();

    void use(std::string const& token) {
        EXPECT_TRUE(authenticate(house.runner, token)) << "while " << to_text(house.clock.now());
    }
};

TEST_F(SessionTest, ATokenIsUnpredictableAndOnlyItsHashIsKept) {
    auto const token = house.token_of("ana@acme.example");
    EXPECT_EQ(token.size(), 43U) << "256 bits in base64url";
    constexpr storage::Statement kept{"test.tokens", "select token_hash from access_session"};
    auto const hash =
        house.read(the_house(), [&](Work& work) { return work.tx().one<storage::Bytes>(kept); });
    EXPECT_EQ(hash->value, vault::sha256(token));
    EXPECT_FALSE(house.come_in(hash->value));
    EXPECT_FALSE(house.come_in(token + "A"));
    EXPECT_FALSE(house.come_in(""));
}

TEST_F(SessionTest, ItEndsAfterHalfAnHourWithoutUse) {
    auto const token = house.token_of("ana@acme.example");
    house.clock.advance(30min - 1ms);
    EXPECT_TRUE(house.come_in(token));
    house.clock.advance(1ms);
    EXPECT_FALSE(house.come_in(token));
    EXPECT_FALSE(authenticate(house.runner, token)) << "and is not brought back by asking";
}

TEST_F(SessionTest, ItEndsAfterHalfADayHoweverMuchItIsUsed) {
    auto const token = house.token_of("ana@acme.example");
    for (int i = 0; i < 12 * 4 - 1; ++i) {
        house.clock.advance(15min);
        use(token);
    }
    house.clock.advance(15min);
    EXPECT_FALSE(house.come_in(token));
}

TEST_F(SessionTest, BeingConnectedKeepsItNoLonger) {
    auto const token = house.token_of("ana@acme.example");
    for (int i = 0; i < 29; ++i) {
        house.clock.advance(1min);
        EXPECT_TRUE(look_in(house.runner, token));
    }
    house.clock.advance(1min);
    EXPECT_FALSE(look_in(house.runner, token)) << "to stand at the door is not to come in";
}

TEST_F(SessionTest, WhoeverListensUnderItIsToldWhenItEndsAndNobodyElseIs) {
    auto const here = house.signed_in("ana@acme.example");
    auto const there = house.signed_in("ana@acme.example");
    std::vector<std::string> ended;
    auto const listen = [&](Actor const& actor, std::string name) {
        return house.broadcast.subscribe(session_topic(actor.session),
                                         [&ended, name](auto const&) { ended.push_back(name); });
    };
    auto const at_home = listen(here, "here");
    auto const away = listen(there, "there");
    house.expect("access.sign_out", here);
    EXPECT_EQ(ended, (std::vector<std::string>{"here"}));
    house.write(the_house(), [&](Work& work) {
        disable_account(work, ana);
        return true;
    });
    EXPECT_EQ(ended, (std::vector<std::string>{"here", "there"})) << "those of an account, all";
}

TEST_F(SessionTest, UsingItIsWrittenDownOnceAMinuteAndLeavesNoEntryInTheRecord) {
    auto const token = house.token_of("ana@acme.example");
    auto const last_seen = [&] {
        constexpr storage::Statement seen{"test.seen", "select last_seen_at from access_session"};
        return house.read(the_house(), [&](Work& work) { return *work.tx().one<Instant>(seen); });
    };
    auto const opened = last_seen();
    auto const entries = house.recorded("access.sign_in", "done");
    house.clock.advance(59s);
    use(token);
    EXPECT_EQ(last_seen(), opened);
    house.clock.advance(1s);
    use(token);
    EXPECT_EQ(last_seen(), house.clock.now());
    EXPECT_EQ(house.recorded("access.sign_in", "done"), entries);
}

TEST_F(SessionTest, EverySignInIsANewSessionAndTheOneItCameWithIsOver) {
    auto const first = house.token_of("ana@acme.example");
    auto again = house.come_in(first).value();
    again.address = "198.51.100.7";
    auto const second =
        house.sign_in("ana@acme.example", good_password, again)->session.token.value();
    EXPECT_NE(first, second);
    EXPECT_FALSE(house.come_in(first));
    EXPECT_TRUE(house.come_in(second));
}

TEST_F(SessionTest, OneSeesWhereOneIsSignedInAndEndsWhatOneDoesNotKnow) {
    auto const phone = house.token_of("ana@acme.example");
    house.clock.advance(1min);
    auto const desk = house.signed_in("ana@acme.example");
    auto const list = house.expect("access.list_sessions", desk);
    ASSERT_EQ(list.find("items")->items.size(), 2U);
    auto const& current = list.find("items")->items[0];
    auto const& other = list.find("items")->items[1];
    EXPECT_TRUE(current.find("current")->boolean);
    EXPECT_FALSE(other.find("current")->boolean);
    EXPECT_EQ(other.find("agent")->string, "Firefox on Linux");

    auto const ended = house.ask("access.revoke_session", desk,
                                 R"({"session":")" + other.find("id")->string + "\"}");
    EXPECT_FALSE(ended->session.token) << "this browser stays signed in";
    EXPECT_FALSE(house.come_in(phone));
    auto const own =
        house.ask("access.revoke_session", desk, R"({"session":")" + desk.session + "\"}");
    EXPECT_EQ(own->session.token, "") << "this browser's cookie goes";
}

TEST_F(SessionTest, AnotherPersonsSessionIsNotFound) {
    house.add_member("bo");
    auto const ana_session = house.signed_in("ana@acme.example").session;
    EXPECT_EQ(outcome(house.ask("access.revoke_session", house.signed_in("bo@acme.example"),
                                R"({"session":")" + ana_session + "\"}")),
              "not_found");
}

TEST_F(SessionTest, SigningOutEndsTheSessionAndTheCookie) {
    auto const token = house.token_of("ana@acme.example");
    auto const answer = house.ask("access.sign_out", house.come_in(token).value());
    EXPECT_EQ(answer->session.token, "");
    EXPECT_FALSE(house.come_in(token));
}

TEST_F(SessionTest, AChangedPasswordEndsEverySessionAndOpensANewOneHere) {
    auto const phone = house.token_of("ana@acme.example");
    auto const desk = house.token_of("ana@acme.example");
    auto const answer = house.ask(
        "access.change_password", house.come_in(desk).value(),
        R"({"current":"four calm herons over the weir","next":"five grey seals on a buoy"})");
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_FALSE(house.come_in(phone));
    EXPECT_FALSE(house.come_in(desk));
    EXPECT_TRUE(house.come_in(answer->session.token.value()));
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "wrong_password");
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example", "five grey seals on a buoy")), "done");
}

TEST_F(SessionTest, TheNewPasswordIsJudgedAndThePresentOneIsAskedFor) {
    auto const desk = house.signed_in("ana@acme.example");
    auto const change = [&](std::string const& current, std::string const& next) {
        return house.ask("access.change_password", desk,
                         R"({"current":")" + current + R"(","next":")" + next + "\"}");
    };
    std::string const right(good_password);
    EXPECT_EQ(outcome_at(change(right, right), "/next"), "same");
    EXPECT_EQ(outcome_at(change(right, "short"), "/next"), "too_short");
    EXPECT_EQ(outcome_at(change(right, "AcmePorts2026!"), "/next"), "context");
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(outcome_at(change("not this one", "five grey seals on a buoy"), "/current"),
                  "wrong");
    }
    EXPECT_EQ(outcome(change(right, "five grey seals on a buoy")), "wait")
        << "a stolen browser cannot guess on";
}

TEST_F(SessionTest, ADisabledAccountIsOutAtOnce) {
    house.add_member("root", GrantedRole::administrator);
    auto const root = house.signed_in("root@acme.example");
    auto const token = house.token_of("ana@acme.example");
    house.expect("access.close_account", root, R"({"account":")" + ana.text() + "\"}");
    EXPECT_FALSE(house.come_in(token));
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "wrong_password");
    EXPECT_FALSE(house.read(the_house(),
                            [](Work& work) { return actor_of_email(work, "ana@acme.example"); }));

    house.expect("access.reopen_account", root, R"({"account":")" + ana.text() + "\"}");
    EXPECT_FALSE(house.come_in(token)) << "what ended stays ended";
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "done");
}

TEST_F(SessionTest, WhoeverLeavesTheDirectoryIsOutAtOnceButForTheLastAdministrator) {
    house.add_member("root", GrantedRole::administrator);
    auto const token = house.token_of("ana@acme.example");
    auto const root = house.token_of("root@acme.example");
    house.write(the_house(), [](Work& work) {
        for (auto const* person : {"prs_ana", "prs_root", "prs_stranger"}) {
            let_go(work, PersonReference(person));
        }
        return 0;
    });
    EXPECT_FALSE(house.come_in(token));
    EXPECT_TRUE(house.come_in(root));
}

TEST_F(SessionTest, WhoeverComesBackIsLetInAgainUnlessAnAdministratorClosedTheAccount) {
    house.add_member("root", GrantedRole::administrator);
    auto const root = house.signed_in("root@acme.example");
    auto const token = house.token_of("ana@acme.example");
    PersonReference const person("prs_ana");
    auto const goes = [&] {
        house.write(the_house(), [&](Work& work) { return let_go(work, person), 0; });
    };
    auto const returns = [&] {
        house.write(the_house(), [&](Work& work) { return let_back_in(work, person), 0; });
    };
    goes();
    returns();
    EXPECT_FALSE(house.come_in(token)) << "what ended stays ended";
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "done");

    house.expect("access.close_account", root, R"({"account":")" + ana.text() + "\"}");
    goes();
    returns();
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "wrong_password");
}

TEST_F(SessionTest, WhatIsOverIsForgottenByTheHour) {
    (void)house.token_of("ana@acme.example");
    (void)house.sign_in("ana@acme.example", "wrong");
    auto const tidy = [&] {
        auto const* schedule = &house.runner.house().capabilities().front().schedules.front();
        std::atomic<bool> const stopping{false};
        EXPECT_TRUE(jobs::run_schedule(house.runner, *schedule, stopping));
    };
    constexpr storage::Statement left{
        "test.left",
        "select (select count(*) from access_session) + (select count(*) from access_tally)"};
    auto const count = [&] {
        return house.read(the_house(),
                          [&](Work& work) { return *work.tx().one<std::int64_t>(left); });
    };
    EXPECT_EQ(count(), 3) << "a session, the account's tally and the address's";
    tidy();
    EXPECT_EQ(count(), 3);
    EXPECT_EQ(house.recorded("access.tidy_up", "done"), 0) << "nothing to do is nothing to record";
    house.clock.advance(25h);
    tidy();
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(house.recorded("access.tidy_up", "done"), 1);
}

}  // namespace
}  // namespace telemachy::access
