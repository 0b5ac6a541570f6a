#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace telemachy::access {

/// An address as its owner wrote it, and the form by which two of them are the same.
struct EmailAddress {
    std::string text;
    std::string key;

    bool operator==(EmailAddress const&) const = default;
};

/// Reads an address, or nothing when mail could not go there. Looser than RFC 5321 in what it lets
/// through (a host need not have a dot: intranets exist), strict in what could fool a reader: no
/// spaces, controls, quotation marks or brackets. Capitals of ASCII make no difference; other
/// scripts are compared as written, since only their own mail server knows better.
[[nodiscard]] std::optional<EmailAddress> read_email(std::string_view text);

/// The form a typed text is looked up by, whether it is an address or not: the front door must not
/// answer a wrong address faster than a wrong password.
[[nodiscard]] std::string email_key(std::string_view text);

}  // namespace telemachy::access
