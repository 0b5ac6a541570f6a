#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What a server may know of `vault/v1`: how long things are and what they look like from outside.
/// Nothing here can open anything; the keys never come near the server. The protocol in full is
/// docs/reference/vault-v1.md.
namespace telemachy::vault {

inline constexpr std::size_t key_size = 32;        ///< X25519 and Ed25519 public keys, SHA-256.
inline constexpr std::size_t signature_size = 64;  ///< Ed25519.
inline constexpr std::size_t nonce_size = 12;      ///< AES-256-GCM, in front of its ciphertext.
inline constexpr std::size_t tag_size = 16;        ///< AES-256-GCM, behind it.

/// A 32-byte key sealed with HPKE to a public key: ciphertext and tag. The encapsulated key beside
/// it has `key_size`.
inline constexpr std::size_t sealed_key_size = key_size + tag_size;
/// 32 secret bytes (a master secret, a private key) under another key by AES-256-GCM.
inline constexpr std::size_t wrapped_key_size = nonce_size + key_size + tag_size;

/// Reads unpadded base64url (RFC 4648 §5), strictly: every value has one spelling.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);
/// The same, and nothing unless it is exactly this many bytes.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text, std::size_t size);

/// Whether a secret can be agreed on with this X25519 key. Points of low order are refused: whoever
/// sealed to one would seal to everybody.
[[nodiscard]] bool is_agreement_key(std::string_view bytes);
/// Whether this is a point of Ed25519's prime-order group and so can have signed something.
[[nodiscard]] bool is_signing_key(std::string_view bytes);

/// The size a text of `size` bytes is padded to before it is sealed: Padmé (Nikitin et al., PURBs,
/// PETS 2019), at least 1 KiB. It tells O(log log n) bits of the length and costs at most 12 %.
[[nodiscard]] std::size_t padded_size(std::size_t size);

/// Whether these bytes can be a sealed text: a nonce, a padded length, a tag, and the look of
/// noise. Text, JSON, base64 or a file of some known kind has nothing like as many different bytes,
/// so what somebody sends unsealed by mistake is refused. It cannot tell good encryption from bad.
[[nodiscard]] bool looks_sealed(std::string_view bytes);

}  // namespace telemachy::vault
