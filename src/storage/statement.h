#pragma once

#include <string_view>

namespace telemachy::storage {

/// One named SQL text. The same text serves both engines; `postgres` overrides it where they must
/// differ. Parameters are `$1`, `$2`, … and are bound by number, in any order, more than once.
struct Statement {
    std::string_view name;
    std::string_view text;
    std::string_view postgres = {};
};

/// One step of the schema, applied once, in the order of `name` over all rooms
/// (`YYYYMMDD_HHMM_what`). Column types are written as the words {int} {text} {real} {bool} {bytes}.
struct Migration {
    std::string_view name;
    std::string_view room;
    std::string_view text;
};

}  // namespace telemachy::storage
