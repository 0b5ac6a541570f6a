#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/schema.h"
#include "operation/work.h"
#include "programmes/programmes.h"

/// How far people of each group came, from being eligible to talking, with small groups hidden.
namespace telemachy::programmes::see_funnel {

enum class By { function, unit, country, level, gender };

struct Input {
    Id<ProgrammeTag> programme;
    std::optional<By> by;
    std::optional<Side> side;

    static constexpr Sentence sentences[] = {
        {"by", "Which groups are compared; functions, if it is not said."},
        {"side", "One side alone; a person of both counts once otherwise."},
    };
};

struct Group {
    std::string group;
    std::vector<std::optional<std::int64_t>> counts;
};

struct Output {
    By by = By::function;
    std::vector<std::string> steps;
    std::vector<Group> groups;
    std::vector<std::int64_t> total;
    std::string suppressed_note;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::see_funnel
