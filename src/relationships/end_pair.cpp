#include "relationships/end_pair.h"

#include "relationships/store/pair_store.h"
#include "relationships/use_cases/close_pair.h"
#include "relationships/use_cases/keep_standing.h"

namespace telemachy::relationships {

void end_apart(Work& work, Id<PairTag> const& id) {
    auto const pair = PairStore(work).find(id);
    if (!pair || !is_alive(pair->state)) return;
    if (pair->state == PairState::active) {
        for (auto const side : {Side::mentee, Side::mentor}) wish_rematch(work, *pair, side);
        close_pair(work, *pair, EndingKind::apart, {});
        return;
    }
    auto standing = pair->standing();
    standing.state = PairState::declined;
    keep_standing(work, *pair, standing, {});
}

}  // namespace telemachy::relationships
