#include "matching/use_cases/publish_match_run.h"

#include <set>

#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/list_match_pairs.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/reason_for_both.h"
#include "matching/use_cases/still_possible.h"
#include "notifications/notifications.h"
#include "programmes/programme_directory.h"
#include "relationships/propose_pairs.h"

namespace telemachy::matching::publish_match_run {
namespace {

/// What is proposed to whom, or a refusal that names every pair that is no longer possible.
Result<std::vector<relationships::NewPair>> proposals(Work& work, RunRow const& run) {
    auto const plan = TRY(list_match_pairs::plan_of(work, run));
    auto const programme = programmes::ProgrammeDirectory(work).find(run.programme);
    if (!programme) return refuse(not_found("programme"));
    auto const policy = stored_policy(run.policy);
    auto const inputs = gather_inputs(work, run.programme);
    StillPossible still(*inputs, policy);
    Problem outdated = conflict("run.outdated",
                                "Since this run was solved something changed for some of the people "
                                "in it. Solve it again with what is true now.");
    std::vector<relationships::NewPair> pairs;
    for (std::size_t i = 0; i < plan.pairs.size(); ++i) {
        auto const& planned = plan.pairs[i];
        auto const couple = still.take(planned);
        if (!couple) {
            outdated.fields.push_back(
                {"/pairs/" + std::to_string(i), "changed",
                 planned.mentor.name + " and " + planned.mentee.name + " are no longer possible."});
            continue;
        }
        relationships::NewPair pair;
        pair.programme = run.programme;
        pair.mentee = Id<PersonTag>(planned.mentee.id);
        pair.mentor = Id<PersonTag>(planned.mentor.id);
        pair.run = run.id.text();
        pair.why_json = reason_for_both(inputs->words, policy, *couple->mentee, *couple->mentor);
        pair.hours_per_month = programme->hours_per_month;
        pairs.push_back(std::move(pair));
    }
    if (!outdated.fields.empty()) return refuse(std::move(outdated));
    return pairs;
}

/// Whoever waited and is in no pair hears that as well: silence would say it worse.
void tell_the_unmatched(Work& work, RunRow const& run, Plan const& plan) {
    auto const programme = programmes::ProgrammeDirectory(work).find(run.programme);
    std::set<std::string> told;
    for (auto const& waiting : plan.unmatched) {
        if (!told.insert(waiting.person.id).second) continue;
        notifications::notify(work, waiting.person.id, "not_matched_yet",
                              {{"programme", programme->name}},
                              "/programmes/" + run.programme.text());
    }
}

}  // namespace

Result<MatchRun> run(Work& work, Input const& input) {
    auto run = TRY(run_to_move(work, input.run, input.version.value, RunState::approved,
                               "Only a run that somebody else approved can be published."));
    auto const pairs = TRY(proposals(work, run));
    TRY(relationships::propose_pairs(work, pairs));
    run.published_by_person = work.actor().person;
    auto const published = TRY(RunStore(work).move(std::move(run), RunState::published));
    tell_the_unmatched(work, published, TRY(list_match_pairs::plan_of(work, published)));
    auto const count = static_cast<std::int64_t>(pairs.size());
    work.note("pairs", count);
    work.publish(PlanPublished{published.id, published.programme, count});
    return view_of(work, published);
}

}  // namespace telemachy::matching::publish_match_run
