#pragma once

/// Mail that came back: who sent it, and the scheduling message in it (RFC 5322, 2045 to 2047, 6047).

#include <string>
#include <string_view>

#include "kernel/result.h"

namespace telemachy::calendar {

struct ReceivedMail {
    std::string sender;    ///< The address in From, in lower case.
    std::string calendar;  ///< The first text/calendar part, decoded.
};

/// Takes a whole mail, CRLF or LF. Refuses one that is no mail, has no single sender, or no calendar part;
/// parts are looked for four levels deep, as far as forwarding and signing nest them.
[[nodiscard]] Result<ReceivedMail> read_received_mail(std::string_view mail);

}  // namespace telemachy::calendar
