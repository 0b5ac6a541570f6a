#pragma once

#include <string>
#include <string_view>

namespace telemachy::vault {

/// An Ed25519 key pair, raw: 32 bytes of seed and 32 of public key.
struct SigningKey {
    std::string seed;
    std::string public_key;
};

/// The pair that belongs to a seed of 32 unpredictable bytes.
[[nodiscard]] SigningKey signing_key(std::string seed);
/// 64 raw bytes.
[[nodiscard]] std::string sign(SigningKey const& key, std::string_view message);
[[nodiscard]] bool verifies(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace telemachy::vault
