#pragma once

#include <string>

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/operation.h"

namespace telemachy::access::complete_setup {

struct Input {
    std::string token;
    Text<1, 120> organisation;
    std::string time_zone;
    Text<1, 120> name;
    std::string email;
    Secret password;

    static constexpr Sentence sentences[] = {
        {"token", "What stands in the link that the server printed when it was first started."},
        {"time_zone", "Where the organisation keeps time, such as Europe/Berlin."},
        {"email", "Where the first administrator signs in with."}};
};

/// Gives an empty house its name and its first administrator, who is signed in at once. The link is
/// used up by it.
Result<Me> run(Study& study, Input const& input);

}  // namespace telemachy::access::complete_setup
