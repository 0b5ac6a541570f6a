#include "access/store/account_store.h"

#include "access/sql.h"

namespace telemachy::access {
namespace {

/// A part of a name or an address, as `like` reads it.
std::string pattern_of(std::string_view words) {
    std::string pattern = "%";
    for (char const c : email_key(words)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

}  // namespace

std::optional<Account> AccountStore::find(Id<AccountTag> const& account) const {
    return work_.tx().one<Account>(sql::find_account, account);
}

std::optional<Account> AccountStore::find_by_email(std::string_view email_key) const {
    return work_.tx().one<Account>(sql::find_account_by_email, email_key);
}

std::optional<Account> AccountStore::find_by_person(PersonReference const& person) const {
    return work_.tx().one<Account>(sql::find_account_by_person, person);
}

std::vector<Account> AccountStore::page(std::string_view words, std::string const& after,
                                        std::int64_t limit) const {
    return work_.tx().all<Account>(sql::list_accounts, after, limit, pattern_of(words));
}

std::vector<Account> AccountStore::search(std::string_view words) const {
    return work_.tx().all<Account>(sql::search_accounts, pattern_of(words));
}

void AccountStore::insert(Account const& account, EmailAddress const& email) {
    work_.tx().run(sql::insert_account, account.id, email.text, email.key, account.name,
                   account.person, account.employment, account.state, work_.now());
}

void AccountStore::set_state(Id<AccountTag> const& account, AccountState state) {
    work_.tx().run(sql::set_account_state, account, state);
}

void AccountStore::set_details(Account const& account, EmailAddress const& email) {
    work_.tx().run(sql::set_account_details, account.id, email.text, email.key, account.name,
                   account.employment);
}

std::optional<std::string> AccountStore::password_of(Id<AccountTag> const& account) const {
    return work_.tx().one<std::string>(sql::find_credential, account, CredentialKind::password);
}

void AccountStore::keep_password(Id<AccountTag> const& account, std::string const& hash) {
    work_.tx().run(sql::keep_credential, account, CredentialKind::password, hash, work_.now());
}

void AccountStore::remember_leaver(Id<AccountTag> const& account) {
    work_.tx().run(sql::insert_leaver, account, work_.now());
}

void AccountStore::forget_leaver(Id<AccountTag> const& account) {
    work_.tx().run(sql::delete_leaver, account);
}

bool AccountStore::is_leaver(Id<AccountTag> const& account) const {
    return work_.tx().one<std::string>(sql::find_leaver, account).has_value();
}

void AccountStore::show_in_cast(Id<AccountTag> const& account, CastMember const& member) {
    work_.tx().run(sql::insert_cast, account, member.title, member.role, member.sentence);
}

std::vector<CastMember> AccountStore::cast() const {
    return work_.tx().all<CastMember>(sql::list_cast);
}

bool AccountStore::is_in_cast(Id<AccountTag> const& account) const {
    return work_.tx().one<std::string>(sql::is_in_cast, account).has_value();
}

}  // namespace telemachy::access
