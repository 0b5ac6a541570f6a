#include "access/use_cases/sign_in.h"

#include "access/domain/email_address.h"
#include "access/store/account_store.h"
#include "access/store/sign_in_gate.h"
#include "access/use_cases/open_session.h"
#include "vault/password.h"

namespace telemachy::access::sign_in {
namespace {

/// What the house knows of whoever knocks.
struct Knock {
    std::optional<Account> account;
    std::optional<std::string> password_hash;
};

Knock look_up(Work& work, std::string const& key) {
    AccountStore accounts(work);
    Knock knock{accounts.find_by_email(key), {}};
    if (knock.account) knock.password_hash = accounts.password_of(knock.account->id);
    return knock;
}

bool proves_itself(Knock const& knock, std::string const& password) {
    if (!knock.password_hash) {
        vault::pretend_to_check_password(password);
        return false;
    }
    bool const matches = vault::password_matches(password, *knock.password_hash);
    return matches && knock.account->state == AccountState::active;
}

Problem wrong_password() {
    return {ProblemKind::unauthenticated, "wrong_password",
            "Email and password do not belong together. After five tries each one takes longer."};
}

}  // namespace

Result<Me> run(Study& study, Input const& input) {
    auto const key = email_key(input.email.value);
    auto const gate_of = [&](Work& work) { return SignInGate(work, key, work.actor().address); };

    auto const heard = study.look([&](Work& work) -> Result<Knock> {
        TRY(gate_of(work).let_through());
        return look_up(work, key);
    });
    auto const knock = TRY(heard);
    bool const right = proves_itself(knock, input.password.value);

    Result<Me> answer = refuse(wrong_password());
    Ending const ending{.result = right ? "done" : "deny",
                        .account = right ? knock.account->id.text() : ""};
    auto const settle = [&](Work& work) -> Result<void> {
        auto gate = gate_of(work);
        // Asked again, because a hundred tries at once all pass the first look: only as many as are
        // free learn here whether they were right.
        TRY(gate.let_through());
        if (knock.account) work.concerns(knock.account->id.text());
        if (!right) {
            gate.count_failure();
            return {};
        }
        auto const still = look_up(work, key);
        bool const changed = !still.account || still.account->state != AccountState::active ||
                             still.password_hash != knock.password_hash;
        if (changed) return refuse(wrong_password());
        gate.forgive_account();
        answer = open_session(work, *still.account);
        return {};
    };
    TRY(study.write(settle, ending));
    return answer;
}

}  // namespace telemachy::access::sign_in
