#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/work.h"

namespace telemachy::access {

/// A role somebody was given, with who they are.
struct RoleGrant {
    Id<GrantTag> id;
    std::optional<PersonReference> person;
    std::string name;
    GrantedRole role = GrantedRole::coordinator;
    std::optional<ProgrammeReference> programme;
    std::optional<std::string> programme_name;
    Instant since;
};

namespace list_role_grants {

struct Input {
    std::optional<std::string> cursor;
    Whole<1, 200, 50> limit;
};

struct Output {
    std::vector<RoleGrant> items;
    std::optional<std::string> next;
};

/// Every role that was given, the newest first.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_role_grants
}  // namespace telemachy::access
