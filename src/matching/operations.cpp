#include "matching/matching.h"
#include "matching/sql.h"
#include "matching/use_cases/block_person.h"
#include "matching/use_cases/cancel_match_run.h"
#include "matching/use_cases/close_chemistry_round.h"
#include "matching/use_cases/compare_modes.h"
#include "matching/use_cases/compare_scenarios.h"
#include "matching/use_cases/decide_match_run.h"
#include "matching/use_cases/declare_conflict.h"
#include "matching/use_cases/delete_scenario.h"
#include "matching/use_cases/explain_pair.h"
#include "matching/use_cases/list_alternatives.h"
#include "matching/use_cases/list_approvals.h"
#include "matching/use_cases/list_blocks.h"
#include "matching/use_cases/list_chemistry_rounds.h"
#include "matching/use_cases/list_conflicts.h"
#include "matching/use_cases/list_match_pairs.h"
#include "matching/use_cases/list_match_runs.h"
#include "matching/use_cases/list_my_chemistry.h"
#include "matching/use_cases/list_policy_versions.h"
#include "matching/use_cases/list_readers.h"
#include "matching/use_cases/list_scenarios.h"
#include "matching/use_cases/open_chemistry_round.h"
#include "matching/use_cases/preview_plan.h"
#include "matching/use_cases/propose_alternative.h"
#include "matching/use_cases/publish_match_run.h"
#include "matching/use_cases/rank_partners.h"
#include "matching/use_cases/review_match_run.h"
#include "matching/use_cases/save_policy.h"
#include "matching/use_cases/save_policy_file.h"
#include "matching/use_cases/save_scenario.h"
#include "matching/use_cases/see_certificate.h"
#include "matching/use_cases/see_inputs.h"
#include "matching/use_cases/see_match_run.h"
#include "matching/use_cases/see_policy.h"
#include "matching/use_cases/see_policy_file.h"
#include "matching/use_cases/see_reach.h"
#include "matching/use_cases/solve_run.h"
#include "matching/use_cases/start_match_run.h"
#include "matching/use_cases/submit_match_run.h"
#include "matching/use_cases/tell_of_declined_pair.h"
#include "matching/use_cases/trade_quota.h"
#include "matching/use_cases/unblock_person.h"
#include "matching/use_cases/withdraw_conflict.h"

