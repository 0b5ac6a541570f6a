#pragma once

#include <vector>

#include "notifications/letters.h"
#include "operation/schema.h"

/// What one gets by mail, each kind by itself: from one's own settings, or through the link at the foot of a
/// mail, which needs no sign-in and opens nothing else. Following that link changes nothing; choosing does.
namespace telemachy::notifications {

struct MailChoice {
    MailKind kind = MailKind::invitations;
    bool wanted = true;
};

struct MailChoices {
    std::vector<MailChoice> items;
};

namespace see_my_mail_choices {

struct Input {};
Result<MailChoices> run(Work& work, Input const& input);

}  // namespace see_my_mail_choices

namespace choose_my_mail {

struct Input {
    MailKind kind = MailKind::invitations;
    bool wanted = true;
};
Result<MailChoices> run(Work& work, Input const& input);

}  // namespace choose_my_mail

namespace see_mail_choices {

struct Input {
    Text<1, 80> token;

    static constexpr Sentence sentences[] = {{"token", "From the link at the foot of a mail."}};
};
Result<MailChoices> run(Work& work, Input const& input);

}  // namespace see_mail_choices

namespace choose_mail {

struct Input {
    Text<1, 80> token;
    MailKind kind = MailKind::invitations;
    bool wanted = true;
};
Result<MailChoices> run(Work& work, Input const& input);

}  // namespace choose_mail
}  // namespace telemachy::notifications
