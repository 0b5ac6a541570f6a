#include <gtest/gtest.h>

#include "access/test/access_house.h"

namespace telemachy::access {
namespace {

using namespace std::chrono_literals;
using test::AccessHouse;
using test::outcome;
using test::outcome_at;

struct InvitationTest : testing::Test {
    AccessHouse house;
    Actor root = [this] {
        house.set_up();
        house.add_member("root", GrantedRole::administrator);
        return house.signed_in("root@acme.example");
    }();

    Result<Answer> invite(std::string const& person, RequestContext const& context = {}) {
        return house.ask("access.invite_account", root, R"({"person":"prs_)" + person + "\"}",
                         context);
    }
    std::string token_for(std::string const& person) {
        auto const link = parse_json(invite(person).value().body).value().find("link")->string;
        return link.substr(link.find('=') + 1);
    }
    Result<Answer> accept(std::string const& token,
                          std::string const& password = "four calm herons over the weir") {
        return house.ask("access.accept_invitation", AccessHouse::visitor(),
                         R"({"token":")" + token + R"(","password":")" + password + "\"}");
    }
};

TEST_F(InvitationTest, WhoeverIsInvitedChoosesAPasswordAndIsIn) {
    auto const answer = accept(token_for("ana"));
    ASSERT_TRUE(answer) << answer.error().detail;
    auto const ana = house.come_in(answer->session.token.value());
    EXPECT_EQ(ana->person, "prs_ana");
    EXPECT_TRUE(ana->has(Role::member));
    EXPECT_EQ(outcome(house.sign_in("ana@acme.example")), "done");
    EXPECT_TRUE(
        house.come_in(accept(token_for("eve"))->session.token.value())->has(Role::external));
}

TEST_F(InvitationTest, ItWorksOnceAndForAWeek) {
    auto const token = token_for("ana");
    EXPECT_EQ(outcome_at(accept(token, "too short"), "/password"), "too_short");
    EXPECT_EQ(outcome_at(accept(token, "ana@acme.example"), "/password"), "context");
    EXPECT_EQ(outcome(accept(token)), "done") << "a refused password does not use it up";
    EXPECT_EQ(outcome(accept(token)), "invitation.closed");

    auto const late = token_for("eve");
    house.clock.advance(7 * 24h);
    EXPECT_EQ(outcome(accept(late)), "invitation.closed");
    EXPECT_EQ(outcome(accept("guessed")), "invitation.closed");
}

TEST_F(InvitationTest, ANewLinkReplacesTheOldOne) {
    auto const old = token_for("ana");
    auto const fresh = token_for("ana");
    EXPECT_EQ(outcome(accept(old)), "invitation.closed");
    EXPECT_EQ(outcome(accept(fresh)), "done");
    EXPECT_EQ(outcome(invite("ana")), "account.active")
        << "a link must not take over an account in use";
}

TEST_F(InvitationTest, AClosedAccountsInvitationIsDead) {
    house.clock.advance(1s);
    auto const token = token_for("ana");
    auto const accounts = house.expect("access.list_accounts", root);
    ASSERT_EQ(accounts.find("items")->items.size(), 2U);
    auto const& ana = accounts.find("items")->items[1];
    EXPECT_EQ(ana.find("state")->string, "invited");
    house.expect("access.close_account", root, R"({"account":")" + ana.find("id")->string + "\"}");
    EXPECT_EQ(outcome(accept(token)), "invitation.closed");
    EXPECT_EQ(outcome(invite("ana")), "account.disabled");
    house.expect("access.reopen_account", root, R"({"account":")" + ana.find("id")->string + "\"}");
    EXPECT_EQ(outcome(accept(token_for("ana"))), "done");
}

TEST_F(InvitationTest, AnAccountIsFoundByAPartOfItsNameOrAddress) {
    token_for("ana");
    auto const found = [&](std::string const& words) {
        auto const listed = house.expect("access.list_accounts", root, R"({"q":")" + words + "\"}");
        return listed.find("items")->items.size();
    };
    EXPECT_EQ(found(""), 2U);
    EXPECT_EQ(found("ANA@"), 1U);
    EXPECT_EQ(found("nobody"), 0U);
    EXPECT_EQ(found("%"), 0U) << "a sign is a sign";
}

TEST_F(InvitationTest, SomebodyTheDirectoryDoesNotKnowOrCannotReachIsNotInvited) {
    EXPECT_EQ(outcome(invite("stranger")), "not_found");
    EXPECT_EQ(outcome(invite("mute")), "no_email");
    house.add({.email = "EVE@advice.example", .name = "Another Eve"});
    EXPECT_EQ(outcome(invite("eve")), "email_taken");
}

TEST_F(InvitationTest, OnlyAnAdministratorInvitesBecauseTheLinkIsTheAccount) {
    house.add_member("cora", GrantedRole::coordinator);
    EXPECT_EQ(outcome(house.ask("access.invite_account", house.signed_in("cora@acme.example"),
                                R"({"person":"prs_ana"})")),
              "not_allowed");
}

TEST_F(InvitationTest, WhoeverReadsTheDatabaseFindsNoLinkThatWorks) {
    auto const answer =
        invite("ana", {.request_id = "req_1", .idempotency_key = "retry-1"}).value();
    auto const link = parse_json(answer.body).value().find("link")->string;
    constexpr storage::Statement texts{
        "test.texts",
        "select body from operation_answer union all select bytes from operation_audit_leaf "
        "union all select details from operation_audit_detail union all select payload from "
        "operation_event "
        "union all select payload from operation_job"};
    auto const rows =
        house.read(the_house(), [&](Work& work) { return work.tx().all<std::string>(texts); });
    ASSERT_FALSE(rows.empty());
    for (auto const& row : rows)
        EXPECT_EQ(row.find(link.substr(link.find('=') + 1)), std::string::npos) << row;
    EXPECT_EQ(house.recorded("access.invite_account", "done"), 1);
}

}  // namespace
}  // namespace telemachy::access
