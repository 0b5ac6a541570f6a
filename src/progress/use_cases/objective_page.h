#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "progress/store/objective_store.h"
#include "relationships/relationships_directory.h"

/// What the two of a pair read of their objectives.
namespace telemachy::progress {

struct Recount {
    std::string knowledge;
    std::string action;
    std::string seen;
    std::int64_t after;
    Instant told;
};

struct Objective {
    Id<ObjectiveTag> id;
    Version version;
    bool mine;
    std::string owner;
    std::string aim;
    std::string evidence;
    std::int64_t before;
    std::optional<Date> aim_by;
    Instant set;
    std::vector<Recount> recounts;
    std::optional<std::int64_t> change;

    static constexpr Sentence sentences[] = {
        {"owner", "Whose objective it is, by name."},
        {"evidence", "What would show it."},
        {"before", "Where they found themselves at the outset, 1 to 10."},
        {"change", "Points between the outset and the latest recount; nothing before the first."},
    };
};

[[nodiscard]] Objective objective_of(Work& work, relationships::OwnPairFacts const& pair,
                                     ObjectiveRow const& row);

/// The actor's own objective with the pair it belongs to. To everybody else it does not exist.
struct OwnObjective {
    ObjectiveRow row;
    relationships::OwnPairFacts pair;
};
[[nodiscard]] Result<OwnObjective> own_objective(Work& work, Id<ObjectiveTag> const& objective);

}  // namespace telemachy::progress
