#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "operation/work.h"
#include "supervision/supervision.h"

namespace telemachy::supervision {

/// A group as far as a calendar must know it: who meets, and in which programme.
struct MeetingGroup {
    Id<ProgrammeTag> programme;
    std::vector<Id<PersonTag>> people;  ///< Its members, and whoever facilitates.
};

/// The group with this id while it meets; nothing for any other text.
[[nodiscard]] std::optional<MeetingGroup> meeting_group(Work& work, std::string_view reference);

}  // namespace telemachy::supervision
