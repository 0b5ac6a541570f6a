#include "calendar/domain/scheduling/mail.h"

#include "outbound/mail_writing.h"

namespace telemachy::calendar {

std::string write_mail(InvitationMail const& mail, Message const& message, ZoneBook const& zones,
                       std::string_view boundary) {
    auto const method = std::string(word(message.method));
    // The method parameter must say what METHOD says (RFC 6047 §2.4).
    auto const calendar_type =
        "text/calendar; method=" + method + "; charset=UTF-8; component=VEVENT";
    std::string const next = "--" + std::string(boundary) + "\r\n";
    auto text = outbound::mail_head({.from = {mail.from.address, mail.from.name},
                                     .to = {mail.to.address, mail.to.name},
                                     .subject = mail.subject,
                                     .message_id = mail.message_id,
                                     .date = mail.date});
    text += "Content-Type: multipart/alternative; boundary=\"" + std::string(boundary) + "\"\r\n\r\n";
    text += next + outbound::mail_body("text/plain; charset=UTF-8", outbound::with_crlf(mail.text));
    text += next + outbound::mail_body(calendar_type, write_message(message, zones));
    return text + "--" + std::string(boundary) + "--\r\n";
}

}  // namespace telemachy::calendar
