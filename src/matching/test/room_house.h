#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "access/access.h"
#include "matching/matching.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "relationships/relationships_directory.h"
#include "tests/support/test_house.h"

namespace telemachy::matching {

/// A house with a reverse programme, ready to be matched: the leaders Lea, Ida and Max each head a
/// line of their own and are to learn from the juniors Jon, Kim, Liv and Moe, who report to them.
///
///     lea ── jon, moe        ida ── kim        max ── liv
class RoomHouse : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), relationships::capability(), capability()}};

    Actor const coordinator = test::coordinator();
    Actor const steward = test::steward();
    Actor const lea = (move_in(), actor("lea"));
    Actor const ida = actor("ida");
    Actor const max = actor("max");
    Actor const jon = actor("jon");
    Actor const kim = actor("kim");
    Actor const liv = actor("liv");
    Actor const moe = actor("moe");
    std::string const programme = new_programme();

    // ── saying things ──

    /// An object with the programme and more members, given as JSON without braces.
    [[nodiscard]] std::string here(std::string const& more = "") const {
        return about("programme", programme, more);
    }
    static std::string about(std::string const& what, std::string const& id,
                             std::string const& more = "") {
        return "{\"" + what + "\":\"" + id + "\"" + (more.empty() ? "" : "," + more) + "}";
    }
    static std::string at(Json const& seen) {
        return "\"version\":" + std::to_string(number(seen, "version"));
    }
    static std::string decision(Actor const& mentee, Actor const& mentor, std::string const& kind) {
        return R"({"mentee":")" + mentee.person + R"(","mentor":")" + mentor.person +
               R"(","kind":")" + kind + R"(","reason":"They asked for each other."})";
    }
    /// The policy in force, as the wire has it.
    std::string policy() {
        return house.ask("matching.see_policy", coordinator, here()).value().body;
    }
    /// The same with one text exchanged for another.
    std::string policy_with(std::string const& text, std::string const& other) {
        auto changed = policy();
        auto const found = changed.find(text);
        if (found == std::string::npos) throw std::logic_error("the policy does not say " + text);
        return changed.replace(found, text.size(), other);
    }

    // ── reading answers ──

    static std::string text(Json const& json, std::string_view field) {
        return json.find(field)->string;
    }
    static std::int64_t number(Json const& json, std::string_view field) {
        return json.find(field)->integer;
    }
    static double real(Json const& json, std::string_view field) {
        auto const& value = *json.find(field);
        return value.kind == Json::Kind::integer ? static_cast<double>(value.integer) : value.real;
    }
    static std::vector<Json> const& list(Json const& json, std::string_view field) {
        return json.find(field)->items;
    }
    /// "lea-kim ida-jon …", in the plan's order.
    static std::string pairs_of(Json const& plan) {
        std::string out;
        for (auto const& pair : list(plan, "pairs"))
            out += (out.empty() ? "" : " ") + text(*pair.find("mentee"), "name") + "-" +
                   text(*pair.find("mentor"), "name");
        return out;
    }
    /// "ok", or the code of the refusal.
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        auto const answer = house.ask(operation, actor, input);
        return answer ? "ok" : answer.error().code;
    }
    Problem refusal(std::string_view operation, Actor const& actor, std::string const& input) {
        auto const answer = house.ask(operation, actor, input);
        if (answer) throw std::logic_error(std::string(operation) + " was not refused");
        return answer.error();
    }

    // ── the way of a run ──

    Json preview(std::string const& policy, std::string const& more = "") {
        return house.expect(
            "matching.preview_plan", coordinator,
            here("\"policy\":" + policy + (more.empty() ? "" : "," + more)));
    }
    Json start(std::string const& more = "", std::string const& by = "") {
        return house.expect("matching.start_match_run", coordinator,
                            here(R"("name":"Spring","policy":)" + (by.empty() ? policy() : by) +
                                 (more.empty() ? "" : "," + more)));
    }
    Json see(Json const& run) {
        return house.expect("matching.see_match_run", coordinator, about("run", text(run, "id")));
    }
    Json solved(std::string const& more = "") {
        auto const run = start(more);
        house.settle();
        return see(run);
    }
    /// A step of a run at the version it has now.
    Json step(std::string_view operation, Actor const& actor, Json const& run,
              std::string const& more = "") {
        a_moment_later();
        return house.expect(operation, actor, step_input(see(run), more));
    }
    static std::string step_input(Json const& run, std::string const& more = "") {
        return about("run", text(run, "id"), at(run) + (more.empty() ? "" : "," + more));
    }
    Json submitted(std::string const& more = "") {
        return step("matching.submit_match_run", coordinator, solved(more));
    }
    Json approved(std::string const& more = "") {
        return step("matching.decide_match_run", steward, submitted(more),
                    R"("approve":true,"reason":"")");
    }
    Json published() { return step("matching.publish_match_run", coordinator, approved()); }

    std::vector<relationships::PairFacts> pairs() {
        return house.read(coordinator, [&](Work& work) {
            return relationships::RelationshipsDirectory(work).pairs_of(
                Id<ProgrammeTag>(programme));
        });
    }
    /// What is done later is listed later.
    void a_moment_later() { house.clock.advance(std::chrono::seconds(1)); }

    /// The kinds of what somebody was told since they joined, the newest first.
    std::vector<std::string> notices(Actor const& actor) {
        std::vector<std::string> kinds;
        auto const told = house.expect("notifications.list_my_notices", actor);
        for (auto const& notice : list(told, "items"))
            if (auto const kind = text(notice, "kind"); kind != "invited") kinds.push_back(kind);
        return kinds;
    }

