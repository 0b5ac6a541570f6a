#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access_directory.h"
#include "calendar/calendar.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "relationships/relationships.h"
#include "safety/safety.h"
#include "sealed/sealed.h"
#include "supervision/supervision.h"
#include "tests/support/test_house.h"

namespace telemachy::supervision {

/// Ten juniors who mentor, each in a team of their own, but Ben, whom Ann manages. Exe learns from
/// Ann. Sol is a steward, Mo manages Cat; Noor runs the programme.
class SupervisionHouse : public testing::Test {
protected:
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability(), safety::capability(),
                           calendar::capability(), capability()}};
    std::map<std::string, std::string> managers{
        {"ann", ""}, {"ben", "ann"}, {"cat", "mo"}, {"dan", ""}, {"eli", ""},
        {"fay", ""}, {"gus", ""},    {"hal", ""},   {"ida", ""}, {"jon", ""},
        {"exe", ""}, {"mo", ""},     {"sol", ""},   {"noor", ""}};
    std::map<std::string, Actor> actors;
    std::string programme;

    void SetUp() override {
        take(managers);
        for (auto const& [name, manager] : managers) actors.emplace(name, account(name));
        programme = house
                        .expect("programmes.create_programme", as("noor"),
                                R"({"name":"Fresh eyes","modality":"reverse","purpose":"",
                                    "hours_per_month":2,"mentee_audience":{},"mentor_audience":{}})")
                        .find("id")
                        ->string;
        for (auto const* name :
             {"ann", "ben", "cat", "dan", "eli", "fay", "gus", "hal", "ida", "jon"})
            enrol(name, "mentor");
        enrol("exe", "mentee");
    }

    void take(std::map<std::string, std::string> const& lines) {
        std::string text =
            "Post number,Reports to,Staff number,Name,E-mail,Job title,Unit,Function\n";
        for (auto const& [name, manager] : lines) {
            text += "P-" + name + "," + (manager.empty() ? "XX" : "P-" + manager) + "," + name +
                    "," + name + " Doe," + name + "@example.org,Lead,Quay,Operations\n";
        }
        auto const import = house.expect("people.upload_roster", test::coordinator(),
                                         to_json(Uploaded{"roster.csv", text}));
        house.expect("people.apply_roster", test::coordinator(),
                     R"({"import":")" + import.find("id")->string + R"(","version":)" +
                         std::to_string(import.find("version")->integer) + "}");
        house.settle();
    }
    Actor const& as(std::string const& name) const { return actors.at(name); }
    std::string id(std::string const& name) const { return as(name).person; }
    std::string in_programme(std::string const& more = "") const {
        return R"({"programme":")" + programme + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string people(std::vector<std::string> const& names) const {
        std::string list;
        for (auto const& name : names) list += (list.empty() ? "\"" : ",\"") + id(name) + '"';
        return "[" + list + "]";
    }
    std::string said(std::string_view operation, std::string const& actor,
                     std::string const& input) {
        auto const answer = house.ask(operation, as(actor), input);
        if (answer) return "ok";
        auto const& problem = answer.error();
        return problem.fields.empty()
                   ? problem.code
                   : problem.fields.front().path + " " + problem.fields.front().code;
    }
    std::string forming(std::vector<std::string> const& names,
                        std::string const& facilitator = "") {
        return in_programme(
            R"("members":)" + people(names) +
            (facilitator.empty() ? "" : R"(,"facilitator":")" + id(facilitator) + '"'));
    }
    std::string form(std::vector<std::string> const& names, std::string const& facilitator = "") {
        return house.expect("supervision.form_group", as("noor"), forming(names, facilitator))
            .find("id")
            ->string;
    }
    std::string about(std::string const& group, std::string const& more = "") const {
        return R"({"group":")" + group + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    Json listed() { return house.expect("supervision.list_groups", as("noor"), in_programme()); }
    Json mine(std::string const& name) {
        return house.expect("supervision.see_my_groups", as(name));
    }
    /// "ann ben cat dan", as somebody in it reads it.
    std::string circle(std::string const& name) {
        std::string names;
        for (auto const& group : mine(name).find("items")->items)
            for (auto const& member : group.find("members")->items)
                names += (names.empty() ? "" : " ") + first_name(member);
        return sorted(names);
    }
    std::vector<std::string> told(std::string const& name) {
        std::vector<std::string> kinds;
        auto const notices = house.expect("notifications.list_my_notices", as(name));
        for (auto const& notice : notices.find("items")->items) {
            auto const kind = notice.find("kind")->string;
            if (kind.starts_with("supervision")) kinds.push_back(kind.substr(12));
        }
        std::ranges::sort(kinds);
        return kinds;
    }
    using Kinds = std::vector<std::string>;
    static std::string first_name(Json const& person) {
        auto const& name = person.find("name")->string;
        return name.substr(0, name.find(' '));
    }
    static std::string sorted(std::string const& names) {
        std::istringstream words(names);
        std::vector<std::string> list{std::istream_iterator<std::string>(words), {}};
        std::ranges::sort(list);
        std::string out;
        for (auto const& name : list) out += (out.empty() ? "" : " ") + name;
        return out;
    }

private:
    struct Uploaded {
        std::string filename;
        std::string file;
    };
    Actor account(std::string const& name) {
        auto actor = test::member(name);
        auto const role = name == "noor"  ? std::optional(access::GrantedRole::coordinator)
                          : name == "sol" ? std::optional(access::GrantedRole::steward)
                                          : std::nullopt;
        if (role) actor.grants.push_back({name == "noor" ? Role::coordinator : Role::steward});
        house.write(test::coordinator(), [&](Work& work) {
            auto const person = people::PeopleDirectory(work).contact_at(name + "@example.org");
            actor.person = person.value().id.text();
            auto const made =
                access::create_account(work, {.email = name + "@example.org",
                                              .name = name + " Doe",
                                              .person = access::PersonReference(actor.person),
                                              .employment = access::Employment::employee});
            actor.account = made.value().text();
            return !role || access::give_role(work, *made, *role).has_value();
        });
        return actor;
    }
    void enrol(std::string const& name, std::string const& side) {
        house.expect("programmes.invite_people", as("noor"),
                     in_programme(R"("side":")" + side + R"(","people":)" + people({name}) +
                                  R"(,"everyone_in_audience":false)"));
        auto const places = house.expect("programmes.list_my_enrolments", as(name));
        house.expect("programmes.answer_invitation", as(name),
                     R"({"enrolment":")" + places.find("items")->items.at(0).find("id")->string +
                         R"(","accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
    }
};

}  // namespace telemachy::supervision
