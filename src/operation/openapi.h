#pragma once

#include <string>

#include "operation/runner.h"

namespace telemachy {

/// The whole house as an OpenAPI 3.1 document, from the tables. `docs/reference/openapi.json` is this text
/// and a test keeps it so; the TypeScript client is generated from it.
[[nodiscard]] std::string openapi_document(House const& house);

/// The members of a request that stand in the path, in order: `/people/{person}` → person.
[[nodiscard]] std::vector<std::string> path_fields(std::string_view path);

}  // namespace telemachy
