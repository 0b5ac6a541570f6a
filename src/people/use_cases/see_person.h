#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

struct NamedPerson {
    Id<PersonTag> id;
    std::string name;
    std::string title;
};

namespace see_person {

struct Input {
    Id<PersonTag> person;
};

/// T0: what every colleague may know, and no group attribute, address or wish.
struct Profile {
    Id<PersonTag> id;
    std::string name;
    std::string title;
    std::string unit;
    std::string function;
    std::string level;
    std::string country;
    std::string time_zone;
    std::vector<std::string> languages;
    std::vector<std::string> offers;
    PersonStatus status = PersonStatus::active;
    std::optional<NamedPerson> manager;
    std::vector<NamedPerson> chain;  ///< The manager, theirs, and so on to the top.
    std::vector<std::string> industries;
    std::string style;
};
using Output = Profile;

Result<Output> run(Work& work, Input const& input);

}  // namespace see_person
}  // namespace telemachy::people
