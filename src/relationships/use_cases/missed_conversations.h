#pragma once

#include <optional>
#include <string>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/missed.h"
#include "relationships/store/pair_store.h"
#include "relationships/store/session_store.h"
#include "relationships/use_cases/faces.h"

/// Conversations that were not held on their day: who asked for another, who was waited for.
namespace telemachy::relationships {

struct MissedConversation {
    Id<MissedTag> id;
    Date planned_on;
    Missed what;
    std::string by_whom;
    bool mine;
    std::optional<Date> moved_to;
    std::string logged_by;
    bool logged_by_me;
    bool contested;

    static constexpr Sentence sentences[] = {
        {"by_whom", "Who asked for it, or stayed away, by name."},
        {"contested", "Whether the other says that it was otherwise; it then counts for nothing."},
    };
};

[[nodiscard]] MissedConversation missed_of(OwnPair const& pair, MissedRow const& row,
                                           Faces const& faces);

namespace log_missed_conversation {

struct Input {
    Id<PairTag> pair;
    Date planned_on;
    Missed what;
    bool mine;
    std::optional<Date> moved_to;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether it was you who asked or stayed away; the other of the two otherwise."},
        {"moved_to", "The day it was moved to, where there is one."},
    };
};

/// Either of the two says it, about themselves or the other.
Result<MissedConversation> run(Work& work, Input const& input);

}  // namespace log_missed_conversation

namespace contest_missed_conversation {

struct Input {
    Id<MissedTag> missed;
};

/// Whoever it was said of, and did not say it, says that it was otherwise. No reason is asked for.
Result<MissedConversation> run(Work& work, Input const& input);

}  // namespace contest_missed_conversation
}  // namespace telemachy::relationships
