#pragma once

#include <string_view>

#include "operation/capability.h"
#include "relationships/relationships.h"

/// The words of this room: what a programme may count on. How often two people meet in a quarter,
/// what excuses them, and what a mentor says has come of it.
namespace telemachy::accountability {

using people::PersonTag;
using programmes::ProgrammeTag;
using relationships::PairTag;

struct AbsenceTag {
    static constexpr std::string_view prefix = "abs";
};
struct ReportTag {
    static constexpr std::string_view prefix = "rpt";
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::accountability
