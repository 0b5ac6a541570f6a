#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/configuration.h"
#include "operation/runner.h"

namespace telemachy::app {

/// `telemachy set-up-link`: a new link for a house that nobody has set up, when the first one was lost or has
/// expired; the old one is dead from then on. For whoever holds the machine, beside a running server or not.
///
/// Returns 0 and prints the link, 1 when the house is set up already, 2 when the words make no command.
[[nodiscard]] int set_up_link_command(House const& house, Configuration const& configuration,
                                      std::vector<std::string> const& words, std::ostream& out, std::ostream& err);

/// Where a set-up link leads.
[[nodiscard]] std::string set_up_link(std::string const& url, std::string const& token);

}  // namespace telemachy::app
