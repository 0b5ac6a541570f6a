#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "people/domain/roster_becoming.h"

namespace telemachy::people {

/// Who starts and who stops holding which post, by ids.
struct HoldingChanges {
    using PostAndPerson = std::pair<std::string, std::string>;

    std::set<PostAndPerson> started;
    std::set<PostAndPerson> ended;
    std::unordered_map<std::string, std::vector<std::string>> names_before;  ///< By post.

    [[nodiscard]] bool anybody_left(std::string const& post) const;
    [[nodiscard]] std::string former_holders(std::string const& post) const;
};

/// Follows what the rows say about holders; see `plan_roster` for the rules.
[[nodiscard]] HoldingChanges settle_holdings(Roster const& roster, KnownCompany const& company,
                                             Becomings const& becomings, bool full_feed);

}  // namespace telemachy::people
