#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/access_directory.h"
#include "access/sql.h"
#include "tests/support/test_house.h"
#include "vault/password.h"

namespace telemachy::access::test {

using telemachy::test::TestHouse;

inline constexpr std::string_view good_password = "four calm herons over the weir";

/// The directory of these tests: three people, one of them from outside, one without an address.
inline std::optional<PersonForAccount> find_person(Work&, PersonReference const& person) {
    if (person.text() == "prs_ana") return PersonForAccount{person, "Ana Lima", "ana@acme.example"};
    if (person.text() == "prs_eve") {
        return PersonForAccount{person, "Eve Okoro", "eve@advice.example", Employment::external};
    }
    if (person.text() == "prs_mute") return PersonForAccount{person, "Max Mute", ""};
    return std::nullopt;
}

/// A house with one room, set up, with a few accounts.
struct AccessHouse : TestHouse {
    AccessHouse() : TestHouse({capability(find_person)}) { vault::use_cheap_password_hashing(); }

    void set_up(bool demo = false) {
        write(the_house(), [&](Work& work) {
            return set_up_house(work, {"Acme Ports", "Europe/Lisbon", demo});
        }).value();
    }

    Id<AccountTag> add(NewAccount const& account) {
        return write(the_house(), [&](Work& work) { return create_account(work, account); })
            .value();
    }
    /// A colleague with a person, a password and perhaps a role.
    Id<AccountTag> add_member(std::string const& name, std::optional<GrantedRole> role = {}) {
        auto const id = add({.email = name + "@acme.example",
                             .name = name,
                             .person = PersonReference("prs_" + name),
                             .employment = Employment::employee,
                             .password = std::string(good_password)});
        if (role)
            write(the_house(), [&](Work& work) { return give_role(work, id, *role); }).value();
        return id;
    }

    static Actor visitor(std::string address = "198.51.100.7") {
        Actor actor;
        actor.address = std::move(address);
        actor.agent = "Firefox on Linux";
        return actor;
    }

    Result<Answer> sign_in(std::string_view email, std::string_view password,
                           Actor const& visitor) {
        Json input = Json::empty_object();
        input.set("email", Json::of_string(std::string(email)));
        input.set("password", Json::of_string(std::string(password)));
        return ask("access.sign_in", visitor, to_json(input));
    }
    Result<Answer> sign_in(std::string_view email, std::string_view password = good_password) {
        return sign_in(email, password, visitor());
    }

    /// Signs in and hands out the token.
    std::string token_of(std::string_view email) {
        return sign_in(email).value().session.token.value();
    }

    std::optional<Actor> come_in(std::string_view token) {
        return read(the_house(), [&](Work& work) { return actor_of_session(work, token); });
    }
    Actor signed_in(std::string_view email) { return come_in(token_of(email)).value(); }

    std::int64_t recorded(std::string_view act, std::string_view result) {
        constexpr storage::Statement count{
            "test.recorded",
            "select count(*) from operation_audit_leaf where act = $1 and result = $2"};
        return read(the_house(),
                    [&](Work& work) { return *work.tx().one<std::int64_t>(count, act, result); });
    }
};

/// The code of a refusal, or "done".
inline std::string outcome(Result<Answer> const& answer) {
    return answer ? "done" : answer.error().code;
}

/// The code of the refusal of one field, or what happened instead.
inline std::string outcome_at(Result<Answer> const& answer, std::string_view path) {
    if (answer) return "done";
    for (auto const& field : answer.error().fields) {
        if (field.path == path) return field.code;
    }
    return answer.error().code;
}

}  // namespace telemachy::access::test
