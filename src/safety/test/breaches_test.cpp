#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access_directory.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "relationships/propose_pairs.h"
#include "safety/safety.h"
#include "sealed/sealed.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::safety {
namespace {

/// A company that moves: Ana leads operations and learns from Bo, who plans; both come in by the
/// roster. Sol and Tia are stewards; Tia manages Bo.
class Breaches : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability(), safety::capability()}};
    Actor const coordinator = test::coordinator();
    std::string last_import;
    std::map<std::string, std::string> const start{{"ana", ""}, {"bo", "tia"},  {"tia", ""},
                                                   {"sol", ""}, {"cyn", "ana"}, {"dan", ""}};
    bool const begun = take(start);
    Actor const ana = account("ana"), bo = account("bo"), cyn = account("cyn");
    Actor const sol = account("sol", true), tia = account("tia", true);
    Id<ProgrammeTag> const programme = new_programme();

    /// A roster of everybody, each with their manager.
    bool take(std::map<std::string, std::string> const& managers) {
        std::string text =
            "Post number,Reports to,Staff number,Name,E-mail,Job title,Unit,Function\n";
        for (auto const& [name, manager] : managers) {
            auto const post = [](std::string const& of) { return "P-" + of; };
            text += post(name) + "," + (manager.empty() ? "XX" : post(manager)) + "," + name + "," +
                    name + " Doe," + name + "@example.org,Lead,Quay,Operations\n";
        }
        Json import = house.expect("people.upload_roster", coordinator,
                                   to_json(Uploaded{"roster.csv", text}));
        house.expect("people.apply_roster", coordinator,
                     R"({"import":")" + import.find("id")->string + R"(","version":)" +
                         std::to_string(import.find("version")->integer) + "}");
        last_import = import.find("id")->string;
        return true;
    }
    void undo_last_import() {
        auto const seen = house.expect("people.see_roster_import", coordinator,
                                       R"({"import":")" + last_import + "\"}");
        house.expect("people.undo_roster", coordinator,
                     R"({"import":")" + last_import + R"(","version":)" +
                         std::to_string(seen.find("version")->integer) + "}");
    }
    void move(std::string const& who, std::string const& manager) {
        auto moved = start;
        moved[who] = manager;
        take(moved);
    }

    std::vector<std::string> tasks_of(Actor const& steward) {
        std::vector<std::string> tasks;
        auto const listed = house.expect("safety.list_breaches", steward);
        for (auto const& task : listed.find("items")->items) {
            tasks.push_back(task.find("above")->find("name")->string + " above " +
                            task.find("below")->find("name")->string +
                            (task.find("open")->boolean ? "" : ", over"));
        }
        return tasks;
    }
    using Tasks = std::vector<std::string>;
    std::string first_task(Actor const& steward) {
        return house.expect("safety.list_breaches", steward)
            .find("items")
            ->items.at(0)
            .find("id")
            ->string;
    }
    bool was_told(Actor const& actor, std::string const& kind) {
        auto const told = house.expect("notifications.list_my_notices", actor);
        return std::ranges::any_of(told.find("items")->items, [&](Json const& notice) {
            return notice.find("kind")->string == kind;
        });
    }
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    std::string settle(Actor const& steward, std::string const& breach,
                       std::string const& outcome) {
        return said("safety.settle_breach", steward,
                    R"({"breach":")" + breach + R"(","outcome":")" + outcome + "\"}");
    }
    Id<PairTag> proposed(Actor const& mentee, Actor const& mentor) {
        return house.write(coordinator, [&](Work& work) {
            return relationships::propose_pairs(
                       work, {{.programme = programme,
                               .mentee = Id<PersonTag>(mentee.person),
                               .mentor = Id<PersonTag>(mentor.person),
                               .why_json = R"({"sentence":"They work on one line.","parts":[]})"}})
                .value()
                .at(0);
        });
    }
    Id<PairTag> at_work(Actor const& mentee, Actor const& mentor) {
        auto const pair = proposed(mentee, mentor);
        for (auto const& actor : {mentee, mentor})
            house.expect("relationships.respond_to_match", actor,
                         R"({"pair":")" + pair.text() + R"(","accept":true})");
        return pair;
    }
    Json support(Actor const& actor, Id<PairTag> const& pair) {
        return house.expect("safety.see_support", actor, R"({"pair":")" + pair.text() + "\"}");
    }

