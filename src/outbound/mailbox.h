#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"

namespace telemachy::outbound {

struct WaitingMail {
    std::string mark;      ///< What the mailbox knows it by.
    std::string message;   ///< As it came (RFC 5322); empty when it is too large to be for us.
};

/// A mailbox of the house's own. Mail stays in it: what was dealt with is marked and not offered again. A mail
/// is offered until that mark is set, so whoever takes it takes a repeat for what it is. Blocks; a job calls
/// it, with no transaction open.
class Mailbox {
public:
    virtual ~Mailbox() = default;
    /// Oldest first.
    [[nodiscard]] virtual Result<std::vector<WaitingMail>> waiting(std::size_t limit) const = 0;
    [[nodiscard]] virtual Result<void> mark_dealt_with(std::string const& mark) const = 0;
};

}  // namespace telemachy::outbound
