#pragma once

#include <string_view>

namespace telemachy::people {

/// What the ids of this room look like.
struct PersonTag {
    static constexpr std::string_view prefix = "prs";
};
struct PositionTag {
    static constexpr std::string_view prefix = "pos";
};
struct UnitTag {
    static constexpr std::string_view prefix = "unt";
};
struct RosterImportTag {
    static constexpr std::string_view prefix = "imp";
};
struct TermTag {
    static constexpr std::string_view prefix = "trm";
};

}  // namespace telemachy::people
