#include "accountability/use_cases/tell_quarter.h"

#include <algorithm>
#include <vector>

#include "accountability/domain/report.h"
#include "accountability/store/standing_store.h"
#include "accountability/use_cases/pair_standing.h"
#include "notifications/notifications.h"
#include "relationships/relationships_directory.h"
#include "relationships/today.h"

namespace telemachy::accountability::tell_quarter {
namespace {

using relationships::PairFacts;
using relationships::RelationshipsDirectory;

/// The day it is for both, or the earlier of the two: where either still has the quarter's last
/// evening, it is not over.
Date today_for_both(Work& work, PairFacts const& pair) {
    return std::min(relationships::today_for(work, pair.mentee),
                    relationships::today_for(work, pair.mentor));
}

/// Whether the two of a pair are to be told of the quarter that has just ended. Once its report is
/// late there is nothing new to say, and a house that stood still for a month does not catch up.
bool is_due(Work& work, PairFacts const& pair) {
    auto const today = today_for_both(work, pair);
    auto const quarter = quarter_of(today).before();
    StandingStore store(work);
    return today <= report_due(quarter) && was_at_work(pair, quarter, today) &&
           store.minimum(pair.programme, quarter).per_quarter > 0 &&
           !store.was_told(pair.id, quarter);
}

/// Looks again inside the write: another node of the house may have been quicker.
Result<void> tell_one(Work& work, PairFacts const& pair) {
    auto const today = today_for_both(work, pair);
    auto const quarter = quarter_of(today).before();
    if (!StandingStore(work).tell(pair.id, quarter))
        return refuse(conflict("standing.told", "They have been told."));
    if (standing_of(work, pair, quarter, today).met == Met::short_of) {
        for (auto const& person : {pair.mentee, pair.mentor}) {
            notifications::notify(work, person.text(), "standing_short",
                                  {{"quarter", quarter.text()}}, "/standing");
        }
    }
    notifications::notify(work, pair.mentor.text(), "report_due", {{"quarter", quarter.text()}},
                          "/pairs/" + pair.id.text() + "?view=report");
    work.concerns(pair.id.text());
    return {};
}

}  // namespace

Result<void> run(JobRun& job) {
    std::vector<PairFacts> due;
    job.read([&](Work& work) {
        for (auto const& programme : StandingStore(work).asking()) {
            for (auto& pair : RelationshipsDirectory(work).pairs_of(programme))
                if (is_due(work, pair)) due.push_back(std::move(pair));
        }
    });
    for (auto const& pair : due) {
        if (job.stopping()) break;
        // One write each, so that the record names each pair; a refusal leaves that pair as it is.
        (void)job.write([&](Work& work) { return tell_one(work, pair); });
    }
    return {};
}

}  // namespace telemachy::accountability::tell_quarter
