#pragma once

#include <string>
#include <vector>

#include "people/domain/expertise.h"
#include "people/domain/roster_diff.h"
#include "people/domain/roster_matching.h"

namespace telemachy::people {

/// What becomes of one person or post under a roster: what it was, if we knew it, and what it will
/// be.
template <class State>
struct Becoming {
    std::string id = {};
    State const* before = nullptr;
    State after = {};
    std::vector<FieldChange> changes = {};
    bool is_new = true;  ///< Unknown until now, or removed from sight by an undo.

    [[nodiscard]] bool changes_anything() const { return before == nullptr || *before != after; }
};

/// One for each person and post of the roster, in its order. Superseded posts stay empty.
struct Becomings {
    std::vector<Becoming<PersonState>> persons;
    std::vector<Becoming<PostState>> posts;
    PostMatch match;
};

[[nodiscard]] Becomings become(Roster const& roster, KnownCompany const& company,
                               Vocabulary const& vocabulary, NewIds const& ids);

/// The word for a standing, as changes and the database write it.
[[nodiscard]] std::string word_of(Standing standing);
[[nodiscard]] std::string word_of(PostStanding standing);

}  // namespace telemachy::people
