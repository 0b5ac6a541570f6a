#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "demo/domain/functions.h"
#include "demo/domain/names.h"

namespace telemachy::demo {

/// Why the door of the demo offers somebody: what signing in as them shows.
enum class Persona {
    none,
    coordinator,
    second_coordinator,
    steward,
    sponsor,
    administrator,
    leader,
    reverse_mentor,
    classic_mentor,
    classic_mentee,
    external_advisor
};

/// One of the named people whom tests, demo and screenshots speak of. They take a post that fits:
/// of their function and level, in their city, and of their kind of unit where one is named.
struct CastMember {
    std::string_view key;
    std::string_view given;
    std::string_view family;
    Gender gender;
    std::string_view city;
    Function function;
    int level;
    std::string_view kind;   ///< "Plant Automation", or empty for any unit.
    std::string_view title;  ///< Empty to keep the title of the post.
    std::string_view sentence;
    Persona persona = Persona::none;
    std::string_view employer = {};  ///< Set for the external: whom they work for.
};

[[nodiscard]] std::span<CastMember const> cast();

/// One of the cast by key. There must be one.
[[nodiscard]] CastMember const& cast_member(std::string_view key);

/// The role a persona signs in with, as the access room spells it, and as the door prints it.
[[nodiscard]] std::string_view role_of(Persona persona);
[[nodiscard]] std::string_view label_of(Persona persona);

}  // namespace telemachy::demo
