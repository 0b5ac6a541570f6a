#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/access.h"
#include "access/domain/held_grant.h"
#include "operation/work.h"

namespace telemachy::access {

/// A grant with whom it is for, as a list shows it.
struct ListedGrant {
    Id<GrantTag> id;
    Id<AccountTag> account;
    std::optional<PersonReference> person;
    std::string name;
    GrantedRole role = GrantedRole::coordinator;
    std::optional<ProgrammeReference> programme;
    std::optional<std::string> programme_name;
    Instant since;
};

/// Who was given which role, where.
class GrantStore {
public:
    explicit GrantStore(Work& work) : work_(work) {}

    [[nodiscard]] std::vector<HeldGrant> of_account(Id<AccountTag> const& account) const;
    [[nodiscard]] std::optional<HeldGrant> find(Id<GrantTag> const& grant) const;
    /// Newest first, those made before the grant `before` (empty for the first page).
    [[nodiscard]] std::vector<ListedGrant> page(std::string const& before,
                                                std::int64_t limit) const;

    [[nodiscard]] Id<GrantTag> insert(Id<AccountTag> const& account, GrantedRole role,
                                      std::optional<ProgrammeReference> const& programme);
    void remove(Id<GrantTag> const& grant);

    /// Whoever holds a role in a programme, or in all of them, and may sign in.
    [[nodiscard]] std::vector<RoleHolder> holders(GrantedRole role,
                                                  ProgrammeReference const& programme) const;

    /// Whether the house would have nobody to run it without this account.
    [[nodiscard]] bool is_last_administrator(Id<AccountTag> const& account) const;

private:
    Work& work_;
};

}  // namespace telemachy::access
