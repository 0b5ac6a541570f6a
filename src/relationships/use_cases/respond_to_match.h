#pragma once

#include <optional>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_card.h"

/// One of the two accepts or declines. Two yeses make the pair active; a no closes it, and the
/// coordinator is offered the next best.
namespace telemachy::relationships::respond_to_match {

struct Input {
    Id<PairTag> pair;
    bool accept;
    std::optional<Text<0, 1000>> reason;

    static constexpr Sentence sentences[] = {
        {"reason",
         "Why not, if you care to say. Only the coordinator can read it, and each reading is "
         "recorded."},
    };
};

Result<PairCard> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::respond_to_match