private:
    struct Uploaded {
        std::string filename;
        std::string file;
    };
    Actor account(std::string const& name, bool steward = false) {
        auto actor = test::member(name);
        if (steward) actor.grants.push_back({Role::steward});
        house.write(coordinator, [&](Work& work) {
            auto const person = people::PeopleDirectory(work).contact_at(name + "@example.org");
            actor.person = person.value().id.text();
            auto const id =
                access::create_account(work, {.email = name + "@example.org",
                                              .name = name + " Doe",
                                              .person = access::PersonReference(actor.person),
                                              .employment = access::Employment::employee});
            actor.account = id.value().text();
            if (steward)
                return access::give_role(work, *id, access::GrantedRole::steward).has_value();
            return true;
        });
        return actor;
    }
    Id<ProgrammeTag> new_programme() {
        return Id<ProgrammeTag>(test::new_programme(house, coordinator));
    }
};

TEST_F(Breaches, AreATaskForAnIndependentStewardAndToldToNobodyElse) {
    at_work(ana, bo);
    EXPECT_EQ(tasks_of(sol), Tasks{});
    move("bo", "ana");
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe"});
    EXPECT_TRUE(was_told(sol, "safety_breach"));
    for (auto const& actor : {ana, bo, cyn, coordinator})
        EXPECT_FALSE(was_told(actor, "safety_breach")) << actor.name;
    EXPECT_EQ(said("safety.list_breaches", coordinator, "{}"), "not_allowed");
}

/// Nothing here looks at the outbox, so what stands was written where the organisation changed.
TEST_F(Breaches, AreATaskBeforeTheImportThatMakesThemIsCommitted) {
    at_work(ana, bo);
    move("bo", "ana");
    struct Leaf {
        std::string act;
        std::int64_t at;
    };
    auto const leaves = house.read(sol, [](Work& work) {
        constexpr storage::Statement last{
            "t.last", "select act, at from operation_audit_leaf order by seq desc limit 2"};
        return work.tx().all<Leaf>(last);
    });
    EXPECT_EQ(leaves.at(1).act, "people.apply_roster");
    EXPECT_EQ(leaves.at(0).act, "people.roster_applied");
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe"});
    undo_last_import();
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe, over"}) << "and undoing looks as well";
    house.settle();
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe, over"});
}

TEST_F(Breaches, ThatCannotBecomeATaskKeepTheImportOut) {
    at_work(ana, bo);
    constexpr storage::Statement break_it{"t.break", "drop table safety_breach"};
    house.write(sol, [&](Work& work) { return work.tx().run(break_it); });
    EXPECT_ANY_THROW(move("bo", "ana"));
    auto const manager = house.read(sol, [&](Work& work) {
        Id<PersonTag> const person(bo.person);
        return people::PeopleDirectory(work)
            .reporting_chains(std::span(&person, 1), 1)[0]
            .managers.at(0);
    });
    EXPECT_EQ(manager.text(), tia.person) << "the old line stands";
}

TEST_F(Breaches, AreFoundInBothDirectionsAndAFewPostsUp) {
    at_work(ana, bo);
    take({{"ana", "bo"}, {"bo", "tia"}, {"tia", ""}, {"sol", ""}, {"cyn", "ana"}, {"dan", ""}});
    EXPECT_EQ(tasks_of(sol), Tasks{"bo Doe above ana Doe"});
    take({{"ana", ""}, {"bo", "cyn"}, {"tia", ""}, {"sol", ""}, {"cyn", "ana"}, {"dan", ""}});
    EXPECT_EQ(tasks_of(sol), (Tasks{"ana Doe above bo Doe", "bo Doe above ana Doe, over"}));
}

TEST_F(Breaches, AreOneTaskHoweverOftenARosterComesAndGoneWhenOnePutsItRight) {
    at_work(ana, bo);
    move("bo", "ana");
    move("bo", "ana");
    EXPECT_EQ(tasks_of(sol).size(), 1U);
    take(start);
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe, over"});
    move("bo", "ana");
    EXPECT_EQ(tasks_of(sol).front(), "ana Doe above bo Doe") << "and back again is a task again";
}

TEST_F(Breaches, AreHiddenFromAStewardWhoStandsAboveOneOfTheTwo) {
    at_work(cyn, bo);
    take({{"ana", ""}, {"bo", "cyn"}, {"tia", ""}, {"sol", ""}, {"cyn", "tia"}, {"dan", ""}});
    EXPECT_EQ(tasks_of(sol), Tasks{"cyn Doe above bo Doe"});
    EXPECT_EQ(tasks_of(tia), Tasks{}) << "she manages one of them";
    EXPECT_FALSE(was_told(tia, "safety_breach"));
    EXPECT_EQ(settle(tia, first_task(sol), "kept"), "not_found");
}

