#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/access.h"

namespace telemachy::access {

/// A role an account was given, in one programme or (with none) in all.
struct HeldGrant {
    Id<GrantTag> id;
    Id<AccountTag> account;
    GrantedRole role = GrantedRole::coordinator;
    std::optional<ProgrammeReference> programme;
    std::optional<std::string> programme_name;
    Instant since;
};

[[nodiscard]] Role role_of(GrantedRole role);

/// The account as somebody who asks: everybody's role, then what the account itself brings (a
/// colleague is a member, somebody from outside an external, the installer neither), then what was
/// granted.
[[nodiscard]] Actor as_actor(Account const& account, std::vector<HeldGrant> const& grants);

}  // namespace telemachy::access
