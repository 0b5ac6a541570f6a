#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "http/message.h"

namespace telemachy::http {

/// The head of an answer, with what every answer of the house says. Without a length it is a stream, which ends
/// with its connection.
[[nodiscard]] std::string head_of(Response const& response, bool keep_alive, std::optional<std::size_t> length);

}  // namespace telemachy::http
