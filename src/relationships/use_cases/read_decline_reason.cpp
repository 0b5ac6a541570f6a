#include "relationships/use_cases/read_decline_reason.h"

#include "relationships/store/pair_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships::read_decline_reason {

Result<Output> run(Work& work, Input const& input) {
    PairStore pairs(work);
    auto const pair = pairs.find(input.pair);
    if (!pair || !work.require_programme(pair->programme.text())) return refuse(not_found("pair"));
    // Whoever coordinates a programme and is matched in it learns of their own match no more than
    // anybody.
    if (PairStore(work).own(input.pair)) {
        return refuse(forbidden(
            "pair.own", "This is your own match. Another coordinator may read the reason."));
    }
    auto const kept = pairs.decline_reason(input.pair);
    if (!kept) return refuse(not_found("reason"));

    work.concerns(input.pair.text());
    return Output{Faces(work, {kept->person}).of(kept->person), kept->reason, kept->at};
}

}  // namespace telemachy::relationships::read_decline_reason
