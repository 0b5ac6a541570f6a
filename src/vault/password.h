#pragma once

#include <string>
#include <string_view>

namespace telemachy::vault {

/// argon2id (RFC 9106) with 64 MiB and three passes, one lane, as libsodium writes it. At most two run
/// at once, so a burst of sign-ins takes 128 MiB and no more.
[[nodiscard]] std::string hash_password(std::string_view password);
[[nodiscard]] bool password_matches(std::string_view password, std::string const& hash);

/// Spends the same time as a real check, for an account that does not exist: nobody can tell by the
/// clock whether there is one.
void pretend_to_check_password(std::string_view password);

/// Cheap parameters for tests; call once before anything is hashed.
void use_cheap_password_hashing();

}  // namespace telemachy::vault
