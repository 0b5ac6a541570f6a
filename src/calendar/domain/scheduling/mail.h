#pragma once

/// Scheduling messages by mail (iMIP, RFC 6047): a text for people and the same as text/calendar
/// for their calendars, as alternatives of one another (§2.4 and RFC 2046 §5.1.4).

#include <string>

#include "calendar/domain/scheduling/message.h"

namespace telemachy::calendar {

struct InvitationMail {
    CalendarUser from;
    CalendarUser to;
    std::string subject;
    std::string text;  ///< For whoever reads it without a calendar; lines end with \n.
    std::string
        message_id;  ///< Without angle brackets. The same on a repeat, so that it is one mail.
    sys_seconds date;
};

/// The whole mail in ASCII with CRLF: headers by RFC 2047, bodies as base64. `boundary` must not
/// occur in a base64 text, so it needs a character such as '='.
[[nodiscard]] std::string write_mail(InvitationMail const& mail, Message const& message,
                                     ZoneBook const& zones, std::string_view boundary);

}  // namespace telemachy::calendar
