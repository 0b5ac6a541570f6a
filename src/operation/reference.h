#pragma once

#include <string>

#include "operation/runner.h"

namespace telemachy {

/// `docs/reference/schema.sql`: every migration in the order it is applied, so a reviewer sees the whole.
[[nodiscard]] std::string schema_document(House const& house);

/// `docs/reference/matrix.csv`: every operation with its route, scope, tier and the roles that may use it.
[[nodiscard]] std::string matrix_document(House const& house);

}  // namespace telemachy
