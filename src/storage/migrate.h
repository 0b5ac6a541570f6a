#pragma once

#include <string>
#include <vector>

#include "storage/transaction.h"

namespace telemachy::storage {

/// The column types of one engine for the words that schema files use.
struct Dialect {
    std::string_view integer, text, real, boolean, bytes;
    std::string_view table_suffix;  ///< What follows the closing bracket of `create table`.
};

inline constexpr Dialect sqlite_dialect{"integer", "text", "real", "integer", "blob", " strict"};
inline constexpr Dialect postgres_dialect{"bigint", "text", "double precision", "boolean", "bytea", ""};

/// `{int}` → `bigint` and so on.
[[nodiscard]] std::string in_dialect(std::string_view schema, Dialect const& dialect);

/// The statements of a schema file, split at semicolons that end a line.
[[nodiscard]] std::vector<std::string> split_statements(std::string_view schema);

/// What is applied and what it was, kept in the table `storage_migration`.
void apply_migrations(Transaction& tx, std::vector<Migration> migrations, Dialect const& dialect);

}  // namespace telemachy::storage
