#pragma once

#include <optional>
#include <string>

#include "operation/work.h"
#include "progress/store/action_store.h"
#include "relationships/relationships_directory.h"

/// What the two of a pair read of what they mean to do.
namespace telemachy::progress {

struct Action {
    Id<ActionTag> id;
    Id<PairTag> pair;
    std::string partner;
    bool mine;
    bool added_by_me;
    std::string owner;
    std::string what;
    Date due;
    std::optional<Instant> done;

    static constexpr Sentence sentences[] = {
        {"partner", "The other of the two, by name."},
        {"mine", "Whether you are the one who does it."},
        {"owner", "Who does it, by name."},
    };
};

[[nodiscard]] Action action_of(relationships::OwnPairFacts const& pair, ActionRow const& row);

/// An action of one of the actor's pairs, with the pair. To everybody else it does not exist.
struct OwnAction {
    ActionRow row;
    relationships::OwnPairFacts pair;
};
[[nodiscard]] Result<OwnAction> own_action(Work& work, Id<ActionTag> const& action);

}  // namespace telemachy::progress
