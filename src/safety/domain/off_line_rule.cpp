#include "safety/domain/off_line_rule.h"

#include <algorithm>

namespace telemachy::safety {
namespace {

/// How many posts `person` stands above the owner of `chain`; nothing where they do not.
std::optional<std::int64_t> posts_above(people::ReportingChain const& chain,
                                        Id<people::PersonTag> const& person) {
    auto const found = std::ranges::find(chain.managers, person);
    if (found == chain.managers.end()) return std::nullopt;
    return chain.posts_up.at(static_cast<std::size_t>(found - chain.managers.begin()));
}

}  // namespace

std::optional<Above> off_line_breach(people::ReportingChain const& one,
                                     people::ReportingChain const& other, std::int64_t levels) {
    std::optional<Above> nearest;
    auto const look = [&](people::ReportingChain const& below,
                          people::ReportingChain const& above) {
        auto const posts = posts_above(below, above.person);
        if (!posts || *posts > levels || (nearest && nearest->posts <= *posts)) return;
        nearest = Above{above.person, below.person, *posts};
    };
    look(one, other);
    look(other, one);
    return nearest;
}

bool is_junior(programmes::Modality modality, programmes::Side side) {
    switch (modality) {
        case programmes::Modality::reverse:
            return side == programmes::Side::mentor;
        case programmes::Modality::classic:
        case programmes::Modality::circle:
            return side == programmes::Side::mentee;
        case programmes::Modality::peer:
            return true;
    }
    return true;
}

bool is_independent(Id<people::PersonTag> const& person,
                    std::span<people::ReportingChain const> of_the_two) {
    return std::ranges::none_of(of_the_two, [&](people::ReportingChain const& chain) {
        return chain.person == person || posts_above(chain, person).has_value();
    });
}

}  // namespace telemachy::safety
