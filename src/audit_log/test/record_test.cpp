#include <gtest/gtest.h>

#include "audit_log/domain/base64.h"
#include "audit_log/domain/checkpoint.h"
#include "audit_log/domain/merkle_tree.h"
#include "audit_log/test/log_house.h"

namespace telemachy::audit_log {
namespace {

using namespace std::chrono_literals;
using telemachy::test::administrator;
using telemachy::test::coordinator;
using telemachy::test::member;
using telemachy::test::someone;
using telemachy::test::steward;
using test::LogHouse;

struct RecordTest : testing::Test {
    LogHouse house;

    /// An account with a name, under the id the tests' actors use.
    std::string add(std::string const& name, std::string const& person) {
        auto const id = house.write(the_house(), [&](Work& work) {
            return access::create_account(work, {.email = person + "@acme.example",
                                                 .name = name,
                                                 .person = access::PersonReference("prs_" + person),
                                                 .employment = access::Employment::employee});
        });
        return id.value().text();
    }
    std::vector<std::string> told(Actor const& actor, std::string const& input = "{}") {
        std::vector<std::string> lines;
        auto const page = house.expect("audit_log.list_entries", actor, input);
        for (auto const& item : page.find("items")->items) {
            auto const text = [&](char const* name) { return item.find(name)->string; };
            lines.push_back(std::to_string(item.find("seq")->integer) + " " + text("who") + " " +
                            text("act") + " " + text("subject") + text("object"));
        }
        return lines;
    }
    std::string code_of(Actor const& actor, std::string const& input) {
        auto const answer = house.ask("audit_log.list_entries", actor, input);
        return answer ? "done" : answer.error().code;
    }
    static std::vector<Hash> path_of(Json const& proof) {
        std::vector<Hash> path;
        for (auto const& step : proof.find("path")->items)
            path.push_back(from_hex(step.string).value());
        return path;
    }
    static Hash hash_in(Json const& proof, std::string_view name) {
        return from_hex(proof.find(name)->string).value();
    }
};

TEST_F(RecordTest, AStewardReadsWhoDidWhatNewestFirst) {
    auto const ana = add("Ana Lima", "ana");
    house.record("people.apply_roster", ana, "imp_7");
    house.record("access.grant_role", ana, "prs_ana");
    house.record("access.sign_in", "", "", "deny");
    house.record("jobs.tidy", the_house().account);
    EXPECT_EQ(told(steward()),
              (std::vector<std::string>{"3 Telemachy jobs.tidy ", "2  access.sign_in ",
                                        "1 Ana Lima access.grant_role Ana Lima",
                                        "0 Ana Lima people.apply_roster imp_7"}));
}

TEST_F(RecordTest, AnAdministratorSeesThatItIsKeptButNotWhoDidWhat) {
    auto const ana = add("Ana Lima", "ana");
    house.record("people.apply_roster", ana, "prs_ana");
    house.record("people.undo_roster", ana);
    house.record("access.grant_role", administrator().account, "prs_ana");
    auto const lines = told(administrator());
    for (auto const& line : lines) EXPECT_EQ(line.find("Ana"), std::string::npos) << line;
    EXPECT_TRUE(lines[0].starts_with("2 administrator ")) << "one's own acts have one's own name";
    auto const pseudonym = lines[2].substr(2, 22);
    EXPECT_EQ(lines[1].substr(2, 22), pseudonym) << "the same person under the same name";
    EXPECT_EQ(pseudonym.find(' '), std::string::npos);

    EXPECT_EQ(code_of(administrator(), R"({"actor":")" + ana + "\"}"), "names")
        << "looking somebody up would tell as much";
    EXPECT_EQ(code_of(administrator(), R"({"actor":"Ana"})"), "names");
    EXPECT_EQ(code_of(administrator(), R"({"subject":"prs_ana"})"), "names");
    EXPECT_EQ(told(administrator(), R"({"actor":"acc_administrator"})").size(), 1U);
}

TEST_F(RecordTest, WhoHasNoBusinessInTheRecordIsKeptOut) {
    for (auto const& actor :
         {member("ana"), coordinator(), someone("sponsor", {{Role::member}, {Role::sponsor}})}) {
        EXPECT_EQ(code_of(actor, "{}"), "not_allowed") << actor.name;
    }
}

TEST_F(RecordTest, ItIsSearchedByActPersonThingAndTime) {
    auto const ana = add("Ana Lima", "ana");
    auto const annabel = add("Annabel Roy", "roy");
    auto const bo = add("Bo Finn", "bo");
    house.record("people.apply_roster", ana, "imp_7");
    house.record("people.undo_roster", bo, "imp_7");
    auto const later = to_text(house.clock.now() + 1s);
    house.record("matching.decide_match_run", annabel, "run_1");
    house.record("people.apply_roster", bo, "imp_8");
    auto const found = [&](std::string const& input) {
        std::string seqs;
        for (auto const& line : told(steward(), input)) seqs += line.substr(0, 1);
        return seqs;
    };
    EXPECT_EQ(found(R"({"act":"apply_roster"})"), "30");
    EXPECT_EQ(found(R"({"act":"PEOPLE."})"), "310");
    EXPECT_EQ(found(R"({"act":"apply%roster"})"), "")
        << "a sign of the pattern language is just a sign";
    EXPECT_EQ(found(R"({"act":"applyXroster"})"), "");
    EXPECT_EQ(found(R"({"actor":"an"})"), "20") << "everybody who is called so";
    EXPECT_EQ(found(R"({"actor":"BO@ACME"})"), "31");
    EXPECT_EQ(found(R"({"actor":"nobody"})"), "");
    EXPECT_EQ(found(R"({"actor":")" + bo + R"(","act":"undo"})"), "1");
    EXPECT_EQ(found(R"({"subject":"imp_7"})"), "10");
    EXPECT_EQ(found(R"({"since":")" + later + "\"}"), "32");
    EXPECT_EQ(found(R"({"since":"2026-11-24"})"), "");
    EXPECT_EQ(code_of(steward(), R"({"since":"yesterday"})"), "invalid_input");
}

