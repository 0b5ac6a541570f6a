#pragma once

#include <string>

#include "calendar/domain/scheduling/invitation.h"
#include "calendar/domain/time/period.h"

namespace telemachy::calendar {

enum class MailLanguage { english, german };

/// What the words of an invitation say, beside the calendar that says it to programs.
struct InvitationNews {
    Invitation const& invitation;
    ZoneRules const& clock;        ///< Where the reader is.
    std::string house;             ///< A link to the calendar in Telemachy.
    std::string choices;           ///< A link to where this mail is turned off.
};

struct InvitationWords {
    std::string subject;
    std::string text;
};

/// For a new meeting, a moved one (its SEQUENCE has risen) and one called off. T1: who, when, where.
[[nodiscard]] InvitationWords words_of(InvitationNews const& news, Period const& period, MailLanguage language);

}  // namespace telemachy::calendar
