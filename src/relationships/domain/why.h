#pragma once

#include <string>
#include <vector>

namespace telemachy::relationships {

/// What one criterion gave to a match, of how much it could have given.
struct WhyPart {
    std::string criterion;
    double points = 0;
    double of = 0;

    bool operator==(WhyPart const&) const = default;
};

/// Why two people were matched, as both of them read it.
struct Why {
    std::string sentence;
    std::vector<WhyPart> parts;

    bool operator==(Why const&) const = default;
};

/// The same without what would tell one of them whom the other had wished for: how highly somebody
/// placed a person in their private order of preference shows in the points of that criterion.
[[nodiscard]] Why without_private_wishes(Why why);

}  // namespace telemachy::relationships
