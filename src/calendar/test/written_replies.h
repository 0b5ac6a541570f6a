#pragma once

#include <stdexcept>
#include <string>

#include "calendar/domain/scheduling/mail.h"
#include "calendar/domain/scheduling/received_mail.h"
#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {

/// What is in the mail that went to this address last.
inline Message last_message_to(KeepingCarrier const& carrier, std::string const& address) {
    for (auto mail = carrier.kept.rbegin(); mail != carrier.kept.rend(); ++mail) {
        if (mail->to == address) return read_message(read_received_mail(mail->message).value().calendar).value();
    }
    throw std::runtime_error("no mail went to " + address);
}

/// The mail `from` would send back to an invitation.
inline std::string written_reply(Message invitation, std::string const& from, Participation participation, sys_seconds stamp,
                                 Method method = Method::reply) {
    invitation.method = method;
    invitation.event.stamp = stamp;
    invitation.event.attendees = {{.user = {from}, .participation = participation}};
    return write_mail({.from = {from},
                       .to = {"calendar@house.example"},
                       .subject = "Re",
                       .text = "",
                       .message_id = "1@example.org",
                       .date = stamp},
                      invitation, plain::zones(), "=b=");
}

}  // namespace telemachy::calendar
