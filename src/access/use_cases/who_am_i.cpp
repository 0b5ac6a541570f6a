#include "access/use_cases/who_am_i.h"

#include "access/domain/held_grant.h"
#include "access/store/account_store.h"
#include "access/store/grant_store.h"
#include "access/store/house_settings.h"
#include "operation/runner.h"

namespace telemachy::access {
namespace {

/// What was granted first: it says more about somebody than that they are a colleague.
std::vector<HeldRole> roles_of(std::vector<HeldGrant> const& grants, Actor const& actor) {
    std::vector<HeldRole> roles;
    for (auto const& grant : grants) {
        std::optional<std::string> programme;
        if (grant.programme) programme = grant.programme->text();
        roles.push_back({role_of(grant.role), programme, grant.programme_name});
    }
    for (auto const role : {Role::member, Role::external}) {
        if (actor.has(role)) roles.push_back({role, {}, {}});
    }
    return roles;
}

}  // namespace

Me me_of(Work& work, Account const& account) {
    auto const grants = GrantStore(work).of_account(account.id);
    auto const actor = as_actor(account, grants);
    auto const house = HouseSettings(work).facts();
    return {
        .account = account.id,
        .person = account.person,
        .name = account.name,
        .email = account.email,
        .roles = roles_of(grants, actor),
        .abilities = work.house() ? work.house()->abilities_of(actor) : std::vector<std::string>{},
        .demo = house.demo,
        .organisation = house.organisation,
        .time_zone = house.time_zone,
        .session = {}};
}

namespace who_am_i {

Result<Me> run(Work& work, Input const&) {
    auto const account = AccountStore(work).find(Id<AccountTag>(work.actor().account));
    if (!account) return refuse({ProblemKind::unauthenticated, "sign_in", "Sign in first."});
    return me_of(work, *account);
}

}  // namespace who_am_i
}  // namespace telemachy::access
