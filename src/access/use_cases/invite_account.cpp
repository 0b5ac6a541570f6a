#include "access/use_cases/invite_account.h"

#include "access/domain/email_address.h"
#include "access/store/account_store.h"
#include "access/store/link_store.h"

namespace telemachy::access::invite_account {
namespace {

struct Guest {
    PersonForAccount person;
    EmailAddress email;
};

Result<Guest> find_guest(Work& work, PersonReference const& id, FindPerson const& find_person) {
    auto person = find_person ? find_person(work, id) : std::nullopt;
    if (!person) return refuse(not_found("person"));
    auto email = read_email(person->email);
    if (!email) {
        return refuse(
            conflict("no_email", "The directory knows no address of this person to sign in with."));
    }
    return Guest{std::move(*person), std::move(*email)};
}

/// The guest's account: the one that waits for them, or a new one.
Result<Id<AccountTag>> account_for(Work& work, Guest const& guest) {
    AccountStore accounts(work);
    auto const known = accounts.find_by_person(guest.person.person);
    if (known && known->state == AccountState::active) {
        return refuse(conflict("account.active", "This person signs in already."));
    }
    if (known && known->state == AccountState::disabled) {
        return refuse(conflict("account.disabled",
                               "This person's account was closed. Open it again instead."));
    }
    auto const holder = accounts.find_by_email(guest.email.key);
    if (holder && (!known || holder->id != known->id)) {
        return refuse(conflict("email_taken", "Another account has this person's address."));
    }
    Account const account{.id = known ? known->id : work.make_id<AccountTag>(),
                          .email = guest.email.text,
                          .name = guest.person.name,
                          .person = guest.person.person,
                          .employment = guest.person.employment,
                          .state = AccountState::invited};
    if (known) {
        accounts.set_details(account, guest.email);
    } else {
        accounts.insert(account, guest.email);
    }
    return account.id;
}

}  // namespace

Result<Output> run(Study& study, Input const& input, FindPerson const& find_person) {
    Output output;
    auto const invite = [&](Work& work) -> Result<void> {
        auto const guest = TRY(find_guest(work, input.person, find_person));
        auto const account = TRY(account_for(work, guest));
        auto const link = LinkStore(work).make_invitation(account);
        work.concerns(input.person.text());
        output = {"/invitation?token=" + link.token, link.expires};
        return {};
    };
    TRY(study.write(invite));
    return output;
}

}  // namespace telemachy::access::invite_account
