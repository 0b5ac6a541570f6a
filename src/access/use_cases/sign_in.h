#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/operation.h"

namespace telemachy::access::sign_in {

struct Input {
    Text<1, 254> email;
    Secret password;

    static constexpr Sentence sentences[] = {{"email", "The address the account was made with."}};
};

/// A wrong address and a wrong password get the same words after the same time. See
/// store/sign_in_gate.h for what many wrong ones cost.
Result<Me> run(Study& study, Input const& input);

}  // namespace telemachy::access::sign_in
