#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"
#include "kernel/problem.h"

namespace telemachy::http {

[[nodiscard]] int status_of(ProblemKind kind);
/// A refusal as RFC 9457 speaks it. The doors know a few statuses no use case does (400, 405, 500): those are given.
[[nodiscard]] Response problem_response(Problem const& problem, std::string_view request_id,
                                        std::optional<int> status = std::nullopt);

}  // namespace telemachy::http
