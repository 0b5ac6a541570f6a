#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "safety/safety.h"

/// Whom the junior of two may turn to, and the rule their programme keeps.
namespace telemachy::safety {

struct Support {
    bool mine;
    std::optional<std::string> name;
    std::string reach;
    std::vector<std::string> stewards;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether the rules of this programme are there for you: you are the junior side."},
        {"name",
         "Somebody who is neither of you and stands above neither; nobody if none is named."},
        {"reach", "How to reach them."},
        {"stewards", "The stewards who are independent of both of you, by name."},
    };
};

namespace see_support {

struct Input {
    Id<PairTag> pair;
};

/// Asked for on every screen of a pair. Names and ways to reach them; that somebody looked is on no
/// record.
Result<Support> run(Work& work, Input const& input);

}  // namespace see_support

struct SafetyRule {
    Version version;
    std::int64_t levels;
    std::optional<people::PersonOutline> contact;
    std::string reach;

    static constexpr Sentence sentences[] = {
        {"levels", "How many posts up neither may stand above the other."},
    };
};

namespace see_safety_rule {

struct Input {
    Id<ProgrammeTag> programme;
};

Result<SafetyRule> run(Work& work, Input const& input);

}  // namespace see_safety_rule

namespace save_safety_rule {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
    Whole<1, 10, 3> levels;
    std::optional<Id<PersonTag>> contact;
    Text<0, 200> reach;
};

Result<SafetyRule> run(Work& work, Input const& input);

}  // namespace save_safety_rule
}  // namespace telemachy::safety
