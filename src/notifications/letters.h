#pragma once

#include <string>
#include <string_view>

#include "notifications/notifications.h"
#include "operation/work.h"
#include "outbound/mail_carrier.h"

/// Mail that leaves the house. It is posted in the transaction that made it true and carried after it, as
/// often as it takes and to the effect of once: a repeat has the same bytes.
namespace telemachy::notifications {

struct LetterTag {
    static constexpr std::string_view prefix = "ltr";
};

/// What a person can do without, each by itself.
enum class MailKind { invitations, digest };

struct Letter {
    std::string thing;    ///< What it tells, in words of the room that posts it: posted twice, it goes once.
    std::string person;
    std::string to;       ///< An address alone.
    std::string message;  ///< With its headers, lines ended by CRLF. T0 and T1 only.
};

/// Posts a letter; nothing happens when this very thing was posted before.
void post(Work& work, Letter const& letter);

[[nodiscard]] bool wants_mail(Work& work, std::string_view person, MailKind kind);

/// The path of a page where this person turns their mail off and on, for the foot of every mail:
/// `/mail/TOKEN`. Reading it changes nothing. Made when it is first asked for, so a write asks.
[[nodiscard]] std::string mail_choices_path(Work& work, std::string_view person);

}  // namespace telemachy::notifications
