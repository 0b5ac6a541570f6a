#pragma once

#include <string>
#include <vector>

#include "people/domain/roster_holdings.h"

namespace telemachy::people {

/// What a roster does not mention although it speaks of the bodies in question.
struct Absence {
    std::vector<std::size_t>
        persons;  ///< Indices into the company, with a post before and none now.
    std::vector<std::size_t> posts;
    std::size_t persons_before = 0;  ///< How many it could have mentioned.
    std::size_t posts_before = 0;
};

[[nodiscard]] Absence find_absent(Roster const& roster, KnownCompany const& company,
                                  Becomings const& becomings, HoldingChanges const& holdings);

/// What somebody must see before applying: that people stay or leave by their absence, in figures,
/// and loudly when they are many; that post numbers look given anew; terms the vocabulary lacks.
[[nodiscard]] std::vector<std::string> warnings_of(Absence const& absence, PostMatch const& match,
                                                   Roster const& roster,
                                                   Vocabulary const& vocabulary, bool full_feed);

}  // namespace telemachy::people
