#include "access/access_directory.h"

#include <algorithm>

#include "access/domain/email_address.h"
#include "access/domain/held_grant.h"
#include "access/domain/password_rules.h"
#include "access/domain/session_life.h"
#include "access/sql.h"
#include "access/store/account_store.h"
#include "access/store/grant_store.h"
#include "access/store/house_settings.h"
#include "access/store/link_store.h"
#include "access/store/session_store.h"
#include "operation/runner.h"
#include "vault/password.h"
#include "world/time_zone.h"

namespace telemachy::access {
namespace {

/// A session that is in use, with whose it is.
struct Visit {
    Session session;
    Account account;
};

std::optional<Visit> find_visit(Work& work, std::string_view token) {
    auto session = SessionStore(work).find_alive(token);
    if (!session) return std::nullopt;
    auto account = AccountStore(work).find(session->account);
    if (!account || account->state != AccountState::active) return std::nullopt;
    return Visit{std::move(*session), std::move(*account)};
}

bool touch_is_due(Session const& session, Instant now) {
    return now - session.last_seen >= touch_interval;
}

Actor actor_of(Work& work, Account const& account) {
    return as_actor(account, GrantStore(work).of_account(account.id));
}

}  // namespace

std::optional<Actor> actor_of_session(Work& work, std::string_view token) {
    auto const visit = find_visit(work, token);
    if (!visit) return std::nullopt;
    auto actor = actor_of(work, visit->account);
    actor.session = visit->session.id.text();
    return actor;
}

void touch_session(Work& work, std::string_view token) {
    auto const session = SessionStore(work).find_alive(token);
    if (session && touch_is_due(*session, work.now())) SessionStore(work).touch(session->id);
}

std::optional<Actor> authenticate(Runner& runner, std::string_view token) {
    std::optional<Actor> actor;
    bool due = false;
    runner.read_as_house([&](Work& work) {
        actor = actor_of_session(work, token);
        if (!actor) return;
        auto const session = SessionStore(work).find_alive(token);
        due = session && touch_is_due(*session, work.now());
    });
    if (due) {
        Actor const house = the_house();
        runner.database().write([&](storage::Transaction& tx) {
            Work work(house, runner.world(), tx);
            touch_session(work, token);
            return storage::Outcome::commit;
        });
    }
    return actor;
}

std::optional<Actor> look_in(Runner& runner, std::string_view token) {
    std::optional<Actor> actor;
    runner.read_as_house([&](Work& work) { actor = actor_of_session(work, token); });
    return actor;
}

Result<Actor> actor_of_email(Work& work, std::string_view email) {
    auto const account = AccountStore(work).find_by_email(email_key(email));
    if (!account) return refuse(not_found("account"));
    if (account->state == AccountState::disabled) {
        return refuse(forbidden("account.disabled", "This account was closed."));
    }
    auto actor = actor_of(work, *account);
    actor.door = Door::cli;
    return actor;
}

std::optional<std::string> ensure_setup_link(Work& work) {
    LinkStore links(work);
    if (HouseSettings(work).is_set_up() || links.has_setup_link()) return std::nullopt;
    return links.make_setup_link().token;
}

Result<std::string> renew_setup_link(Work& work) {
    if (HouseSettings(work).is_set_up()) {
        return refuse(conflict("setup.done", "This house is set up already."));
    }
    return LinkStore(work).make_setup_link().token;
}

Result<Id<AccountTag>> create_account(Work& work, NewAccount const& wanted) {
    auto const email = read_email(wanted.email);
    if (!email) {
        return refuse(
            invalid_field("/email", "email", "This should be an address like ana@example.org."));
    }
    AccountStore accounts(work);
    if (accounts.find_by_email(email->key)) {
        return refuse(conflict("email_taken", "There is an account with this address already."));
    }
    if (wanted.person && accounts.find_by_person(*wanted.person)) {
        return refuse(conflict("account.exists", "This person has an account already."));
    }
    if (wanted.password) {
        PasswordContext const context{wanted.email, wanted.name, house_facts(work).organisation};
        if (auto const objection = objection_to(*wanted.password, context, "/password")) {
            return refuse(invalid_field(objection->path, objection->code, objection->detail));
        }
    }
    Account const account{.id = work.make_id<AccountTag>(),
                          .email = email->text,
                          .name = wanted.name,
                          .person = wanted.person,
                          .employment = wanted.employment};
    accounts.insert(account, *email);
    if (wanted.password) accounts.keep_password(account.id, vault::hash_password(*wanted.password));
    return account.id;
}

Result<Id<GrantTag>> give_role(Work& work, Id<AccountTag> const& account, GrantedRole role,
                               std::optional<ProgrammeReference> const& programme) {
    auto const known = AccountStore(work).find(account);
    if (!known) return refuse(not_found("account"));
    if (known->state == AccountState::disabled) {
        return refuse(conflict("account.disabled", "This person's account was closed."));
    }
    if (role == GrantedRole::administrator && programme) {
        return refuse(
            invalid_field("/programme", "not_scoped",
                          "An administrator runs the whole house; leave the programme out."));
    }
    GrantStore grants(work);
    bool const has_it = std::ranges::any_of(grants.of_account(account), [&](HeldGrant const& held) {
        return held.role == role && held.programme == programme;
    });
    if (has_it) return refuse(conflict("grant.exists", "This person has this role already."));
    return grants.insert(account, role, programme);
}

void disable_account(Work& work, Id<AccountTag> const& account) {
    AccountStore(work).set_state(account, AccountState::disabled);
    SessionStore(work).end_all_of(account);
    LinkStore(work).use_invitations_of(account);
}

void enable_account(Work& work, Id<AccountTag> const& account) {
    AccountStore accounts(work);
    bool const chose_password = accounts.password_of(account).has_value();
    accounts.set_state(account, chose_password ? AccountState::active : AccountState::invited);
    accounts.forget_leaver(account);
}

void let_go(Work& work, PersonReference const& person) {
    auto const account = AccountStore(work).find_by_person(person);
    if (!account || account->state == AccountState::disabled) return;
    if (GrantStore(work).is_last_administrator(account->id)) return;
    disable_account(work, account->id);
    AccountStore(work).remember_leaver(account->id);
}

void let_back_in(Work& work, PersonReference const& person) {
    AccountStore accounts(work);
    auto const account = accounts.find_by_person(person);
    if (account && accounts.is_leaver(account->id)) enable_account(work, account->id);
}

Result<void> set_up_house(Work& work, HouseFacts const& facts) {
    if (!world::is_time_zone(facts.time_zone)) {
        return refuse(invalid_field("/time_zone", "unknown",
                                    "This should be a time zone such as Europe/Berlin."));
    }
    LinkStore(work).use_setup_link();
    HouseSettings(work).keep(facts);
    return {};
}

HouseFacts house_facts(Work& work) { return HouseSettings(work).facts(); }

Result<void> show_in_cast(Work& work, CastMember const& member) {
    AccountStore accounts(work);
    auto const account = accounts.find_by_email(email_key(member.email));
    if (!account) return refuse(not_found("account"));
    accounts.show_in_cast(account->id, member);
    return {};
}

void name_programme(Work& work, ProgrammeReference const& programme, std::string_view name) {
    work.tx().run(sql::name_programme, programme, name);
}

std::optional<Account> find_account(Work& work, Id<AccountTag> const& account) {
    return AccountStore(work).find(account);
}

std::vector<Account> search_accounts(Work& work, std::string_view words) {
    return AccountStore(work).search(words);
}

std::vector<RoleHolder> holders_of_role(Work& work, GrantedRole role,
                                        ProgrammeReference const& programme) {
    return GrantStore(work).holders(role, programme);
}

std::optional<Account> account_of_person(Work& work, PersonReference const& person) {
    return AccountStore(work).find_by_person(person);
}

}  // namespace telemachy::access
