#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// That two people talked: when, how long, how. There is no column for what about.
struct ConversationRow {
    Id<ConversationTag> id;
    Date held_on;
    std::int64_t minutes = 0;
    Channel channel = Channel::in_person;
    Id<PersonTag> logged_by;
};

class ConversationStore {
public:
    explicit ConversationStore(Work& work) : work_(work) {}

    void add(Id<PairTag> const& pair, ConversationRow const& conversation);
    /// The latest first.
    [[nodiscard]] std::vector<ConversationRow> of_pair(Id<PairTag> const& pair);
    [[nodiscard]] std::optional<ConversationRow> on_day(Id<PairTag> const& pair, Date day);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
