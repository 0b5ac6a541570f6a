#pragma once

#include <string>
#include <string_view>

namespace telemachy::app {

/// What an actor must be to the thing an operation is about, beside having a role: `pair`, `author`, … as
/// the rooms' matrix.csv say. Empty for an operation that stands in none.
[[nodiscard]] std::string_view relation_of(std::string_view operation);

/// The table of permissions with the relation of each operation after its scope: what
/// docs/reference/matrix.csv holds.
[[nodiscard]] std::string with_relations(std::string_view matrix_document);

}  // namespace telemachy::app
