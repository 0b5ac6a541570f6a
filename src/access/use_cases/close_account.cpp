#include "access/use_cases/close_account.h"

#include "access/access_directory.h"
#include "access/store/grant_store.h"

namespace telemachy::access::close_account {

Result<Done> run(Work& work, Input const& input) {
    if (!find_account(work, input.account)) return refuse(not_found("account"));
    if (input.account.text() == work.actor().account) {
        return refuse(conflict("own_account",
                               "This is your own account. Another administrator can close it."));
    }
    if (GrantStore(work).is_last_administrator(input.account)) {
        return refuse(conflict("last_administrator",
                               "This is the last administrator. Make another one first."));
    }
    disable_account(work, input.account);
    work.concerns(input.account.text());
    return Done{};
}

}  // namespace telemachy::access::close_account
