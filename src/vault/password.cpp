#include "vault/password.h"

#include <sodium.h>

#include <array>
#include <atomic>
#include <semaphore>
#include <stdexcept>

#include "vault/sodium_ready.h"

namespace telemachy::vault {
namespace {

std::counting_semaphore<2> two_at_once{2};
std::atomic<unsigned long long> passes{3};
std::atomic<std::size_t> memory{64UL << 20};

struct Turn {
    Turn() { two_at_once.acquire(); }
    ~Turn() { two_at_once.release(); }
};

}  // namespace

std::string hash_password(std::string_view password) {
    start_sodium();
    Turn const turn;
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::runtime_error("not enough memory to hash a password");
    }
    return out.data();
}

bool password_matches(std::string_view password, std::string const& hash) {
    start_sodium();
    Turn const turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void pretend_to_check_password(std::string_view password) {
    static std::string const nobody = hash_password("nobody signs in with this");
    (void)password_matches(password, nobody);
}

void use_cheap_password_hashing() {
    passes = crypto_pwhash_OPSLIMIT_MIN;
    memory = crypto_pwhash_MEMLIMIT_MIN;
}

}  // namespace telemachy::vault
