#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "operation/work.h"

namespace telemachy {
class Runner;
}

/// What doors and other rooms may ask of access, and the changes they may ask for. None of these
/// checks a permission: whoever asks has one.
namespace telemachy::access {

// ── for the doors ──

/// Who a session token belongs to, or nothing: unknown, idle too long, too old, or its account
/// disabled. Reads only.
[[nodiscard]] std::optional<Actor> actor_of_session(Work& work, std::string_view token);

/// Writes down that the session is in use, at most once a minute; nothing happens earlier, or for a
/// token that is no good.
void touch_session(Work& work, std::string_view token);

/// Both for a door that is a door: reads on every request and writes once a minute. What it writes
/// is no act of anybody, so it leaves no entry in the record.
[[nodiscard]] std::optional<Actor> authenticate(Runner& runner, std::string_view token);

/// The same for a stream that stays open: it is asked again and again, and being connected is not
/// being there, so it keeps no session alive.
[[nodiscard]] std::optional<Actor> look_in(Runner& runner, std::string_view token);

/// The account of this address, for whoever holds the machine itself and so need not prove more.
[[nodiscard]] Result<Actor> actor_of_email(Work& work, std::string_view email);

/// The token of the link that sets up an empty house: made when there is none that still works,
/// told once (only its hash is kept), good for a day and for one use. Nothing when the house is set
/// up, or when a link is out already.
[[nodiscard]] std::optional<std::string> ensure_setup_link(Work& work);
/// A new one, whatever there was; the old one is dead. Refused when the house is set up.
[[nodiscard]] Result<std::string> renew_setup_link(Work& work);

// ── for seeds and for rooms ──

[[nodiscard]] Result<Id<AccountTag>> create_account(Work& work, NewAccount const& account);
/// In one programme, or in all of them.
[[nodiscard]] Result<Id<GrantTag>> give_role(
    Work& work, Id<AccountTag> const& account, GrantedRole role,
    std::optional<ProgrammeReference> const& programme = {});
/// Ends every session at once and lets nobody in again until it is enabled.
void disable_account(Work& work, Id<AccountTag> const& account);
void enable_account(Work& work, Id<AccountTag> const& account);
/// Shuts out somebody who has left the directory, if they had an account at all. The last
/// administrator stays, since a mistake in a roster must not leave nobody to mend it.
void let_go(Work& work, PersonReference const& person);
/// Opens the account that `let_go` closed. What an administrator closed stays closed.
void let_back_in(Work& work, PersonReference const& person);

/// Names the house and opens it without the wizard.
[[nodiscard]] Result<void> set_up_house(Work& work, HouseFacts const& facts);
[[nodiscard]] HouseFacts house_facts(Work& work);
/// Adds to the cast at the demo's door, in the order they are shown.
[[nodiscard]] Result<void> show_in_cast(Work& work, CastMember const& member);

/// The name a scoped role is shown with. The programmes room tells it here when one is made or
/// renamed, since this room stands below it and cannot ask.
void name_programme(Work& work, ProgrammeReference const& programme, std::string_view name);

[[nodiscard]] std::optional<Account> find_account(Work& work, Id<AccountTag> const& account);
/// Those whose name or address has these words in it, twenty at most.
[[nodiscard]] std::vector<Account> search_accounts(Work& work, std::string_view words);
/// Who holds a role in a programme, or everywhere, may come in and can be told something.
[[nodiscard]] std::vector<RoleHolder> holders_of_role(Work& work, GrantedRole role,
                                                      ProgrammeReference const& programme);
[[nodiscard]] std::optional<Account> account_of_person(Work& work, PersonReference const& person);

}  // namespace telemachy::access
