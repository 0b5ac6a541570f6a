#include "access/domain/held_grant.h"

namespace telemachy::access {

Role role_of(GrantedRole role) {
    switch (role) {
        case GrantedRole::coordinator:
            return Role::coordinator;
        case GrantedRole::steward:
            return Role::steward;
        case GrantedRole::sponsor:
            return Role::sponsor;
        case GrantedRole::administrator:
            return Role::administrator;
    }
    return Role::anonymous;
}

Actor as_actor(Account const& account, std::vector<HeldGrant> const& grants) {
    Actor actor{.account = account.id.text(),
                .person = account.person ? account.person->text() : "",
                .name = account.name};
    if (account.person && account.employment) {
        actor.grants.push_back(
            {*account.employment == Employment::external ? Role::external : Role::member});
    }
    for (auto const& grant : grants) {
        actor.grants.push_back(
            {role_of(grant.role), grant.programme ? grant.programme->text() : ""});
    }
    return actor;
}

}  // namespace telemachy::access
