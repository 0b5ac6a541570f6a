#include "access/use_cases/accept_invitation.h"

#include "access/domain/password_rules.h"
#include "access/store/account_store.h"
#include "access/store/house_settings.h"
#include "access/store/link_store.h"
#include "access/use_cases/open_session.h"
#include "vault/password.h"

namespace telemachy::access::accept_invitation {
namespace {

Result<Account> guest_of(Work& work, std::string const& token) {
    auto const link = LinkStore(work).find(LinkKind::invitation, token);
    auto account = link && link->account ? AccountStore(work).find(*link->account) : std::nullopt;
    if (!account || account->state != AccountState::invited) {
        return refuse(conflict("invitation.closed",
                               "This invitation has been used or has expired. Ask for a new one."));
    }
    return std::move(*account);
}

}  // namespace

Result<Me> run(Study& study, Input const& input) {
    auto const judged = study.look([&](Work& work) -> Result<void> {
        auto const account = TRY(guest_of(work, input.token));
        PasswordContext const context{account.email, account.name,
                                      HouseSettings(work).facts().organisation};
        if (auto const objection = objection_to(input.password.value, context, "/password")) {
            return refuse(invalid_field(objection->path, objection->code, objection->detail));
        }
        return {};
    });
    TRY(judged);
    auto const hash = vault::hash_password(input.password.value);

    Me me;
    auto const let_in = [&](Work& work) -> Result<void> {
        auto account = TRY(guest_of(work, input.token));
        LinkStore(work).use_invitations_of(account.id);
        AccountStore accounts(work);
        accounts.keep_password(account.id, hash);
        accounts.set_state(account.id, AccountState::active);
        work.concerns(account.id.text());
        account.state = AccountState::active;
        me = open_session(work, account);
        return {};
    };
    TRY(study.write(let_in));
    return me;
}

}  // namespace telemachy::access::accept_invitation
