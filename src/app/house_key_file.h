#pragma once

#include <string>

#include "app/configuration.h"
#include "vault/house_key.h"

namespace telemachy::app {

/// Where the house's key stands: beside the database and not in it, so that a dump of the database alone opens
/// nothing. Several nodes of one house need the same file.
[[nodiscard]] std::string house_key_file(Configuration const& configuration);

/// Reads the key. Where there is no file yet one is made, readable by its owner alone. Throws when it can be
/// neither read nor made: a second key would lose what the first one sealed.
[[nodiscard]] vault::HouseKey house_key(std::string const& file);

}  // namespace telemachy::app
