#pragma once

#include <string_view>

#include "operation/capability.h"
#include "relationships/relationships.h"

/// The words of this room: what keeps the junior of two safe. A rule that neither stands above the
/// other, looked at again whenever the organisation changes, and somebody independent to turn to.
namespace telemachy::safety {

using people::PersonTag;
using programmes::ProgrammeTag;
using relationships::PairTag;

struct BreachTag {
    static constexpr std::string_view prefix = "brc";
};

/// What a steward made of a breach. `ended`: the pair ended, without anybody's fault; `kept`: both
/// know and wish to go on; `mistaken`: the roster said what is not so.
enum class Outcome { ended, kept, mistaken };

[[nodiscard]] Capability capability();

}  // namespace telemachy::safety
