#include "matching/use_cases/submit_match_run.h"

#include "access/access_directory.h"
#include "notifications/notifications.h"

namespace telemachy::matching::submit_match_run {
namespace {

/// Every steward of the programme who may decide it.
void tell_stewards(Work& work, RunRow const& run) {
    auto const stewards = access::holders_of_role(work, access::GrantedRole::steward,
                                                  access::ProgrammeReference(run.programme.text()));
    for (auto const& [account, person] : stewards) {
        if (!had_no_part_in(run, Actor{.account = account.text(), .person = person.text()})) continue;
        notifications::notify(work, person.text(), "run_submitted", {{"run", run.name}},
                              "/runs/" + run.id.text());
    }
}

}  // namespace

Result<MatchRun> run(Work& work, Input const& input) {
    auto run = TRY(run_to_move(work, input.run, input.version.value, RunState::solved,
                               "Only a solved run can be sent for approval."));
    run.submitted_by = work.actor().account;
    run.submitted_by_person = work.actor().person;
    auto const submitted = TRY(RunStore(work).move(std::move(run), RunState::submitted));
    tell_stewards(work, submitted);
    return view_of(work, submitted);
}

}  // namespace telemachy::matching::submit_match_run
