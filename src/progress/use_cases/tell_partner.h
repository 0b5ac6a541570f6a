#pragma once

#include <string_view>

#include "operation/work.h"
#include "relationships/relationships_directory.h"

namespace telemachy::progress {

/// Tells the other of the two that something is there to read. It names whoever did it and leads to
/// the page; what they wrote stays there.
void tell_partner(Work& work, relationships::OwnPairFacts const& pair, std::string_view kind,
                  std::string_view view = "objectives");

}  // namespace telemachy::progress