private:
    static constexpr std::string_view roster =
        "Post number,Job title,Reports to post,Function,Level,Country,Staff number,Name,E-mail,"
        "Hours per month,Time zone,Working hours,Languages,Expertise offered,Expertise wanted\n"
        "1,Head,,Ports,7,GR,1,lea,lea@example.org,8,Europe/Athens,09:00-17:00,en,,Python (3)\n"
        "2,Head,,Finance,7,GR,2,ida,ida@example.org,8,Europe/Athens,09:00-17:00,en,,Podcasts (3)\n"
        "3,Head,,Digital,7,GR,3,max,max@example.org,8,Europe/Athens,09:00-17:00,en,,Sailing (4)\n"
        "4,Junior,1,Ports,2,GR,4,jon,jon@example.org,4,Europe/Athens,09:00-17:00,en,Podcasts (4),\n"
        "5,Junior,2,Finance,2,GR,5,kim,kim@example.org,4,Europe/Athens,09:00-17:00,en,"
        "Python (4); Sailing (2),\n"
        "6,Junior,3,Digital,2,GR,6,liv,liv@example.org,4,Europe/Athens,09:00-17:00,en,Python (2),\n"
        "7,Junior,1,Ports,2,GR,7,moe,moe@example.org,4,Europe/Athens,09:00-17:00,en,Sailing (4),\n";

    void move_in() {
        auto input = Json::empty_object();
        input.set("filename", Json::of_string("seven.csv"));
        input.set("file", Json::of_string(std::string(roster)));
        auto const uploaded =
            house.expect("people.upload_roster", test::administrator(), to_json(input));
        house.expect("people.apply_roster", test::administrator(),
                     about("import", text(uploaded, "id"), at(uploaded)));
    }

    Actor actor(std::string const& name) {
        auto actor = test::member(name);
        actor.person = house.read(actor, [&](Work& work) {
            auto const found = people::PeopleDirectory(work).contact_at(name + "@example.org");
            return found.value().id.text();
        });
        return actor;
    }

    std::string new_programme() {
        auto const made = house.expect("programmes.create_programme", coordinator,
                                       R"({"name":"Fresh Eyes","modality":"reverse","purpose":"",
                                           "hours_per_month":2,"mentee_audience":{"level_min":6},
                                           "mentor_audience":{"level_max":3}})");
        auto const id = text(made, "id");
        for (auto const* mentee : {&lea, &ida, &max}) enrol(id, "mentee", *mentee);
        for (auto const* mentor : {&jon, &kim, &liv, &moe}) enrol(id, "mentor", *mentor);
        return id;
    }
    void enrol(std::string const& id, std::string const& side, Actor const& who) {
        a_moment_later();
        house.expect("programmes.invite_people", coordinator,
                     about("programme", id, R"("side":")" + side + R"(","people":[")" + who.person +
                                                R"("],"everyone_in_audience":false)"));
        auto const mine = house.expect("programmes.list_my_enrolments", who);
        house.expect("programmes.answer_invitation", who,
                     about("enrolment", text(list(mine, "items").front(), "id"),
                           R"("accept":true,"consent":true,"capacity":1,"hours_per_month":2)"));
    }
};

}  // namespace telemachy::matching
