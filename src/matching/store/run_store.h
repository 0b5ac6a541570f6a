#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

/// A run as it is kept. Policy, decisions, totals and failure are JSON, as the wire has them.
struct RunRow {
    Id<RunTag> id;
    Id<ProgrammeTag> programme;
    std::string name;
    RunState state = RunState::queued;
    std::int64_t version = 1;
    std::string policy;
    std::optional<std::int64_t> policy_version;
    std::string decisions;
    std::optional<std::string> totals;
    std::optional<std::string> failure;
    std::optional<std::string> return_reason;
    std::string started_by;  ///< Account; likewise `submitted_by` and `decided_by`.
    std::string started_by_person;
    std::string started_by_name;
    std::optional<std::string> submitted_by;
    std::string submitted_by_person;
    std::optional<std::string> decided_by;
    std::optional<std::string> decided_by_name;
    std::string published_by_person;
    Instant created;
};

enum class Paper { inputs, certificate, plan };

class RunStore {
public:
    explicit RunStore(Work& work) : work_(work) {}

    void add(RunRow const& run);
    [[nodiscard]] std::optional<RunRow> find(Id<RunTag> const& id) const;
    [[nodiscard]] Result<RunRow> get(Id<RunTag> const& id) const;
    [[nodiscard]] std::vector<RunRow> of_programme(Id<ProgrammeTag> const& programme) const;
    [[nodiscard]] std::vector<RunRow> in_state(RunState state) const;
    /// The run published last, other than `except` (which may be nobody's id).
    [[nodiscard]] std::optional<RunRow> last_published(Id<ProgrammeTag> const& programme,
                                                       Id<RunTag> const& except = {}) const;

    /// Writes a run back under its next version. Stale when somebody moved it meanwhile.
    [[nodiscard]] Result<RunRow> move(RunRow run, RunState to);

    void keep(Id<RunTag> const& run, Paper kind, std::string const& document);
    [[nodiscard]] std::optional<std::string> paper(Id<RunTag> const& run, Paper kind) const;

private:
    Work& work_;
};

}  // namespace telemachy::matching
