#pragma once

#include "operation/schema.h"
#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// How many of those found have each value, for narrowing further: the hundred most frequent of
/// each.
struct PeopleFacets {
    std::vector<Counted> function;
    std::vector<Counted> unit;
    std::vector<Counted> level;  ///< The most senior first; the others by how many there are.
    std::vector<Counted> country;
    std::vector<Counted> expertise;
    std::vector<Counted> language;
    std::vector<Counted> industry;
    std::vector<Counted> time_zone;
};

namespace find_people {

struct Input {
    std::optional<Text<0, 100>> q;
    std::optional<std::string> function;
    std::optional<std::string> unit;
    std::optional<std::string> level;
    std::optional<std::string> country;
    std::optional<std::string> expertise;
    std::optional<std::string> language;
    std::optional<std::string> industry;
    std::optional<std::string> time_zone;
    std::optional<PersonStatus> status;
    std::optional<std::string> cursor;
    Whole<1, 200, 50> limit;

    static constexpr Sentence sentences[] = {
        {"q", "Parts of a name, a title, a unit or an expertise, in any order, without regard to accents."},
        {"status", "Left out, everybody who has not left."},
    };
};
struct Output {
    std::vector<PersonCard> items;
    std::int64_t total = 0;
    PeopleFacets facets;
    std::optional<std::string> next;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace find_people
}  // namespace telemachy::people
