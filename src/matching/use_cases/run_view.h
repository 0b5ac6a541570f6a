#pragma once

#include "matching/store/run_store.h"
#include "matching/use_cases/plan_view.h"
#include "operation/work.h"

namespace telemachy::matching {

/// A run as screens see it.
struct MatchRun {
    Id<RunTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    std::string name;
    RunState state = RunState::queued;
    std::int64_t progress = 0;  ///< Per cent; a solving run tells more on its topic.
    std::string started_by;
    Instant created;
    std::optional<TotalsView> totals;
    Version version;
    std::optional<std::int64_t> policy_version;
    std::optional<std::string> return_reason;
    std::optional<std::string> failure;  ///< Why it could not be solved, in words.
    std::optional<std::string> decided_by;
    bool mine_to_decide = false;  ///< Whether the reader may approve it: they had no part in it.
};
[[nodiscard]] MatchRun view_of(Work& work, RunRow const& row);

/// Whether the actor had no hand in the run so far: who started or submitted it never approves it.
[[nodiscard]] bool had_no_part_in(RunRow const& row, Actor const& actor);

/// The run, if the actor's roles cover its programme; to everybody else it does not exist.
[[nodiscard]] Result<RunRow> run_for(Work& work, Id<RunTag> const& id);

/// Refuses to hand out the papers of a run whose inputs hold what people ranked for the solver
/// alone: the inputs say it, and the certificate's scores would give it away.
[[nodiscard]] Result<void> refuse_private_wishes(Work& work, RunRow const& run);

/// A run on its way to another state, by whoever saw version `expected`.
[[nodiscard]] Result<RunRow> run_to_move(Work& work, Id<RunTag> const& id, std::int64_t expected,
                                         RunState from, std::string const& sentence);

/// Tells open screens that a run changed.
void tell_screens(world::World& world, Id<RunTag> const& run, std::int64_t progress,
                  RunState state);

}  // namespace telemachy::matching
