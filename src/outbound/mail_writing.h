#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace telemachy::outbound {

struct Correspondent {
    std::string address;
    std::string name = {};
};

struct MailHead {
    Correspondent from;
    Correspondent to;
    std::string subject;
    std::string message_id;  ///< Without angle brackets. The same on a repeat, so that it is one mail.
    std::chrono::sys_seconds date;
};

/// The headers every mail has, in ASCII with CRLF (RFC 5322, names and subject by RFC 2047). Nothing in a
/// name or a subject can add a header or a recipient.
[[nodiscard]] std::string mail_head(MailHead const& head);

/// Content headers, an empty line, and the body as base64.
[[nodiscard]] std::string mail_body(std::string_view content_type, std::string_view body);

/// A whole mail of plain text; its lines end with \n.
[[nodiscard]] std::string plain_mail(MailHead const& head, std::string_view text);

/// MIME says lines of text end with CRLF before they are encoded (RFC 2046 §4.1.1).
[[nodiscard]] std::string with_crlf(std::string_view text);

}  // namespace telemachy::outbound
