#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "demo/domain/dice.h"
#include "demo/domain/places.h"

namespace telemachy::demo {

enum class Gender { woman, man, non_binary, undisclosed };

struct Name {
    std::string given;
    std::string family;

    [[nodiscard]] std::string full() const { return given + " " + family; }
    friend auto operator<=>(Name const&, Name const&) = default;
};

/// A name a person of this culture could bear. Greek and Polish family names follow the gender; a
/// non-binary person, or one who has not said, gets either list's given name. Every list was
/// written for this company; no combination is meant to name anybody.
[[nodiscard]] Name throw_name(Dice& dice, Culture culture, Gender gender);

/// Where somebody gets mail, in ASCII and lower case: `given.family@ithaca.example`, or at a domain
/// made from the firm of an external person. The second of two who would share one gets a number.
[[nodiscard]] std::string address_of(Name const& name, std::string_view firm, int number = 1);

}  // namespace telemachy::demo
