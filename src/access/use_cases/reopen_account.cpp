#include "access/use_cases/reopen_account.h"

#include "access/access_directory.h"

namespace telemachy::access::reopen_account {

Result<Done> run(Work& work, Input const& input) {
    auto const account = find_account(work, input.account);
    if (!account) return refuse(not_found("account"));
    if (account->state != AccountState::disabled) {
        return refuse(conflict("account.open", "This account is not closed."));
    }
    enable_account(work, input.account);
    work.concerns(input.account.text());
    return Done{};
}

}  // namespace telemachy::access::reopen_account
