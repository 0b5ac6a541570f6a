#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "people/test/house_of_people.h"

namespace telemachy::people {

using test::administrator;
using test::coordinator;
using test::four;
using test::member;

using Names = std::vector<std::string>;

struct DirectoryStory : testing::Test {
    DirectoryStory() { house.take(four); }

    Json find(std::string const& query) {
        return house.expect("people.find_people", member("eve"), query);
    }

    /// "Law 2, Board 1"
    std::string facet(Json const& answer, std::string const& kind) {
        std::string text;
        for (auto const& each : answer.find("facets")->find(kind)->items) {
            text += (text.empty() ? "" : ", ") + each.find("value")->string + " " +
                    std::to_string(each.find("count")->integer);
        }
        return text;
    }

    template <class Ask>
    auto directory(Ask const& ask) {
        return house.read(administrator(), [&](Work& work) { return ask(PeopleDirectory(work)); });
    }

    test::HouseOfPeople house;
};

}  // namespace telemachy::people