TEST_F(RecordTest, ADayBeginsWhereTheHouseKeepsTime) {
    house
        .write(the_house(),
               [](Work& work) {
                   return access::set_up_house(work, {"Acme Ports", "Asia/Tokyo", false});
               })
        .value();
    house.record("people.apply_roster", "", "imp_7");  // 18:00 on the 23rd in Tokyo
    house.clock.advance(6h);                           // past midnight there
    house.record("people.undo_roster", "", "imp_7");
    EXPECT_EQ(told(steward(), R"({"since":"2026-11-23"})").size(), 2U);
    EXPECT_EQ(told(steward(), R"({"since":"2026-11-24"})").size(), 1U);
    EXPECT_EQ(told(steward(), R"({"since":"2026-11-25"})").size(), 0U);
}

TEST_F(RecordTest, ThePagesHaveEveryEntryOnceWhileTheRecordGrows) {
    house.record_some(25);
    std::vector<std::int64_t> seen;
    std::string cursor;
    for (;;) {
        auto const page =
            house.expect("audit_log.list_entries", steward(), R"({"limit":10)" + cursor + "}");
        for (auto const& item : page.find("items")->items)
            seen.push_back(item.find("seq")->integer);
        house.record_some(3);
        if (page.find("next")->kind == Json::Kind::null) break;
        cursor = R"(,"cursor":)" + page.find("next")->string;
    }
    std::vector<std::int64_t> expected;
    for (std::int64_t seq = 24; seq >= 0; --seq) expected.push_back(seq);
    EXPECT_EQ(seen, expected);
}

TEST_F(RecordTest, AHeadIsSignedWhenSomethingWasRecordedAndNotForItself) {
    EXPECT_EQ(house.ask("audit_log.see_checkpoint", member("ana")).error().code, "no_head");
    house.sign_head();
    EXPECT_EQ(house.verify().size, 0) << "nothing to sign, so nothing recorded";
    house.record_some(5);
    house.sign_head();
    EXPECT_EQ(house.expect("audit_log.see_checkpoint", member("ana")).find("size")->integer, 5);
    house.sign_head();
    house.sign_head();
    EXPECT_EQ(house.verify().size, 6) << "five acts and one head, however often it is asked";
    house.record_some(1);
    house.sign_head();
    EXPECT_EQ(house.expect("audit_log.see_checkpoint", member("ana")).find("size")->integer, 7);
}

