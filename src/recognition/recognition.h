#pragma once

#include <string_view>

#include "kernel/id.h"
#include "operation/capability.h"
#include "people/people.h"
#include "programmes/programmes.h"

/// The words of this room: thanks said in public, with the consent of everybody they name.
namespace telemachy::recognition {

using people::PersonTag;
using programmes::ProgrammeTag;

struct RecognitionTag {
    static constexpr std::string_view prefix = "rcg";
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::recognition
