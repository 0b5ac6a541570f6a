#include "matching/use_cases/run_view.h"

#include <stdexcept>

#include "matching/record/inputs_document.h"
#include "matching/use_cases/proposal.h"
#include "operation/json_read.h"
#include "operation/json_write.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching {
namespace {

template <class T>
std::optional<T> read_if_kept(std::optional<std::string> const& document) {
    if (!document) return std::nullopt;
    auto const json = parse_json(*document);
    if (!json) throw std::runtime_error("a stored run holds what is no JSON");
    auto value = from_json<T>(*json);
    if (!value) throw std::runtime_error("a stored run has an unknown shape");
    return *std::move(value);
}

std::int64_t progress_of(RunState state) {
    return state == RunState::queued || state == RunState::solving ? 0 : 100;
}

}  // namespace

MatchRun view_of(Work& work, RunRow const& row) {
    MatchRun view;
    view.id = row.id;
    view.programme = row.programme;
    if (auto const programme = programmes::ProgrammeDirectory(work).find(row.programme))
        view.programme_name = programme->name;
    view.name = row.name;
    view.state = row.state;
    view.progress = progress_of(row.state);
    view.started_by = row.started_by_name;
    view.created = row.created;
    if (auto const totals = read_if_kept<PlanTotals>(row.totals))
        view.totals = view_of(stored_policy(row.policy), *totals);
    view.version = {row.version};
    view.policy_version = row.policy_version;
    view.return_reason = row.return_reason;
    view.failure = row.failure;
    view.decided_by = row.decided_by_name;
    view.mine_to_decide = row.state == RunState::submitted && had_no_part_in(row, work.actor()) &&
                          work.actor().has(Role::steward);
    return view;
}

bool had_no_part_in(RunRow const& row, Actor const& actor) {
    if (row.started_by == actor.account || row.submitted_by == actor.account) return false;
    // One person may have two accounts, and has one opinion.
    return actor.person.empty() ||
           (row.started_by_person != actor.person && row.submitted_by_person != actor.person);
}

Result<void> refuse_private_wishes(Work& work, RunRow const& run) {
    auto const inputs = RunStore(work).paper(run.id, Paper::inputs);
    if (!inputs) return {};
    auto const record = read_inputs(*inputs);
    if (!record || !record->inputs.private_wishes) return {};
    return refuse(conflict("run.private_wishes",
                           "People ranked each other for the solver alone, and these papers would "
                           "tell. The proof is checked anew in every review."));
}

Result<RunRow> run_for(Work& work, Id<RunTag> const& id) {
    auto const run = RunStore(work).find(id);
    TRY(work.require_programme(run ? run->programme.text() : ""));
    if (!run) return refuse(not_found("match run"));
    return *run;
}

Result<RunRow> run_to_move(Work& work, Id<RunTag> const& id, std::int64_t expected, RunState from,
                           std::string const& sentence) {
    auto run = TRY(run_for(work, id));
    if (run.version != expected) return refuse(stale("match run"));
    if (run.state != from) return refuse(conflict("run.wrong_state", sentence));
    work.concerns(run.id.text());
    return run;
}

void tell_screens(world::World& world, Id<RunTag> const& run, std::int64_t progress,
                  RunState state) {
    struct News {
        std::int64_t progress;
        RunState state;
    };
    world.broadcast.tell({"/match-runs/" + run.text(), "progress", to_json(News{progress, state})});
}

}  // namespace telemachy::matching
