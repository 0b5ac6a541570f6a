#include "access/use_cases/revoke_role.h"

#include "access/store/account_store.h"
#include "access/store/grant_store.h"

namespace telemachy::access::revoke_role {

Result<Done> run(Work& work, Input const& input) {
    GrantStore grants(work);
    auto const grant = grants.find(input.grant);
    if (!grant) return refuse(not_found("role grant"));
    if (grant->role == GrantedRole::administrator && grants.is_last_administrator(grant->account)) {
        return refuse(conflict("last_administrator",
                               "This is the last administrator. Make another one first."));
    }
    grants.remove(grant->id);
    auto const account = AccountStore(work).find(grant->account);
    work.concerns(account && account->person ? account->person->text() : grant->account.text());
    work.note("role", grant->role);
    work.note("programme", grant->programme);
    return Done{};
}

}  // namespace telemachy::access::revoke_role
