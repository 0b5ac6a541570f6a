#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "matching/domain/policy.h"

namespace telemachy::matching {

/// The kinds of mentoring a programme may be.
enum class Modality { reverse, classic, peer, circle };
[[nodiscard]] std::optional<Modality> parse_modality(std::string_view text);

/// Where a new programme starts: weights that add up to 100, so that points read as thousandths of
/// a fit of 100. Reverse mentoring asks for a mentor who is the junior of the two, and looks for
/// people who live another working day; no protected attribute has a part in any of them.
[[nodiscard]] Policy default_policy(Modality modality);

/// One thing two policies say differently, in words for whoever approves the change.
struct PolicyChange {
    std::string what;
    std::string before;
    std::string after;

    bool operator==(PolicyChange const&) const = default;
};
[[nodiscard]] std::vector<PolicyChange> difference(Policy const& before, Policy const& after);

}  // namespace telemachy::matching
