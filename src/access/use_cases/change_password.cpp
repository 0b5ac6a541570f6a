#include "access/use_cases/change_password.h"

#include "access/domain/email_address.h"
#include "access/domain/password_rules.h"
#include "access/store/account_store.h"
#include "access/store/house_settings.h"
#include "access/store/session_store.h"
#include "access/store/sign_in_gate.h"
#include "vault/password.h"

namespace telemachy::access::change_password {
namespace {

struct Known {
    Account account;
    std::string password_hash;
    std::string organisation;
};

SignInGate gate_of(Work& work, Account const& account) {
    return {work, email_key(account.email), work.actor().address};
}

Result<Known> look_up(Work& work) {
    AccountStore accounts(work);
    auto const account = accounts.find(Id<AccountTag>(work.actor().account));
    if (!account) return refuse(not_found("account"));
    TRY(gate_of(work, *account).let_through());
    auto const hash = accounts.password_of(account->id);
    if (!hash)
        return refuse(conflict("no_password", "This account is not signed in to with a password."));
    return Known{*account, *hash, HouseSettings(work).facts().organisation};
}

Result<void> judge(Known const& known, Input const& input) {
    if (input.next.value == input.current.value) {
        return refuse(
            invalid_field("/next", "same", "This is the password you have. Choose another."));
    }
    PasswordContext const context{known.account.email, known.account.name, known.organisation};
    if (auto const objection = objection_to(input.next.value, context, "/next")) {
        return refuse(invalid_field(objection->path, objection->code, objection->detail));
    }
    return {};
}

}  // namespace

Result<Output> run(Study& study, Input const& input) {
    auto const known = TRY(study.look([](Work& work) { return look_up(work); }));
    TRY(judge(known, input));
    bool const right = vault::password_matches(input.current.value, known.password_hash);
    auto const new_hash = right ? vault::hash_password(input.next.value) : std::string();

    Output output;
    auto const settle = [&](Work& work) -> Result<void> {
        auto gate = gate_of(work, known.account);
        TRY(gate.let_through());
        work.concerns(known.account.id.text());
        if (!right) {
            gate.count_failure();
            return {};
        }
        AccountStore accounts(work);
        if (accounts.password_of(known.account.id) != known.password_hash)
            return refuse(stale("password"));
        accounts.keep_password(known.account.id, new_hash);
        gate.forgive_account();
        SessionStore sessions(work);
        sessions.end_all_of(known.account.id);
        output.session.token = sessions.open(known.account.id, work.actor().agent);
        return {};
    };
    TRY(study.write(settle, {.result = right ? "done" : "deny"}));
    if (!right)
        return refuse(invalid_field("/current", "wrong", "This is not your present password."));
    return output;
}

}  // namespace telemachy::access::change_password
