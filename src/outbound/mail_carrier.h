#pragma once

#include <string>

namespace telemachy::outbound {

/// A mail as it goes out: the envelope, and the message with its headers (RFC 5322), lines ended by CRLF.
struct Mail {
    std::string from;  ///< An address alone; failures come back there.
    std::string to;
    std::string message;
};

enum class Carried {
    taken,      ///< The server answers for it now.
    not_now,    ///< No connection, or a 4xx: the same mail may be tried again.
    never,      ///< A 5xx: the address or the mail is not wanted.
};

struct Carriage {
    Carried outcome = Carried::taken;
    std::string reason = {};  ///< What the server or the network said, for the administrator.
};

/// Hands mail to a server that delivers it. Blocks for as long as that takes, so a job calls it, and
/// with no transaction open. Used by one thread at a time or by many.
class MailCarrier {
public:
    virtual ~MailCarrier() = default;
    [[nodiscard]] virtual Carriage carry(Mail const& mail) const = 0;
};

}  // namespace telemachy::outbound
