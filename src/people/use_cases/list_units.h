#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// A level with its rank: what rules about levels count in.
struct LevelName {
    std::int64_t rank = 0;
    std::string name;
};

namespace list_units {

struct Input {};
struct Output {
    std::vector<std::string> functions;
    std::vector<std::string> units;
    std::vector<std::int64_t> levels;  ///< Ranks in use, the most junior first.
    std::vector<LevelName> level_names;
    std::vector<std::string> countries;
};

/// What a rule or a filter can choose from: the values somebody here has.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_units
}  // namespace telemachy::people
