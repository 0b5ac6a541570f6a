#include "matching/use_cases/propose_alternative.h"

#include <algorithm>

#include "matching/use_cases/next_best.h"
#include "matching/use_cases/reason_for_both.h"
#include "programmes/programme_directory.h"
#include "relationships/propose_pairs.h"

namespace telemachy::matching::propose_alternative {

Result<Output> run(Work& work, Input const& input) {
    auto const pair = TRY(failed_pair(work, input.pair));
    auto const next = TRY(next_best(work, pair));
    auto const chosen = std::ranges::find(
        next.mentors, input.mentor.text(), [](auto const* mentor) { return mentor->id; });
    if (chosen == next.mentors.end())
        return refuse(conflict("pair.not_possible",
                               "This mentor is not free for them. Look at the list again."));
    relationships::NewPair proposal;
    proposal.programme = pair.programme;
    proposal.mentee = pair.mentee;
    proposal.mentor = input.mentor;
    proposal.why_json =
        reason_for_both(next.inputs->words, next.policy, *next.mentee, **chosen);
    if (auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme))
        proposal.hours_per_month = programme->hours_per_month;
    auto const made = TRY(relationships::propose_pairs(work, {proposal}));
    work.concerns(made.front().text());
    return Output{made.front()};
}

}  // namespace telemachy::matching::propose_alternative
