#include "access/use_cases/enter_demo.h"

#include "access/domain/email_address.h"
#include "access/store/account_store.h"
#include "access/store/house_settings.h"
#include "access/use_cases/open_session.h"

namespace telemachy::access::enter_demo {

Result<Me> run(Work& work, Input const& input) {
    if (!HouseSettings(work).is_demo()) return refuse(not_found("demo"));
    AccountStore const accounts(work);
    auto const account = accounts.find_by_email(email_key(input.email));
    if (!account || account->state != AccountState::active || !accounts.is_in_cast(account->id)) {
        return refuse(not_found("person at this door"));
    }
    work.concerns(account->id.text());
    return open_session(work, *account);
}

}  // namespace telemachy::access::enter_demo
