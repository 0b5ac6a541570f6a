#pragma once

#include <optional>
#include <span>
#include <vector>

#include "operation/work.h"
#include "supervision/domain/junior.h"
#include "supervision/supervision.h"

/// Who may hold the room for a group without being in anybody's way.
namespace telemachy::supervision {

/// Why somebody may not facilitate a group. `unknown`: nobody here; `member`: one of them;
/// `coordinator`: runs the programme, and what is said there is not for those who do;
/// `executive`: learns in the programme; `manager`: stands above somebody in the group.
enum class NotToFacilitate { unknown, member, coordinator, executive, manager };

/// `group` are the reporting lines of its members, as far up as they go.
[[nodiscard]] std::optional<NotToFacilitate> fault_of_facilitator(
    Work& work, Id<ProgrammeTag> const& programme, std::span<people::ReportingChain const> group,
    Id<PersonTag> const& person);

/// Those whom the house knows to be independent: the support contact of the programme, then its
/// stewards.
[[nodiscard]] std::vector<Id<PersonTag>> facilitators_for(
    Work& work, Id<ProgrammeTag> const& programme, std::span<people::ReportingChain const> group);

/// Deeper than any company stands.
inline constexpr int whole_line = 50;

[[nodiscard]] std::vector<people::ReportingChain> lines_of(std::span<Junior const* const> group);

/// Everybody who runs the programme, and may come in.
[[nodiscard]] std::vector<Id<PersonTag>> coordinators_of(Work& work,
                                                         Id<ProgrammeTag> const& programme);

}  // namespace telemachy::supervision