namespace telemachy::matching {

std::span<MatrixRow const> matrix();

namespace {

/// A studio sends its whole draft with every movement of a slider: a decision per pair, if need be.
constexpr std::size_t draft_bytes_max = std::size_t{4} << 20;

// clang-format off
std::vector<Operation> operations() {
    // The people of a round are remembered from one question to the next.
    auto const memory = std::make_shared<RoundMemory>();
    return {
        query("matching.see_policy", Scope::programme, "GET /programmes/{programme}/policy", see_policy::run,
              "Shows the policy a programme is matched by."),
        command("matching.save_policy", Scope::programme, "PUT /programmes/{programme}/policy", save_policy::run,
                "Saves the policy as a new version."),
        query("matching.list_policy_versions", Scope::programme, "GET /programmes/{programme}/policy-versions",
              list_policy_versions::run, "Lists who changed the policy, when and how."),
        query("matching.see_policy_file", Scope::programme, "GET /programmes/{programme}/policy.toml",
              see_policy_file::run, "Downloads the policy as a file."),
        command("matching.save_policy_file", Scope::programme, "PUT /programmes/{programme}/policy.toml",
                save_policy_file::run, "Saves a policy file as a new version."),

        with_body_limit(study("matching.preview_plan", Scope::programme, "POST /programmes/{programme}/plan-previews", preview_plan::run,
                              "Solves a draft and explains its plan; keeps nothing.", memory), draft_bytes_max),
        with_body_limit(study("matching.explain_pair", Scope::programme, "POST /programmes/{programme}/pair-explanations", explain_pair::run,
                              "Explains one pair, and what forcing it would cost.", memory), draft_bytes_max),
        with_body_limit(study("matching.compare_modes", Scope::programme, "POST /programmes/{programme}/mode-comparisons", compare_modes::run,
                              "Solves a draft in every mode, side by side; keeps nothing.", memory), draft_bytes_max),
        with_body_limit(study("matching.trade_quota", Scope::programme, "POST /programmes/{programme}/quota-trades", trade_quota::run,
                              "Shows what each share of one group costs the whole; keeps nothing.", memory), draft_bytes_max),
        with_body_limit(study("matching.save_scenario", Scope::programme, "POST /programmes/{programme}/scenarios", save_scenario::run,
                              "Keeps a draft and its outcome under a name.", memory), draft_bytes_max),
        query("matching.list_scenarios", Scope::programme, "GET /programmes/{programme}/scenarios", list_scenarios::run,
              "Lists the scenarios of a programme."),
        query("matching.compare_scenarios", Scope::programme, "GET /programmes/{programme}/scenario-comparison",
              compare_scenarios::run, "Puts scenarios side by side."),
        command("matching.delete_scenario", Scope::programme, "DELETE /scenarios/{scenario}", delete_scenario::run,
                "Forgets a scenario."),

        study("matching.open_chemistry_round", Scope::programme, "POST /programmes/{programme}/chemistry-rounds",
              open_chemistry_round::run, "Shows everybody up to five people and asks whom they would like to meet."),
        query("matching.list_chemistry_rounds", Scope::programme, "GET /programmes/{programme}/chemistry-rounds",
              list_chemistry_rounds::run, "Lists the chemistry rounds of a programme, without what anybody said."),
        command("matching.close_chemistry_round", Scope::programme, "POST /chemistry-rounds/{round}/closure",
                close_chemistry_round::run, "Closes a chemistry round before its clock does."),
        query("matching.list_my_chemistry", Scope::self, "GET /me/chemistry", list_my_chemistry::run,
              "Lists whom I was shown and how I ranked them; only I can see it."),
        command("matching.rank_partners", Scope::self, "PUT /me/chemistry/{round}", rank_partners::run,
                "Ranks the people I was shown; only the solver and I can see it."),

        query("matching.list_readers", Scope::self, "GET /me/readers", list_readers::run,
              "Says who reads what of the actor's profile and wishes."),

        query("matching.see_reach", Scope::programme, "GET /programmes/{programme}/reach", see_reach::run,
              "Shows whom a programme reached among those it is for, by group and by unit."),

        with_body_limit(command("matching.start_match_run", Scope::programme, "POST /programmes/{programme}/match-runs",
                start_match_run::run, "Orders a matching, for the record."), draft_bytes_max),
        query("matching.list_match_runs", Scope::programme, "GET /programmes/{programme}/match-runs",
              list_match_runs::run, "Lists the runs of a programme."),
        query("matching.see_match_run", Scope::programme, "GET /match-runs/{run}", see_match_run::run,
              "Shows where a run stands."),
        query("matching.list_match_pairs", Scope::programme, "GET /match-runs/{run}/plan", list_match_pairs::run,
              "Shows the plan of a run."),
        command("matching.cancel_match_run", Scope::programme, "POST /match-runs/{run}/cancellation",
                cancel_match_run::run, "Stops a run that is being solved."),
        command("matching.submit_match_run", Scope::programme, "POST /match-runs/{run}/submission",
                submit_match_run::run, "Sends a solved run to the stewards."),
        study("matching.review_match_run", Scope::programme, "GET /match-runs/{run}/review", review_match_run::run,
              "Shows what a run is approved by, with its proof checked anew."),
        study("matching.decide_match_run", Scope::programme, "POST /match-runs/{run}/decision", decide_match_run::run,
              "Approves a run or returns it."),
        command("matching.publish_match_run", Scope::programme, "POST /match-runs/{run}/publication",
                publish_match_run::run, "Announces an approved plan to everybody in it."),
        query("matching.list_approvals", Scope::organisation, "GET /approvals", list_approvals::run,
              "Lists the runs that wait for my decision."),
        query("matching.see_certificate", Scope::programme, "GET /match-runs/{run}/certificate", see_certificate::run,
              "Downloads the proof of a run."),
        query("matching.see_inputs", Scope::programme, "GET /match-runs/{run}/inputs", see_inputs::run,
              "Downloads what a run was solved from."),

        query("matching.list_alternatives", Scope::programme, "GET /pairs/{pair}/alternatives", list_alternatives::run,
              "Lists who else the mentee of a pair might have."),
        command("matching.propose_alternative", Scope::programme, "POST /pairs/{pair}/alternatives",
                propose_alternative::run, "Proposes another mentor after a pair came to nothing."),

        command("matching.block_person", Scope::self, "POST /me/blocks", block_person::run,
                "Keeps me from ever being paired with somebody; only I can see it."),
        command("matching.unblock_person", Scope::self, "DELETE /me/blocks/{person}", unblock_person::run,
                "Takes a block back."),
        query("matching.list_blocks", Scope::self, "GET /me/blocks", list_blocks::run,
              "Lists whom I blocked; only I can see it."),
        command("matching.declare_conflict", Scope::organisation, "POST /conflicts", declare_conflict::run,
                "Records a conflict of interest between two people."),
        query("matching.list_conflicts", Scope::organisation, "GET /conflicts", list_conflicts::run,
              "Lists the conflicts of interest one has declared."),
        command("matching.withdraw_conflict", Scope::organisation, "DELETE /conflicts/{conflict}",
                withdraw_conflict::run, "Takes back a conflict of interest one has declared."),
    };
}
// clang-format on

}  // namespace

Capability capability() {
    return {.name = "matching",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations(),
            .handlers = {on<relationships::PairDeclined>(tell_of_declined_pair::run)},
            .jobs = {job<start_match_run::SolveRun>(start_match_run::job_kind, solve_run)}};
}

}  // namespace telemachy::matching
