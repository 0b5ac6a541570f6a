#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "operation/actor.h"
#include "operation/capability.h"
#include "operation/session_cookie.h"

/// The words of the access room: who may come in, how they prove it, and what they may be. The room
/// knows a person only by an id and the few facts an account needs, so it stands alone.
namespace telemachy::access {

struct AccountTag {
    static constexpr std::string_view prefix = "acc";
};
struct SessionTag {
    static constexpr std::string_view prefix = "ses";
};
struct GrantTag {
    static constexpr std::string_view prefix = "grt";
};

/// What is told when a session ends, so that a stream that was opened under it ends too. No address
/// of a thing looks like this, so nobody else can listen to it.
[[nodiscard]] inline std::string session_topic(std::string_view session) {
    return "session:" + std::string(session);
}

/// A person and a programme as this room refers to them. Their own rooms have tags with the same
/// prefix.
struct PersonReferenceTag {
    static constexpr std::string_view prefix = "prs";
};
struct ProgrammeReferenceTag {
    static constexpr std::string_view prefix = "prg";
};
using PersonReference = Id<PersonReferenceTag>;
using ProgrammeReference = Id<ProgrammeReferenceTag>;

/// Makes the account's owner a `member` or an `external`; an account that belongs to nobody in the
/// directory (the installer's) is neither.
enum class Employment { employee, external };

enum class AccountState {
    invited,  ///< Waits for its owner to choose a password.
    active,
    disabled,  ///< Every session died with it.
};

/// The roles somebody gives; the others come with the account.
enum class GrantedRole { coordinator, steward, sponsor, administrator };

/// Somebody with a role, for whoever has something to tell them.
struct RoleHolder {
    Id<AccountTag> account;
    PersonReference person;
};

/// Somebody who may sign in.
struct Account {
    Id<AccountTag> id;
    std::string email;
    std::string name;
    std::optional<PersonReference> person = {};
    std::optional<Employment> employment = {};
    AccountState state = AccountState::active;
};

/// An account that is there at once, for the seed of a demo and for the command line. Without a
/// password nobody can sign in to it until there is another way in.
struct NewAccount {
    std::string email;
    std::string name;
    std::optional<PersonReference> person = {};
    std::optional<Employment> employment = {};
    std::optional<std::string> password = {};
};

/// A role somebody holds, as `Me` tells it.
struct HeldRole {
    Role role = Role::member;
    std::optional<std::string> programme;
    std::optional<std::string> programme_name;
};

/// Who is signed in, what they may do, and where they are. T0.
struct Me {
    Id<AccountTag> account;
    std::optional<PersonReference> person;
    std::string name;
    std::string email;
    std::vector<HeldRole> roles;
    std::vector<std::string> abilities;  ///< Names of operations.
    bool demo = false;
    std::string organisation;
    std::string time_zone;
    SessionCookie session;  ///< For the door; not part of the answer's body.
};

/// What the whole house is called and where it keeps time.
struct HouseFacts {
    std::string organisation;
    std::string time_zone;
    bool demo =
        false;  ///< Lets everybody in as one of the cast. Only for a house of made-up people.
};

/// One of the people whom the demo's door offers to be.
struct CastMember {
    std::string email;
    std::string name;
    std::string title;
    std::string role;  ///< `coordinator`, `steward`, … `member`.
    std::string sentence;
};

/// What an account is made from when a person of the directory is invited.
struct PersonForAccount {
    PersonReference person;
    std::string name;
    std::string email;
    Employment employment = Employment::employee;
};

/// The one thing this room asks of the directory, handed in where the house is put together.
/// Nothing for a person who is not there, or has left.
using FindPerson = std::function<std::optional<PersonForAccount>(Work&, PersonReference const&)>;

[[nodiscard]] Capability capability(FindPerson find_person = {});

}  // namespace telemachy::access
