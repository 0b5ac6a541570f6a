#pragma once

#include <string>
#include <string_view>

#include "http/message.h"
#include "kernel/problem.h"

namespace telemachy::http {

[[nodiscard]] int status_of(ProblemKind kind);
/// A refusal as RFC 9457 speaks it.
[[nodiscard]] Response problem_response(Problem const& problem, std::string_view request_id);

}  // namespace telemachy::http
