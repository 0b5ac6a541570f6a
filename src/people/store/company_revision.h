#pragma once

#include <cstdint>

#include "operation/work.h"

namespace telemachy::people {

/// How often the company has changed: its people, posts, units, levels and vocabulary, which is all a
/// roster is compared with. Two readings with the same revision are the same company, so that what was
/// planned on the first can be carried out on the second.
[[nodiscard]] std::int64_t company_revision(Work& work);

/// Every store that writes one of these calls this in the same transaction.
void raise_company_revision(Work& work);

}  // namespace telemachy::people
