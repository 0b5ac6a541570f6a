#include "matching/use_cases/decide_match_run.h"

#include "matching/record/certificate_document.h"
#include "notifications/notifications.h"

namespace telemachy::matching::decide_match_run {
namespace {

Result<RunRow> run_to_decide(Work& work, Input const& input) {
    if (!had_no_part_in(TRY(run_for(work, input.run)), work.actor()))
        return refuse(forbidden("run.own", "You had a part in this run. Another steward decides."));
    auto run = TRY(run_to_move(work, input.run, input.version.value, RunState::submitted,
                               "Only a run that was sent for approval can be decided."));
    if (!input.approve && input.reason.value.empty())
        return refuse(invalid_field("/reason", "required", "Say what should be looked at again."));
    return run;
}

void tell_submitter(Work& work, RunRow const& run) {
    if (run.submitted_by_person.empty()) return;
    bool const approved = run.state == RunState::approved;
    notifications::notify(work, run.submitted_by_person,
                          approved ? "run_approved" : "run_returned", {{"run", run.name}},
                          "/runs/" + run.id.text());
}

/// The proof is checked with no transaction open: it looks at every pair.
Result<void> check_proof(Study& study, Input const& input) {
    struct Proof {
        std::string certificate;
        std::string inputs;
    };
    auto const proof = TRY(study.look([&](Work& work) -> Result<Proof> {
        TRY(run_to_decide(work, input));
        RunStore const store(work);
        return Proof{store.paper(input.run, Paper::certificate).value_or(""),
                     store.paper(input.run, Paper::inputs).value_or("")};
    }));
    if (!input.approve) return {};
    auto const finding = verify_documents(proof.certificate, proof.inputs);
    if (finding.valid) return {};
    return refuse(conflict("run.no_proof", in_english(finding.sentence)));
}

}  // namespace

Result<MatchRun> run(Study& study, Input const& input) {
    TRY(check_proof(study, input));
    std::optional<MatchRun> decided;
    TRY(study.write([&](Work& work) -> Result<void> {
        auto run = TRY(run_to_decide(work, input));
        run.decided_by = work.actor().account;
        run.decided_by_name = work.actor().name;
        if (!input.approve) run.return_reason = input.reason.value;
        auto const moved = TRY(RunStore(work).move(
            std::move(run), input.approve ? RunState::approved : RunState::returned));
        tell_submitter(work, moved);
        decided = view_of(work, moved);
        return {};
    }));
    return *decided;
}

}  // namespace telemachy::matching::decide_match_run
