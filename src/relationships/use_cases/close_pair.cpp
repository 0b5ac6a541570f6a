#include "relationships/use_cases/close_pair.h"

#include "relationships/store/ending_store.h"
#include "relationships/use_cases/answer_clock.h"
#include "relationships/use_cases/keep_standing.h"

namespace telemachy::relationships {

void close_pair(Work& work, PairRow const& pair, EndingKind kind,
                std::optional<Id<PersonTag>> const& by) {
    EndingStore endings(work);
    endings.save(pair.id, {kind, by, work.now(), work.now()});
    endings.resume(pair.id);
    auto standing = pair.standing();
    standing.state = PairState::ended;
    keep_standing(work, pair, standing, by);
}

void wish_rematch(Work& work, PairRow const& pair, Side side) {
    auto const& person = pair.person_on(side);
    EndingStore(work).wish_rematch(pair, side, answer_by(work, person, person, rematch_days));
}

}  // namespace telemachy::relationships
