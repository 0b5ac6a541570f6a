#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "access/domain/email_address.h"
#include "operation/work.h"

namespace telemachy::access {

/// How an account can prove itself. The others will be `passkey` and `company`.
enum class CredentialKind { password };

/// Accounts, what proves them, whose owner has left, and the demo's cast.
class AccountStore {
public:
    explicit AccountStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<Account> find(Id<AccountTag> const& account) const;
    [[nodiscard]] std::optional<Account> find_by_email(std::string_view email_key) const;
    [[nodiscard]] std::optional<Account> find_by_person(PersonReference const& person) const;
    [[nodiscard]] std::vector<Account> page(std::string_view words, std::string const& after,
                                            std::int64_t limit) const;
    /// Those whose name or address has this in it, twenty at most.
    [[nodiscard]] std::vector<Account> search(std::string_view words) const;

    void insert(Account const& account, EmailAddress const& email);
    void set_state(Id<AccountTag> const& account, AccountState state);
    void set_details(Account const& account, EmailAddress const& email);

    [[nodiscard]] std::optional<std::string> password_of(Id<AccountTag> const& account) const;
    void keep_password(Id<AccountTag> const& account, std::string const& hash);

    void remember_leaver(Id<AccountTag> const& account);
    void forget_leaver(Id<AccountTag> const& account);
    [[nodiscard]] bool is_leaver(Id<AccountTag> const& account) const;

    void show_in_cast(Id<AccountTag> const& account, CastMember const& member);
    [[nodiscard]] std::vector<CastMember> cast() const;
    [[nodiscard]] bool is_in_cast(Id<AccountTag> const& account) const;

private:
    Work& work_;
};

}  // namespace telemachy::access
