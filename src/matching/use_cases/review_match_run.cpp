#include "matching/use_cases/review_match_run.h"

#include "matching/domain/default_policy.h"
#include "matching/record/certificate_document.h"
#include "matching/record/inputs_document.h"
#include "matching/use_cases/list_match_pairs.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/solve_round.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching::review_match_run {
namespace {

struct Papers {
    MatchRun run;
    Plan plan;
    Policy policy;
    Policy compared_with;
    bool first_publication = false;
    std::string inputs;
    std::string certificate;
};

/// Where a programme of this kind starts.
Policy first_policy(Work& work, RunRow const& run) {
    auto const programme = programmes::ProgrammeDirectory(work).find(run.programme);
    return programme ? starting_policy(*programme) : Policy{};
}

Result<Papers> look(Work& work, Id<RunTag> const& id) {
    auto const run = TRY(run_for(work, id));
    auto plan = TRY(list_match_pairs::plan_of(work, run));
    RunStore const store(work);
    auto const earlier = store.last_published(run.programme, run.id);
    return Papers{view_of(work, run),
                  std::move(plan),
                  stored_policy(run.policy),
                  earlier ? stored_policy(earlier->policy) : first_policy(work, run),
                  !earlier.has_value(),
                  store.paper(id, Paper::inputs).value_or(""),
                  store.paper(id, Paper::certificate).value_or("")};
}

CheckedCertificate check_again(Papers const& papers) {
    auto const finding = verify_documents(papers.certificate, papers.inputs);
    auto const points = [&](Amount whole) { return in_hundredths(papers.policy, whole); };
    return {finding.valid,         points(finding.primal),   points(finding.dual),
            points(finding.gap()), digest_of(papers.inputs), in_english(finding.sentence)};
}

/// Whether the recorded inputs, solved again, give the recorded certificate byte for byte.
bool solves_to_the_same(Papers const& papers) {
    auto const record = read_inputs(papers.inputs);
    if (!record) return false;
    auto const round = solve_round(std::make_shared<MatchInputs>(record->inputs), record->policy,
                                   record->decisions);
    return round && write_certificate(certificate_of(round->problem, round->plan),
                                      papers.inputs) == papers.certificate;
}

}  // namespace

Result<Review> run(Study& study, Input const& input) {
    auto const papers = TRY(study.look([&](Work& work) { return look(work, input.run); }));
    Review review;
    review.run = papers.run;
    review.first_publication = papers.first_publication;
    for (auto const& change : difference(papers.compared_with, papers.policy))
        review.policy_diff.push_back({change.what, change.before, change.after});
    review.decisions = view_of(papers.policy, papers.plan.decisions);
    review.fairness = papers.plan.fairness;
    review.certificate = check_again(papers);
    review.reproducible = solves_to_the_same(papers);
    review.version = papers.run.version;
    return review;
}

}  // namespace telemachy::matching::review_match_run