TEST_F(RecordTest, AHeadCanBeCheckedByWhoeverKnowsTheKeyAlone) {
    house.record_some(5);
    house.sign_head();
    auto const head = house.expect("audit_log.see_checkpoint", member("ana"));
    auto const verifier = head.find("verifier")->string;
    auto const id_at = verifier.find('+') + 1;  // the key itself may have this sign in it
    auto const key = from_base64(verifier.substr(verifier.find('+', id_at) + 1)).value().substr(1);
    auto const checkpoint = read_checkpoint(head.find("text")->string, key);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->size, 5);
    EXPECT_EQ(checkpoint->root, hash_in(head, "root"));
    EXPECT_TRUE(verifier.starts_with(checkpoint->origin + "+"));
}

TEST_F(RecordTest, EveryEntryIsProvedToStandUnderTheHead) {
    house.record_some(11);
    house.sign_head();
    auto const head = house.expect("audit_log.see_checkpoint", member("ana"));
    for (std::int64_t seq = 0; seq < 12; ++seq) {
        auto const proof = house.expect("audit_log.prove_entry", steward(),
                                        R"({"seq":)" + std::to_string(seq) + "}");
        auto const size = proof.find("size")->integer;
        EXPECT_EQ(size, seq < 11 ? 11 : 12)
            << "an entry after the head is proved in the tree of now";
        if (size == 11) {
            EXPECT_EQ(hash_in(proof, "root"), hash_in(head, "root"));
        }
        EXPECT_EQ(hash_in(proof, "leaf"), hash_leaf(proof.find("text")->string));
        EXPECT_TRUE(proves_inclusion(hash_in(proof, "leaf"), seq, size, path_of(proof),
                                     hash_in(proof, "root")));
    }
    auto const code = [&](std::string const& input) {
        auto const answer = house.ask("audit_log.prove_entry", steward(), input);
        return answer ? "done" : answer.error().code;
    };
    EXPECT_EQ(code(R"({"seq":12})"), "not_found");
    EXPECT_EQ(code(R"({"seq":-1})"), "not_found");
    EXPECT_EQ(code(R"({"seq":4,"size":4})"), "invalid_input");
    EXPECT_EQ(code(R"({"seq":4,"size":13})"), "invalid_input");
    EXPECT_EQ(code(R"({"seq":4,"size":5})"), "done");
}

TEST_F(RecordTest, WhoeverKeptAHeadIsShownThatTheRecordOnlyGrew) {
    house.record_some(6);
    house.sign_head();
    auto const kept = house.expect("audit_log.see_checkpoint", member("ana"));
    house.record_some(9);
    house.sign_head();
    auto const now = house.expect("audit_log.see_checkpoint", member("ana"));
    auto const proof = house.expect("audit_log.prove_growth", member("ana"), R"({"from":6})");
    EXPECT_EQ(proof.find("to")->integer, 16);
    EXPECT_TRUE(
        proves_consistency(6, 16, hash_in(kept, "root"), hash_in(now, "root"), path_of(proof)));
    auto const code = [&](std::string const& input) {
        auto const answer = house.ask("audit_log.prove_growth", member("ana"), input);
        return answer ? "done" : answer.error().code;
    };
    EXPECT_EQ(code(R"({"from":0})"), "invalid_input") << "everything begins with nothing";
    EXPECT_EQ(code(R"({"from":-3})"), "invalid_input");
    EXPECT_EQ(code(R"({"from":9,"to":8})"), "invalid_input");
    EXPECT_EQ(code(R"({"from":9,"to":1000})"), "invalid_input");
    EXPECT_EQ(code(R"({"from":9,"to":9})"), "done");
}

TEST_F(RecordTest, ARememberedHeadIsCheckedForItsFormFirst) {
    auto const code = [&](std::string const& input) {
        auto const answer = house.ask("audit_log.verify_log", steward(), input);
        return answer ? "done" : answer.error().fields.at(0).path;
    };
    EXPECT_EQ(code(R"({"remembered_size":3})"), "/remembered_root");
    EXPECT_EQ(code(R"({"remembered_size":3,"remembered_root":"abc"})"), "/remembered_root");
    EXPECT_EQ(code(R"({"remembered_root":")" + std::string(64, '0') + "\"}"), "/remembered_size");
}

}  // namespace
}  // namespace telemachy::audit_log
