#pragma once

#include <optional>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/why.h"
#include "relationships/use_cases/missed_conversations.h"
#include "relationships/use_cases/pair_card.h"
#include "relationships/use_cases/pair_page.h"
#include "relationships/who_sees.h"

namespace telemachy::relationships {

/// A pair as its two people see it. Its version is that of the agreement, which is all that can be
/// edited.
struct Pair {
    Version version;
    PairCard card;
    Why why;
    std::vector<Question> questions;
    std::optional<Agreement> agreement;
    std::optional<std::int64_t> agreement_in_force;
    std::vector<Conversation> conversations;
    std::vector<MissedConversation> missed;
    std::vector<WhoSees> who_sees;

    static constexpr Sentence sentences[] = {
        {"version",
         "The agreement's version, for saving and signing it; 0 before the first draft."},
        {"agreement_in_force",
         "The last version both have signed: it holds while a newer one is talked over."},
    };
};

namespace see_pair {

struct Input {
    Id<PairTag> pair;
};

Result<Pair> run(Work& work, Input const& input);

}  // namespace see_pair
}  // namespace telemachy::relationships
