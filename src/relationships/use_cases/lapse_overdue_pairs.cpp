#include "relationships/use_cases/lapse_overdue_pairs.h"

#include "relationships/store/pair_store.h"
#include "relationships/use_cases/keep_standing.h"

namespace telemachy::relationships::lapse_overdue_pairs {
namespace {

/// Looks again inside the write: an answer may have come between.
Result<void> lapse_one(Work& work, Id<PairTag> const& id) {
    PairStore pairs(work);
    auto const pair = pairs.find(id).value();
    auto const lapsed = lapse(pair.standing(), work.now());
    if (!lapsed) return refuse(conflict("pair.settled", "Somebody answered just in time."));

    std::optional<Id<PersonTag>> silent;
    if (auto const side = silent_side(*lapsed)) silent = pair.person_on(*side);
    keep_standing(work, pair, *lapsed, silent);
    work.concerns(id.text());
    return {};
}

}  // namespace

Result<void> run(JobRun& job) {
    std::vector<Id<PairTag>> overdue;
    job.read([&](Work& work) { overdue = PairStore(work).overdue(); });
    for (auto const& id : overdue) {
        if (job.stopping()) break;
        // One write each, so that the record names each pair; a refusal leaves that pair as it is.
        (void)job.write([&](Work& work) { return lapse_one(work, id); });
    }
    return {};
}

}  // namespace telemachy::relationships::lapse_overdue_pairs
