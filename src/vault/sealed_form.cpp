#include "vault/sealed_form.h"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

#include <sodium.h>

#include "vault/digest.h"
#include "vault/raw_bytes.h"
#include "vault/sodium_ready.h"

namespace telemachy::vault {
namespace {

constexpr std::size_t padded_least = 1024;

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '-') return 62;
    return c == '_' ? 63 : -1;
}

}  // namespace

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    unsigned bits = 0;
    int held = 0;
    for (char const c : text) {
        int const value = value_of(c);
        if (value < 0) return std::nullopt;
        bits = bits << 6 | static_cast<unsigned>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 255U);
    }
    // A lone last character, or bits that would be thrown away, make a second spelling.
    if (base64url(bytes) != text) return std::nullopt;
    return bytes;
}

std::optional<std::string> from_base64url(std::string_view text, std::size_t size) {
    auto bytes = from_base64url(text);
    if (!bytes || bytes->size() != size) return std::nullopt;
    return bytes;
}

bool is_agreement_key(std::string_view bytes) {
    if (bytes.size() != key_size) return false;
    start_sodium();
    // Any scalar will do: libsodium answers -1 exactly when the shared point is the neutral one.
    std::array<unsigned char, crypto_scalarmult_SCALARBYTES> scalar{1};
    std::array<unsigned char, crypto_scalarmult_BYTES> shared{};
    return crypto_scalarmult(shared.data(), scalar.data(), raw(bytes)) == 0;
}

bool is_signing_key(std::string_view bytes) {
    start_sodium();
    return bytes.size() == key_size && crypto_core_ed25519_is_valid_point(raw(bytes)) == 1;
}

std::size_t padded_size(std::size_t size) {
    if (size <= padded_least) return padded_least;
    auto const exponent = std::bit_width(size) - 1;
    auto const kept_bits = std::bit_width(static_cast<std::size_t>(exponent));
    std::size_t const mask = (std::size_t{1} << (exponent - kept_bits)) - 1;
    return (size + mask) & ~mask;
}

bool looks_sealed(std::string_view bytes) {
    if (bytes.size() < nonce_size + padded_least + tag_size) return false;
    auto const size = bytes.size() - nonce_size - tag_size;
    if (padded_size(size) != size) return false;
    // Of 1,052 random bytes some 252 differ, and fewer than 220 do less than once in 10^20 times;
    // printable text has at most 95 different ones.
    std::array<bool, 256> seen{};
    for (char const c : bytes.substr(0, 4096)) seen[static_cast<unsigned char>(c)] = true;
    return std::ranges::count(seen, true) >= 220;
}

}  // namespace telemachy::vault
