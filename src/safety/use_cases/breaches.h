#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "safety/safety.h"

/// The stewards' tasks. A steward who is one of the two, or stands above either, is not told that a
/// task exists: they are not independent in it.
namespace telemachy::safety {

struct Breach {
    Id<BreachTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    people::PersonOutline above;
    people::PersonOutline below;
    std::int64_t posts;
    Instant found;
    bool open;
    std::optional<Instant> gone;
    std::optional<Outcome> outcome;
    std::optional<std::string> settled_by;

    static constexpr Sentence sentences[] = {
        {"posts", "How many posts the one stands above the other; 1 is the manager."},
        {"gone", "When a later roster put it right by itself."},
    };
};

namespace list_breaches {

struct Input {};

struct Output {
    std::vector<Breach> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_breaches

namespace settle_breach {

struct Input {
    Id<BreachTag> breach;
    Outcome outcome;

    static constexpr Sentence sentences[] = {
        {"outcome",
         "ended: the pair ends without fault and both are offered somebody new. kept: both know "
         "and "
         "wish to go on. mistaken: the roster says what is not so."},
    };
};

Result<Breach> run(Work& work, Input const& input);

}  // namespace settle_breach
}  // namespace telemachy::safety
