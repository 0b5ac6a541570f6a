#include "vault/house_key.h"

#include <sodium.h>

#include <stdexcept>

#include "vault/raw_bytes.h"
#include "vault/sodium_ready.h"

namespace telemachy::vault {
namespace {

static_assert(HouseKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(HouseKey::nonce_size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
constexpr std::size_t tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

HouseKey::HouseKey(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() != size) throw std::invalid_argument("the house's key has 32 bytes");
    start_sodium();
}

std::string HouseKey::seal(std::string_view text, std::string_view about, std::string_view nonce) const {
    if (nonce.size() != nonce_size) throw std::invalid_argument("a nonce has 24 bytes");
    std::string sealed(text.size() + tag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw_room(sealed), nullptr, raw(text), text.size(), raw(about), about.size(),
                                               nullptr, raw(nonce), raw(bytes_));
    return std::string(nonce) + sealed;
}

std::optional<std::string> HouseKey::open(std::string_view sealed, std::string_view about) const {
    if (sealed.size() < nonce_size + tag) return std::nullopt;
    auto const nonce = sealed.substr(0, nonce_size);
    auto const body = sealed.substr(nonce_size);
    std::string text(body.size() - tag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw_room(text), nullptr, nullptr, raw(body), body.size(), raw(about),
                                                   about.size(), raw(nonce), raw(bytes_)) != 0) {
        return std::nullopt;
    }
    return text;
}

}  // namespace telemachy::vault
