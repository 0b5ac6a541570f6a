#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/store/term_store.h"

namespace telemachy::people {

/// Refuses words that cannot be a term's, each with its place: what a list of terms would take for
/// two, what is there twice, what leads to another term than `own` already. Two terms for one thing
/// would part people who belong together.
[[nodiscard]] Result<void> check_term_words(Work& work, std::string const& name,
                                            std::vector<Text<1, 120>> const& aliases,
                                            std::optional<Id<TermTag>> const& own = {});

}  // namespace telemachy::people
