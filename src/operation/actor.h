#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telemachy {

/// What somebody may be here. `anonymous` is everybody, signed in or not; `member` every colleague with
/// an account, `external` every advisor from outside with one. The rest is granted.
enum class Role { anonymous, external, member, coordinator, steward, sponsor, administrator };

/// A role, in one programme or (with no programme) in all.
struct Grant {
    Role role = Role::member;
    std::string programme = {};
};

/// Through which door somebody came in.
enum class Door { http, cli, job };

/// Who asks. Made from a session, a command line or a job; never from the input.
struct Actor {
    std::string account = {};  ///< Empty when nobody is signed in.
    std::string person = {};   ///< The person behind the account, if the account has one.
    std::string name = {};
    std::vector<Grant> grants = {{Role::anonymous}};
    std::string session = {};
    std::string address = {};  ///< Where the request came from, for slowing guesses down.
    std::string agent = {};    ///< What the browser calls itself.
    Door door = Door::http;

    [[nodiscard]] bool signed_in() const { return !account.empty(); }
    [[nodiscard]] bool has(Role role) const {
        for (auto const& grant : grants) {
            if (grant.role == role) return true;
        }
        return false;
    }
};

/// The house itself: jobs act as this. It holds no role, so what a job may do is what its code does.
[[nodiscard]] inline Actor the_house() {
    return {.account = "acc_house", .name = "Telemachy", .grants = {}, .door = Door::job};
}

}  // namespace telemachy
