#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telemachy::vault {

/// SHA-256, 32 raw bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// HMAC-SHA-256, 32 raw bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view bytes);
[[nodiscard]] std::string hex(std::string_view bytes);
/// Unpadded base64url (RFC 4648 §5) and padded standard base64 (§4).
[[nodiscard]] std::string base64url(std::string_view bytes);
[[nodiscard]] std::string base64(std::string_view bytes);
/// Compares without telling, by its duration, where the two differ.
[[nodiscard]] bool same_bytes(std::string_view a, std::string_view b);

}  // namespace telemachy::vault
