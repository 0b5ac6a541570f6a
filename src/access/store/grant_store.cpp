#include "access/store/grant_store.h"

#include <algorithm>

#include "access/sql.h"

namespace telemachy::access {

std::vector<HeldGrant> GrantStore::of_account(Id<AccountTag> const& account) const {
    return work_.tx().all<HeldGrant>(sql::grants_of_account, account);
}

std::optional<HeldGrant> GrantStore::find(Id<GrantTag> const& grant) const {
    return work_.tx().one<HeldGrant>(sql::find_grant, grant);
}

std::vector<ListedGrant> GrantStore::page(std::string const& before, std::int64_t limit) const {
    // "~" sorts after every id.
    return work_.tx().all<ListedGrant>(sql::list_grants, before.empty() ? "~" : before, limit);
}

Id<GrantTag> GrantStore::insert(Id<AccountTag> const& account, GrantedRole role,
                                std::optional<ProgrammeReference> const& programme) {
    auto id = work_.make_id<GrantTag>();
    work_.tx().run(sql::insert_grant, id, account, role, programme, work_.actor().account,
                   work_.now());
    return id;
}

void GrantStore::remove(Id<GrantTag> const& grant) { work_.tx().run(sql::delete_grant, grant); }

std::vector<RoleHolder> GrantStore::holders(GrantedRole role,
                                            ProgrammeReference const& programme) const {
    return work_.tx().all<RoleHolder>(sql::holders_of_role, role, programme);
}

bool GrantStore::is_last_administrator(Id<AccountTag> const& account) const {
    bool const is_one = std::ranges::any_of(of_account(account), [](HeldGrant const& grant) {
        return grant.role == GrantedRole::administrator;
    });
    return is_one && work_.tx().one<std::int64_t>(sql::other_administrators, account) == 0;
}

}  // namespace telemachy::access
