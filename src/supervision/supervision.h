#pragma once

#include <string_view>

#include "kernel/id.h"
#include "operation/capability.h"
#include "people/people.h"
#include "programmes/programmes.h"

/// The words of this room: reverse mentors who meet among themselves. Whoever tells a senior what
/// they do not see needs somebody to talk it over with, who is in the same place and in nobody's
/// way.
namespace telemachy::supervision {

using people::PersonTag;
using programmes::ProgrammeTag;

struct GroupTag {
    static constexpr std::string_view prefix = "sgr";
};
struct MeetingTag {
    static constexpr std::string_view prefix = "sme";
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::supervision
