#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "progress/progress.h"

namespace telemachy::progress {

/// Something one of a pair does until a day.
struct ActionRow {
    Id<ActionTag> id;
    Id<PairTag> pair;
    Id<PersonTag> owner;
    Id<PersonTag> added_by;
    std::string what;
    Date due;
    Instant added_at;
    std::optional<Instant> done_at;
};

class ActionStore {
public:
    explicit ActionStore(Work& work) : work_(work) {}

    void add(ActionRow const& action);
    [[nodiscard]] std::optional<ActionRow> find(Id<ActionTag> const& action);
    /// What is still to be done first, and of that what is due first.
    [[nodiscard]] std::vector<ActionRow> of_pair(Id<PairTag> const& pair);
    /// What somebody still has to do, over all their pairs.
    [[nodiscard]] std::vector<ActionRow> open_of(Id<PersonTag> const& owner);
    void complete(Id<ActionTag> const& action, std::optional<Instant> const& done_at);
    void drop(Id<ActionTag> const& action);

private:
    Work& work_;
};

}  // namespace telemachy::progress
