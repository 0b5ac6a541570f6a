#pragma once

#include <string>
#include <string_view>

#include "people/people_directory.h"
#include "tests/support/test_house.h"

/// The few people a room's tests talk about, and the short words they are talked about in. For
/// rooms that stand on `people` and `programmes`.
namespace telemachy::test {

/// Somebody in the directory, who signs in under their first name: `colleague(house, "Ana Ruiz")`.
inline Actor colleague(TestHouse& house, std::string const& name,
                       std::string const& time_zone = "Europe/London") {
    auto actor = member(name.substr(0, name.find(' ')));
    actor.person = house.write(actor, [&](Work& work) {
        return people::PeopleDirectory(work)
            .add_person({.name = name,
                         .email = actor.name + "@example.org",
                         .title = "",
                         .time_zone = time_zone})
            .value()
            .text();
    });
    return actor;
}

/// A programme of reverse mentoring for everybody, by its id.
inline std::string new_programme(TestHouse& house, Actor const& coordinator) {
    auto const made =
        house.expect("programmes.create_programme", coordinator,
                     R"({"name":"Fresh eyes","modality":"reverse","purpose":"","hours_per_month":2,
            "mentee_audience":{},"mentor_audience":{}})");
    return made.find("id")->string;
}

/// "ok", or what was refused: the first field's path where there is one, the code otherwise.
inline std::string said(TestHouse& house, std::string_view operation, Actor const& actor,
                        std::string const& input) {
    auto const answer = house.ask(operation, actor, input);
    if (answer) return "ok";
    auto const& problem = answer.error();
    return problem.fields.empty() ? problem.code : problem.fields.front().path;
}

}  // namespace telemachy::test
