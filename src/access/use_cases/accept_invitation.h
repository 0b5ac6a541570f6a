#pragma once

#include <string>

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/operation.h"

namespace telemachy::access::accept_invitation {

struct Input {
    std::string token;
    Secret password;
};

/// Chooses the first password of an invited account and signs in. The link is used up by it.
Result<Me> run(Study& study, Input const& input);

}  // namespace telemachy::access::accept_invitation
