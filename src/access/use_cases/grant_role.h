#pragma once

#include <optional>

#include "access/access.h"
#include "access/use_cases/list_role_grants.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::grant_role {

struct Input {
    PersonReference person;
    GrantedRole role = GrantedRole::coordinator;
    std::optional<ProgrammeReference> programme;

    static constexpr Sentence sentences[] = {
        {"programme", "The one programme it is for; all of them when it is left out."}};
};

/// Gives somebody a role. Nobody gives one to themselves: power over the house comes from another
/// person, and the record says from whom.
Result<RoleGrant> run(Work& work, Input const& input);

}  // namespace telemachy::access::grant_role
