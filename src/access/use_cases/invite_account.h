#pragma once

#include <string>

#include "access/access.h"
#include "kernel/result.h"
#include "operation/operation.h"

namespace telemachy::access::invite_account {

struct Input {
    PersonReference person;
};

struct Output {
    std::string link;  ///< A path of this house; whoever holds it chooses the password, once.
    Instant expires;

    static constexpr Sentence sentences[] = {
        {"link", "Give it to this person and nobody else: it works once, for whoever opens it."}};
};

/// Makes an account for a person of the directory, or a new link for one who has not used theirs. A
/// study, though it thinks little: a command's answer may be kept for a retry, and this one holds a
/// secret.
Result<Output> run(Study& study, Input const& input, FindPerson const& find_person);

}  // namespace telemachy::access::invite_account
