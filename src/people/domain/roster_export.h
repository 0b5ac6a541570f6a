#pragma once

#include <string>

#include "people/domain/company.h"

namespace telemachy::people {

/// The company as delimited text under our own field names, UTF-8 with a mark so that spreadsheets
/// read the accents. Rows stand by body and post number; a post with several holders has several
/// rows, a vacant one a row without a person, and people without a post come last. Whoever has left
/// is not in it.
[[nodiscard]] std::string roster_text(KnownCompany const& company);

}  // namespace telemachy::people
