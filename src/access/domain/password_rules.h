#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/problem.h"

namespace telemachy::access {

/// What somebody who guesses would try first: whose password it is, and where.
struct PasswordContext {
    std::string email;
    std::string name;
    std::string organisation;
};

inline constexpr std::size_t password_length_min = 12;
inline constexpr std::size_t password_length_max = 128;

/// What speaks against a new password, as a problem of the field at `path`; nothing when it will
/// do.
///
/// Length is asked for and no mixture of character classes (OWASP ASVS 5.0 V6.2): 12 to 128
/// characters, every byte counted as it was typed. Refused is what a list would find: common words
/// with a year behind them, runs over the keyboard, few characters repeated, the owner's or the
/// organisation's name.
[[nodiscard]] std::optional<FieldProblem> objection_to(std::string_view password,
                                                       PasswordContext const& context,
                                                       std::string path);

}  // namespace telemachy::access
