#include "matching/store/run_store.h"

#include "matching/sql.h"

namespace telemachy::matching {

void RunStore::add(RunRow const& run) {
    work_.tx().run(sql::insert_run, run.id, run.programme, run.name, run.policy, run.policy_version,
                   run.decisions, run.started_by, run.started_by_person, run.started_by_name,
                   run.created);
}

std::optional<RunRow> RunStore::find(Id<RunTag> const& id) const {
    return work_.tx().one<RunRow>(sql::find_run, id);
}

Result<RunRow> RunStore::get(Id<RunTag> const& id) const {
    auto run = find(id);
    if (!run) return refuse(not_found("match run"));
    return *std::move(run);
}

std::vector<RunRow> RunStore::of_programme(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<RunRow>(sql::runs_of, programme);
}

std::vector<RunRow> RunStore::in_state(RunState state) const {
    return work_.tx().all<RunRow>(sql::runs_in_state, state);
}

std::optional<RunRow> RunStore::last_published(Id<ProgrammeTag> const& programme,
                                               Id<RunTag> const& except) const {
    return work_.tx().one<RunRow>(sql::last_published_run, programme, except.text());
}

Result<RunRow> RunStore::move(RunRow run, RunState to) {
    auto const moved = work_.tx().run(sql::move_run, run.id, run.version, to, run.totals, run.failure,
                                      run.return_reason, run.submitted_by, run.submitted_by_person,
                                      run.decided_by, run.decided_by_name,
                                      run.published_by_person, work_.now());
    if (moved == 0) return refuse(stale("match run"));
    run.state = to;
    ++run.version;
    return run;
}

void RunStore::keep(Id<RunTag> const& run, Paper kind, std::string const& document) {
    work_.tx().run(sql::keep_paper, run, kind, document);
}

std::optional<std::string> RunStore::paper(Id<RunTag> const& run, Paper kind) const {
    return work_.tx().one<std::string>(sql::find_paper, run, kind);
}

}  // namespace telemachy::matching
