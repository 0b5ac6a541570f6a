#include "access/use_cases/complete_setup.h"

#include "access/domain/email_address.h"
#include "access/domain/password_rules.h"
#include "access/store/account_store.h"
#include "access/store/grant_store.h"
#include "access/store/house_settings.h"
#include "access/store/link_store.h"
#include "access/use_cases/open_session.h"
#include "vault/password.h"
#include "world/time_zone.h"

namespace telemachy::access::complete_setup {
namespace {

Result<void> insist_on_link(Work& work, std::string const& token) {
    if (LinkStore(work).find(LinkKind::setup, token)) return {};
    return refuse(
        conflict("setup.closed",
                 "This link has been used or has expired. A new one can be made on the server."));
}

/// Everything that is wrong with what was typed, at once.
Result<EmailAddress> judge(Input const& input) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    if (!world::is_time_zone(input.time_zone)) {
        problem.fields.push_back(
            {"/time_zone", "unknown", "This should be a time zone such as Europe/Berlin."});
    }
    auto const email = read_email(input.email);
    if (!email)
        problem.fields.push_back(
            {"/email", "email", "This should be an address like ana@example.org."});
    PasswordContext const context{input.email, input.name, input.organisation};
    if (auto objection = objection_to(input.password.value, context, "/password")) {
        problem.fields.push_back(std::move(*objection));
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return *email;
}

}  // namespace

Result<Me> run(Study& study, Input const& input) {
    TRY(study.look([&](Work& work) { return insist_on_link(work, input.token); }));
    auto const email = TRY(judge(input));
    auto const hash = vault::hash_password(input.password.value);

    Me me;
    auto const move_in = [&](Work& work) -> Result<void> {
        TRY(insist_on_link(work, input.token));
        AccountStore accounts(work);
        if (accounts.find_by_email(email.key)) {
            return refuse(
                invalid_field("/email", "taken", "There is an account with this address already."));
        }
        LinkStore(work).use_setup_link();
        HouseSettings(work).keep({input.organisation, input.time_zone, false});
        Account const account{
            .id = work.make_id<AccountTag>(), .email = email.text, .name = input.name};
        accounts.insert(account, email);
        accounts.keep_password(account.id, hash);
        (void)GrantStore(work).insert(account.id, GrantedRole::administrator, {});
        work.concerns(account.id.text());
        me = open_session(work, account);
        return {};
    };
    TRY(study.write(move_in));
    return me;
}

}  // namespace telemachy::access::complete_setup
