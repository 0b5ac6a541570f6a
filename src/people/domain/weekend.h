#pragma once

#include <string_view>

#include "people/people.h"

namespace telemachy::people {

/// The days on which a country (an ISO 3166 code) does not work, as the Unicode CLDR has them;
/// Saturday and Sunday where the country is not known.
[[nodiscard]] Weekend weekend_in(std::string_view country);

}  // namespace telemachy::people
