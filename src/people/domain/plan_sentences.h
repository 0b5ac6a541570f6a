#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/roster_plan.h"

/// What a dry run says, in the words people read.
namespace telemachy::people {

/// "1 person", "12 people".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "Ann, Ben and Cleo".
[[nodiscard]] std::string join_names(std::span<std::string const> names);

[[nodiscard]] std::string sentence_for_joiner(std::string const& person, std::string const& title);
[[nodiscard]] std::string sentence_for_new_post(std::string const& post, std::string const& title,
                                                HolderState holder);
/// Somebody known takes a post, with whom it was before.
[[nodiscard]] std::string sentence_for_mover(std::string const& person, std::string const& title,
                                             std::string const& former);
[[nodiscard]] std::string sentence_for_vacancy(std::string const& post, std::string const& title,
                                               std::string const& former);
[[nodiscard]] std::string sentence_for_closed_post(std::string const& post,
                                                   std::string const& title);
/// One or two changes are told, more are named.
[[nodiscard]] std::string sentence_for_changes(std::string const& whom,
                                               std::span<FieldChange const> changes);

}  // namespace telemachy::people
