#pragma once

#include "calendar/domain/scheduling/incoming.h"
#include "calendar/use_cases/meeting_view.h"

/// Takes one mail that came to the house's calendar address: an answer, another time, or a question for
/// the current version. A mail server pipes it to `telemachy calendar take-mail -`; it must have checked
/// that the sender is who they say.
namespace telemachy::calendar::take_mail {

struct Input {
    Upload file;
    std::optional<Text<3, 254>> sender;

    static constexpr Sentence sentences[] = {
        {"sender", "Who sent it, as the mail server knows; the From line when left out."},
    };
};

struct Output {
    Outcome outcome = Outcome::not_ours;
    std::string sentence;
    std::optional<Id<MeetingTag>> meeting;
};

Result<Output> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::take_mail
