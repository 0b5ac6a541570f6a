#include "access/use_cases/grant_role.h"

#include <algorithm>

#include "access/access_directory.h"
#include "access/store/account_store.h"
#include "access/store/grant_store.h"

namespace telemachy::access::grant_role {

Result<RoleGrant> run(Work& work, Input const& input) {
    auto const account = AccountStore(work).find_by_person(input.person);
    if (!account) {
        return refuse(conflict("no_account", "This person has no account yet. Invite them first."));
    }
    if (account->id.text() == work.actor().account) {
        return refuse(forbidden(
            "own_role", "Nobody can give a role to themselves. Another administrator can."));
    }
    auto const id = TRY(give_role(work, account->id, input.role, input.programme));
    auto const grant = GrantStore(work).find(id);
    work.concerns(input.person.text());
    work.note("role", input.role);
    work.note("programme", input.programme);
    return RoleGrant{.id = id,
                     .person = account->person,
                     .name = account->name,
                     .role = input.role,
                     .programme = input.programme,
                     .programme_name = grant->programme_name,
                     .since = grant->since};
}

}  // namespace telemachy::access::grant_role
