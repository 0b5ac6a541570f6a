#include "notifications/notifications.h"
#include "notifications/sql.h"
#include "notifications/use_cases/carry_letters.h"
#include "notifications/use_cases/list_my_notices.h"
#include "notifications/use_cases/mail_choices.h"
#include "notifications/use_cases/mark_notices_read.h"
#include "notifications/use_cases/post_digests.h"

namespace telemachy::notifications {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    return {
        query("notifications.list_my_notices", Scope::self, "GET /me/notices", list_my_notices::run,
              "Lists what one was told."),
        command("notifications.mark_notices_read", Scope::self, "POST /me/notices/read",
                mark_notices_read::run, "Marks notices as read."),
        query("notifications.see_my_mail_choices", Scope::self, "GET /me/mail-choices", see_my_mail_choices::run,
              "Shows which mail one gets."),
        command("notifications.choose_my_mail", Scope::self, "PUT /me/mail-choices", choose_my_mail::run,
                "Turns one kind of one's mail off or on."),
        query("notifications.see_mail_choices", Scope::open, "GET /mail-choices/{token}", see_mail_choices::run,
              "Shows which mail somebody gets, to whoever has one of these mails."),
        command("notifications.choose_mail", Scope::open, "PUT /mail-choices/{token}", choose_mail::run,
                "Turns mail off or on from the link at its foot."),
    };
}

}  // namespace

Capability capability(MailOffice office) {
    using namespace std::chrono_literals;
    return {.name = "notifications",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations(),
            .schedules = {{"notifications.carry_letters", 5s,
                           [office](JobRun& job) { return carry_letters::run(job, office); }},
                          {"notifications.post_digests", 10min,
                           [office](JobRun& job) { return post_digests::run(job, office); }}}};
}

}  // namespace telemachy::notifications
