#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/configuration.h"
#include "operation/runner.h"

namespace telemachy::app {

/// `telemachy audit verify [--head FILE]`: computes the whole record of the configured house again, for whoever
/// holds the machine and needs no account to ask. `--head` names a signed head kept from earlier, to see that
/// the record only continued it.
///
/// Returns 0 when the record is as it was written, 1 when it is not or the head is not ours, 2 when the
/// words make no command.
[[nodiscard]] int audit_command(House const& house, Configuration const& configuration,
                                std::vector<std::string> const& words, std::ostream& out, std::ostream& err);

}  // namespace telemachy::app
