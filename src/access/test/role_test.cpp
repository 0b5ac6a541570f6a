#include <gtest/gtest.h>

#include "access/test/access_house.h"

namespace telemachy::access {
namespace {

using test::AccessHouse;
using test::outcome;
using test::outcome_at;

struct RoleTest : testing::Test {
    AccessHouse house;
    Actor root = [this] {
        house.set_up();
        house.add_member("root", GrantedRole::administrator);
        house.add_member("ana");
        return house.signed_in("root@acme.example");
    }();

    Result<Answer> grant(Actor const& actor, std::string const& person, std::string const& role,
                         std::string const& programme = "") {
        return house.ask("access.grant_role", actor,
                         R"({"person":"prs_)" + person + R"(","role":")" + role + "\"" +
                             (programme.empty() ? "" : R"(,"programme":"prg_)" + programme + "\"") +
                             "}");
    }
    Result<Answer> revoke(Actor const& actor, std::string const& id) {
        return house.ask("access.revoke_role", actor, R"({"grant":")" + id + "\"}");
    }
    static std::string id_of(Result<Answer> const& answer) {
        return parse_json(answer.value().body).value().find("id")->string;
    }
};

TEST_F(RoleTest, ARoleHoldsInOneProgrammeOrInAllFromTheNextRequestOn) {
    auto const token = house.token_of("ana@acme.example");
    house.write(the_house(), [](Work& work) {
        return name_programme(work, ProgrammeReference("prg_spring"), "Spring reverse mentoring"),
               0;
    });
    auto const given = grant(root, "ana", "coordinator", "spring");
    ASSERT_TRUE(given) << given.error().detail;
    auto const actor = house.come_in(token).value();
    ASSERT_TRUE(actor.has(Role::coordinator));
    EXPECT_EQ(actor.grants.back().programme, "prg_spring");
    auto const me = house.expect("access.who_am_i", actor);
    EXPECT_EQ(
        to_json(*me.find("roles")),
        R"([{"role":"coordinator","programme":"prg_spring","programme_name":"Spring reverse mentoring"},)"
        R"({"role":"member","programme":null,"programme_name":null}])");

    EXPECT_EQ(outcome(revoke(root, id_of(given))), "done");
    EXPECT_FALSE(house.come_in(token)->has(Role::coordinator));
}

TEST_F(RoleTest, NobodyGivesARoleToThemselves) {
    EXPECT_EQ(outcome(grant(root, "root", "steward")), "own_role");
    EXPECT_EQ(outcome(grant(house.signed_in("ana@acme.example"), "ana", "administrator")),
              "not_allowed");
}

TEST_F(RoleTest, OnlyRolesThatAreGivenCanBeGiven) {
    for (auto const* role : {"member", "external", "anonymous", "owner"}) {
        EXPECT_EQ(outcome_at(grant(root, "ana", role), "/role"), "word") << role;
    }
    EXPECT_EQ(outcome_at(grant(root, "ana", "administrator", "spring"), "/programme"),
              "not_scoped");
    EXPECT_EQ(outcome(grant(root, "stranger", "steward")), "no_account");
    EXPECT_EQ(outcome(grant(root, "ana", "steward")), "done");
    EXPECT_EQ(outcome(grant(root, "ana", "steward")), "grant.exists");
    EXPECT_EQ(outcome(grant(root, "ana", "steward", "spring")), "done")
        << "narrower, and told apart";
}

TEST_F(RoleTest, TheLastAdministratorStaysOne) {
    auto const own =
        house.expect("access.list_role_grants", root).find("items")->items.at(0).find("id")->string;
    EXPECT_EQ(outcome(revoke(root, own)), "last_administrator");
    EXPECT_EQ(outcome(grant(root, "ana", "administrator")), "done");
    auto const ana = house.signed_in("ana@acme.example");
    EXPECT_EQ(
        outcome(house.ask("access.close_account", ana, R"({"account":")" + root.account + "\"}")),
        "done");
    auto const grants = house.expect("access.list_role_grants", ana);
    EXPECT_EQ(outcome(revoke(ana, grants.find("items")->items.at(0).find("id")->string)),
              "last_administrator")
        << "one whose account is closed does not count";
}

TEST_F(RoleTest, NobodyShutsThemselvesOut) {
    EXPECT_EQ(
        outcome(house.ask("access.close_account", root, R"({"account":")" + root.account + "\"}")),
        "own_account");
}

TEST_F(RoleTest, EveryChangeIsRecordedWithWhoMadeItAndForWhom) {
    (void)grant(root, "ana", "steward");
    struct Entry {
        std::string account;
        std::string subject;
        std::string details;
    };
    constexpr storage::Statement last{
        "test.last_entry",
        "select leaf.account, leaf.subject, detail.details from operation_audit_leaf leaf "
        "join operation_audit_detail detail on detail.seq = leaf.seq "
        "where act = 'access.grant_role'"};
    auto const entry =
        house.read(the_house(), [&](Work& work) { return work.tx().one<Entry>(last); });
    EXPECT_EQ(entry->account, root.account);
    EXPECT_EQ(entry->subject, "prs_ana");
    EXPECT_EQ(entry->details, R"({"role":"steward","programme":null})");
}

TEST_F(RoleTest, TheListHasEveryGrantOnceOverItsPages) {
    for (auto const* role : {"coordinator", "steward", "sponsor", "administrator"}) {
        house.clock.advance(std::chrono::seconds(1));
        (void)grant(root, "ana", role);
    }
    std::vector<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 9; ++page) {
        auto const list =
            house.expect("access.list_role_grants", root, R"({"limit":2)" + cursor + "}");
        for (auto const& item : list.find("items")->items) {
            seen.push_back(item.find("name")->string + " " + item.find("role")->string);
        }
        if (list.find("next")->kind == Json::Kind::null) break;
        cursor = R"(,"cursor":")" + list.find("next")->string + "\"";
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"ana administrator", "ana sponsor", "ana steward",
                                              "ana coordinator", "root administrator"}));
}

TEST_F(RoleTest, SomebodyFromOutsideIsAnExternalAndNoMember) {
    house.add({.email = "eve@advice.example",
               .name = "Eve",
               .person = PersonReference("prs_eve"),
               .employment = Employment::external,
               .password = std::string(test::good_password)});
    auto const eve = house.signed_in("eve@advice.example");
    EXPECT_TRUE(eve.has(Role::external));
    EXPECT_FALSE(eve.has(Role::member));
    EXPECT_EQ(outcome(house.ask("access.list_accounts", eve)), "not_allowed");
}

}  // namespace
}  // namespace telemachy::access
