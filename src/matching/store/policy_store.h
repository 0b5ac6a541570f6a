#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

struct PolicyRow {
    std::int64_t version = 0;
    std::string document;
    Instant saved_at;
    std::string saved_by_name;
};

struct ScenarioRow {
    Id<ScenarioTag> id;
    Id<ProgrammeTag> programme;
    std::string name;
    std::string policy;
    std::string decisions;
    std::string outcome;
    Instant created;
};

/// Policies and scenarios of programmes.
class PolicyStore {
public:
    explicit PolicyStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<PolicyRow> now(Id<ProgrammeTag> const& programme) const;
    /// The newest first.
    [[nodiscard]] std::vector<PolicyRow> versions(Id<ProgrammeTag> const& programme) const;
    void add(Id<ProgrammeTag> const& programme, std::int64_t version, std::string const& document);

    /// Keeps it in the place of another with its name. Answers the id it is kept under.
    [[nodiscard]] Id<ScenarioTag> put(ScenarioRow const& scenario);
    [[nodiscard]] std::vector<ScenarioRow> scenarios(Id<ProgrammeTag> const& programme) const;
    [[nodiscard]] std::optional<ScenarioRow> scenario(Id<ScenarioTag> const& id) const;
    void remove(Id<ScenarioTag> const& id);

private:
    Work& work_;
};

}  // namespace telemachy::matching
