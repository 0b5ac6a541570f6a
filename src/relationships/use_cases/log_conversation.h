#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// Either of the two says that they talked, in thirty seconds. No field takes words: what was said
/// is not the house's business until it can be sealed.
namespace telemachy::relationships::log_conversation {

struct Input {
    Id<PairTag> pair;
    Date held_on;
    Whole<1, 600, 60> minutes;
    Channel channel;

    static constexpr Sentence sentences[] = {
        {"held_on", "The day it was held; not in the future."},
        {"minutes", "How long it took; an hour when left out."},
    };
};

Result<Conversation> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::log_conversation