TEST_F(Breaches, AreSettledOnceAndStaySettled) {
    auto const pair = at_work(ana, bo);
    move("bo", "ana");
    auto const task = first_task(sol);
    EXPECT_EQ(settle(coordinator, task, "kept"), "not_allowed");
    EXPECT_EQ(settle(sol, task, "kept"), "ok");
    EXPECT_EQ(settle(sol, task, "ended"), "breach.settled");
    move("bo", "ana");
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe, over"});
    auto const page =
        house.expect("relationships.see_pair", ana, R"({"pair":")" + pair.text() + "\"}");
    EXPECT_EQ(page.find("card")->find("state")->string, "active");
}

TEST_F(Breaches, EndAPairWithoutFaultWhereTheStewardSaysSo) {
    auto const pair = at_work(ana, bo);
    move("bo", "ana");
    EXPECT_EQ(settle(sol, first_task(sol), "ended"), "ok");
    auto const ending =
        house.expect("relationships.see_ending", bo, R"({"pair":")" + pair.text() + "\"}");
    EXPECT_EQ(ending.find("kind")->string, "apart");
    EXPECT_TRUE(was_told(bo, "pair_ended"));
}

TEST_F(Breaches, AreLookedForWhenAPairBeginsBecauseAPlanMayBeOlderThanTheRoster) {
    at_work(ana, cyn);
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above cyn Doe"});
}

TEST_F(Breaches, FollowTheRuleOfTheProgramme) {
    auto const rule = [&](Actor const& actor, std::string const& more, int version = 0) {
        return said("safety.save_safety_rule", actor,
                    R"({"programme":")" + programme.text() + R"(","version":)" +
                        std::to_string(version) + "," + more + "}");
    };
    EXPECT_EQ(rule(coordinator, R"("levels":1,"reach":"")"), "not_allowed");
    EXPECT_EQ(rule(sol, R"("levels":1,"reach":"")"), "ok");
    EXPECT_EQ(rule(sol, R"("levels":2,"reach":"")"), "stale");
    EXPECT_EQ(rule(sol, R"("levels":11,"reach":"")", 1), "/levels");
    at_work(ana, bo);
    take({{"ana", ""}, {"bo", "cyn"}, {"tia", ""}, {"sol", ""}, {"cyn", "ana"}, {"dan", ""}});
    EXPECT_EQ(tasks_of(sol), Tasks{}) << "two posts up is far enough here";
    EXPECT_EQ(rule(sol, R"("levels":2,"reach":"")", 1), "ok");
    EXPECT_EQ(tasks_of(sol), Tasks{"ana Doe above bo Doe"}) << "and not any more";
}

TEST_F(Breaches, AJuniorIsShownSomebodyIndependentToTurnTo) {
    auto const pair = at_work(ana, bo);
    auto const name = [](Json const& support) {
        return support.find("name")->kind == Json::Kind::null ? "" : support.find("name")->string;
    };
    EXPECT_TRUE(support(bo, pair).find("mine")->boolean);
    EXPECT_FALSE(support(ana, pair).find("mine")->boolean);
    ASSERT_EQ(support(bo, pair).find("stewards")->items.size(), 1U) << "Tia manages him";
    EXPECT_EQ(support(bo, pair).find("stewards")->items[0].string, "sol Doe");
    auto const dan = house.read(coordinator, [&](Work& work) {
        return people::PeopleDirectory(work).contact_at("dan@example.org").value().id.text();
    });
    house.expect("safety.save_safety_rule", sol,
                 R"({"programme":")" + programme.text() + R"(","version":0,"contact":")" + dan +
                     R"(","reach":"Room 4, Thursdays"})");
    EXPECT_EQ(name(support(bo, pair)), "dan Doe");
    EXPECT_EQ(support(bo, pair).find("reach")->string, "Room 4, Thursdays");
    move("bo", "dan");
    EXPECT_EQ(name(support(bo, pair)), "") << "whoever manages him is no help to him";
    EXPECT_EQ(said("safety.see_support", cyn, R"({"pair":")" + pair.text() + "\"}"), "not_found");
}

}  // namespace
}  // namespace telemachy::safety
