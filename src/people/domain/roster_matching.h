#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/domain/company.h"

namespace telemachy::people {

/// For each person of the roster the one we know already, by index. Tried in this order: the person
/// number, the e-mail address, the same name on the same post, and for people who have no number on
/// one side and no address in common the name, when it is the only one of its kind or comes with
/// the same title. Nobody is matched twice.
[[nodiscard]] std::vector<std::optional<std::size_t>> match_persons(Roster const& roster,
                                                                    KnownCompany const& company);

/// For each post of the roster the one we know already.
struct PostMatch {
    std::vector<std::optional<std::size_t>> known;
    /// Posts found under another number because holder, title and unit are the same.
    std::vector<std::size_t> renumbered;
    /// Posts found by number alone, though holder and title are both different: where there are
    /// many, the numbers were given anew.
    std::size_t suspicious = 0;
    std::size_t by_number = 0;  ///< Posts found by number, the suspicious included.
};

/// Tried in this order: number and holder; holder, title and unit under another number (numbers are
/// not stable: the Department for International Development gave 43 of 49 to other posts within
/// half a year of 2013); number alone.
[[nodiscard]] PostMatch match_posts(Roster const& roster, KnownCompany const& company,
                                    std::vector<std::optional<std::size_t>> const& persons);

}  // namespace telemachy::people
