#pragma once

#include <string>
#include <vector>

#include "people/people.h"
#include "people/people_directory.h"
#include "tests/support/test_house.h"

namespace telemachy::people::test {

using telemachy::test::administrator;
using telemachy::test::coordinator;
using telemachy::test::member;

/// The people room alone, with the shortest ways to say what stories say often.
class HouseOfPeople : public telemachy::test::TestHouse {
public:
    HouseOfPeople() : TestHouse({people::capability()}) {}

    Result<Answer> try_upload(std::string const& file, std::string const& filename = "roster.csv") {
        return ask("people.upload_roster", coordinator(), uploading(file, filename));
    }
    Json upload(std::string const& file, std::string const& filename = "roster.csv") {
        return expect("people.upload_roster", coordinator(), uploading(file, filename));
    }
    Json map_full(Json const& import, bool full = true) {
        return expect("people.map_roster", coordinator(),
                      naming(import, std::string(R"(,"full_feed":)") + (full ? "true" : "false")));
    }
    Json apply(Json const& import) {
        return expect("people.apply_roster", coordinator(), naming(import));
    }
    Json undo(Json const& import) {
        return expect("people.undo_roster", coordinator(), naming(import));
    }
    Json take(std::string const& file) { return apply(upload(file)); }
    Json take_full(std::string const& file) { return apply(map_full(upload(file))); }

    std::string exported() { return ask("people.export_roster", coordinator()).value().body; }

    /// "create 2 change 0 leave 0 unchanged 1 skip 0 problem 0"
    static std::string counts(Json const& import) {
        std::string text;
        for (auto const* kind : {"create", "change", "leave", "unchanged", "skip", "problem"}) {
            text += (text.empty() ? "" : " ") + std::string(kind) + " " +
                    std::to_string(import.find("counts")->find(kind)->integer);
        }
        return text;
    }

    std::vector<std::string> found(std::string const& query,
                                   std::string const& member_of_card = "name") {
        std::vector<std::string> values;
        auto const answer = expect("people.find_people", member("eve"), query);
        for (auto const& item : answer.find("items")->items) {
            values.push_back(item.find(member_of_card)->string);
        }
        return values;
    }

    Id<PersonTag> person(std::string const& email) {
        return read(administrator(),
                    [&](Work& work) { return PeopleDirectory(work).contact_at(email).value().id; });
    }
    Actor as(std::string const& email) {
        auto actor = member("someone");
        actor.person = person(email).text();
        return actor;
    }

    static std::string naming(Json const& import, std::string const& more = {}) {
        return R"({"import":")" + import.find("id")->string + R"(","version":)" +
               std::to_string(import.find("version")->integer) + more + "}";
    }

private:
    static std::string uploading(std::string const& file, std::string const& filename) {
        auto input = Json::empty_object();
        input.set("filename", Json::of_string(filename));
        input.set("file", Json::of_string(file));
        std::string text;
        write_json(text, input);
        return text;
    }
};

inline std::string const four =
    "Post number,Reports to,Staff number,Name,E-mail,Job "
    "title,Unit,Function,Grade,Country,Languages,Time "
    "zone,Hours per month,Gender,Expertise\n"
    "A,XX,1,Ann Ångström,ann@x.example,Chief Executive,Board,Leadership,SCS4,Sweden,sv; "
    "en,Europe/Stockholm,3,woman,Strategy (5)\n"
    "B,A,2,Ben Okafor,ben@x.example,Head of Law,Law,Legal,SCS1,United "
    "Kingdom,English,Europe/London,4,man,Contracts (4); Negotiation (2)\n"
    "C,B,3,Cleo O'Brien,cleo@x.example,Counsel,Law,Legal,Grade 7,UK,English; "
    "French,Europe/London,,woman,\n"
    "D,B,,,,Counsel,Law,Legal,Grade 7,,,,,,\n";

}  // namespace telemachy::people::test
