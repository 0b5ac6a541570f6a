#pragma once

#include <string_view>

#include "kernel/id.h"
#include "operation/capability.h"
#include "programmes/programmes.h"

/// The words of this room: by what policy people are matched, the runs that do it, and the plan that
/// a second pair of eyes approved.
namespace telemachy::matching {

using people::PersonTag;
using programmes::ProgrammeTag;

struct ScenarioTag {
    static constexpr std::string_view prefix = "scn";
};
struct RunTag {
    static constexpr std::string_view prefix = "run";
};
struct ConflictTag {
    static constexpr std::string_view prefix = "coi";
};

struct ChemistryTag {
    static constexpr std::string_view prefix = "chm";
};

/// From the order to the announcement. A run never goes back: one that was returned is looked at and
/// another is started.
enum class RunState {
    queued,     ///< Waits for the solver.
    solving,
    solved,     ///< There is a plan, which only its coordinators see.
    submitted,  ///< Waits for a steward who did not start or submit it.
    returned,
    approved,
    published,  ///< The people in it know.
    cancelled,
    failed,     ///< The rules leave no pair, or a quota cannot be met: `failure` says it.
};

/// A plan was published: its pairs were proposed to the people in them, in the same transaction.
struct PlanPublished {
    static constexpr std::string_view event = "matching.plan_published";
    Id<RunTag> run;
    Id<ProgrammeTag> programme;
    std::int64_t pairs = 0;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::matching
