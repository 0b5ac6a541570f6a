#include "vault/signature.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "vault/raw_bytes.h"
#include "vault/sodium_ready.h"

namespace telemachy::vault {
namespace {

struct Pair {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_key{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key{};
};

Pair pair_of(std::string const& seed) {
    start_sodium();
    if (seed.size() != crypto_sign_SEEDBYTES) throw std::invalid_argument("a seed has 32 bytes");
    Pair pair;
    crypto_sign_seed_keypair(pair.public_key.data(), pair.secret_key.data(), raw(seed));
    return pair;
}

}  // namespace

SigningKey signing_key(std::string seed) {
    auto const pair = pair_of(seed);
    return {std::move(seed),
            std::string(reinterpret_cast<char const*>(pair.public_key.data()), pair.public_key.size())};
}

std::string sign(SigningKey const& key, std::string_view message) {
    auto const pair = pair_of(key.seed);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(message),
                         message.size(), pair.secret_key.data());
    return signature;
}

bool verifies(std::string_view public_key, std::string_view message, std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(public_key)) == 0;
}

}  // namespace telemachy::vault
