#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace telemachy::audit_log {

/// Reads padded standard base64 (RFC 4648 §4), strictly: right length, no blanks, and no bits set
/// that are thrown away, so that every text has one reading and every reading one text.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

/// Reads an even number of hexadecimal digits, small or capital.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

}  // namespace telemachy::audit_log
