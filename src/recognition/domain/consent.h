#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telemachy::recognition {

/// What somebody who is named says to it. Nobody is shown while they are `awaited`, and a no costs
/// nothing: to whoever wrote it, it looks as if they had not answered.
enum class Consent { awaited, agreed, declined };

/// Whether others read it: somebody it names agrees. Those who do not are not among the names.
[[nodiscard]] bool is_shown(std::span<Consent const> consents);

/// The part of somebody's name that stands in these words, if one does. The names stand beside the
/// words, each once its bearer agrees, so none may stand in them.
[[nodiscard]] std::optional<std::string> name_in(std::string_view words, std::string_view name);

}  // namespace telemachy::recognition
