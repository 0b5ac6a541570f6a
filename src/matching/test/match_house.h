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
#include "relationships/relationships.h"
#include "tests/support/test_house.h"

namespace telemachy::matching {

/// A house of the rooms matching stands on, with a small company in it: leaders Lea, Ida and Max
/// (level 7) and juniors Jon, Kim, Nia and Tom (level 2), who take part in a reverse programme.
class MatchHouse : public testing::Test {
protected:
    MatchHouse() {
        move_in();
        programme = made_programme();
        enrol("mentee", {"lea", "ida", "max"});
        enrol("mentor", {"jon", "kim", "nia", "tom"});
    }

    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), relationships::capability(), capability()}};
    std::string programme;

    Actor const author = test::coordinator();
    Actor const steward = test::steward();

    [[nodiscard]] std::string id(std::string const& name) {
        return house.read(author, [&](Work& work) {
            return people::PeopleDirectory(work).contact_at(name + "@example.org").value().id.text();
        });
    }
    [[nodiscard]] Actor member(std::string const& name) {
        auto actor = test::member(name);
        actor.person = id(name);
        return actor;
    }

    /// `{"programme": …}` with more members.
    [[nodiscard]] std::string of_programme(std::string const& more = "") const {
        return R"({"programme":")" + programme + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    [[nodiscard]] static std::string of_run(Json const& run, std::string const& more = "") {
        return R"({"run":")" + run.find("id")->string + R"(","version":)" +
               std::to_string(run.find("version")->integer) + (more.empty() ? "" : "," + more) + "}";
    }
    [[nodiscard]] static std::string only_run(Json const& run) {
        return R"({"run":")" + run.find("id")->string + R"("})";
    }

    /// A policy of a few weights and no rule in the way, as the wire has it.
    [[nodiscard]] static std::string policy(std::string const& criteria =
                                                R"({"criterion":"expertise","weight":100})",
                                            std::string const& rules = "") {
        return R"({"rules":{"reporting_levels":2,"same_team":false,"shared_language":false,)"
               R"("min_overlap_minutes":0,"no_repeats":true,"level_gap_max":-1)" +
               rules + R"(},"criteria":[)" + criteria +
               R"(],"quotas":[],"capacity":{"mentor_default":1,"hours_per_pair_month":2}})";
    }
    [[nodiscard]] static std::string with_policy(std::string const& more = "") {
        return R"("policy":)" + policy() + R"(,"decisions":[])" + more;
    }

    Json preview(std::string const& more = "") {
        return house.expect("matching.preview_plan", author, of_programme(with_policy(more)));
    }

    /// A run, ordered and solved.
    Json solved_run(std::string const& decisions = "[]") {
        auto const run = house.expect(
            "matching.start_match_run", author,
            of_programme(R"("name":"Autumn","policy":)" + policy() + R"(,"decisions":)" + decisions));
        house.settle();
        return house.expect("matching.see_match_run", author, only_run(run));
    }
    Json submitted_run() {
        auto const run = solved_run();
        return house.expect("matching.submit_match_run", author, of_run(run));
    }
    Json approved_run() {
        auto const run = submitted_run();
        return house.expect("matching.decide_match_run", steward,
                            of_run(run, R"("approve":true,"reason":"")"));
    }

    /// "ok", or the code of the refusal.
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        auto const answer = house.ask(operation, actor, input);
        return answer ? "ok" : answer.error().code;
    }

    static std::string text(Json const& json, std::string_view field) {
        return json.find(field)->string;
    }
    static std::int64_t number(Json const& json, std::string_view field) {
        return json.find(field)->integer;
    }
    static std::vector<Json> const& items(Json const& json, std::string_view field = "items") {
        return json.find(field)->items;
    }
    /// "lea-jon ida-kim …", by the first names of everybody in a plan.
    static std::string couples(Json const& plan) {
        std::string out;
        for (auto const& pair : items(plan, "pairs"))
            out += (out.empty() ? "" : " ") + text(*pair.find("mentee"), "name") + "-" +
                   text(*pair.find("mentor"), "name");
        return out;
    }

    void enrol(std::string const& side, std::vector<std::string> const& names) {
        for (auto const& name : names) {
            house.expect("programmes.invite_people", author,
                         of_programme(R"("side":")" + side + R"(","people":[")" + id(name) + R"("])"));
            auto const mine = house.expect("programmes.list_my_enrolments", member(name));
            house.expect("programmes.answer_invitation", member(name),
                         R"({"enrolment":")" + text(items(mine).front(), "id") +
                             R"(","accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
        }
    }

private:
    void move_in() {
        std::string const roster =
            "Post number,Job title,Reports to post,Function,Level,Country,Time zone,Staff number,Name,E-mail,Gender,"
            "Hours per month,Expertise offered,Expertise wanted\n"
            "1,Director,,Ports,7,IE,Europe/Dublin,1,lea,lea@example.org,woman,4,,Social media (4)\n"
            "2,Director,1,Finance,7,IE,Europe/Dublin,2,ida,ida@example.org,woman,4,,Data stories (4)\n"
            "3,Director,1,Digital,7,GR,Europe/Athens,3,max,max@example.org,man,4,,Welding (3)\n"
            "4,Planner,1,Ports,2,IE,Europe/Dublin,4,jon,jon@example.org,man,4,Social media (5),\n"
            "5,Analyst,2,Finance,2,GR,Europe/Athens,5,kim,kim@example.org,woman,4,Data stories (4),\n"
            "6,Analyst,3,Digital,2,GR,Europe/Athens,6,nia,nia@example.org,woman,4,Social media (4),\n"
            "7,Welder,3,Ports,2,IE,Europe/Dublin,7,tom,tom@example.org,man,4,Data stories (2),\n";
        auto input = Json::empty_object();
        input.set("filename", Json::of_string("seven.csv"));
        input.set("file", Json::of_string(roster));
        std::string body;
        write_json(body, input);
        auto const uploaded = house.expect("people.upload_roster", test::administrator(), body);
        house.expect("people.apply_roster", test::administrator(),
                     R"({"import":")" + text(uploaded, "id") + R"(","version":)" +
                         std::to_string(number(uploaded, "version")) + "}");
    }

    std::string made_programme() {
        auto const made =
            house.expect("programmes.create_programme", author,
                         R"({"name":"Fresh eyes","modality":"reverse","purpose":"","hours_per_month":2,
                             "mentee_audience":{},"mentor_audience":{}})");
        return text(made, "id");
    }
};

}  // namespace telemachy::matching
