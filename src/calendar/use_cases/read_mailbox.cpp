#include "calendar/use_cases/read_mailbox.h"

#include "calendar/use_cases/take_mail.h"

namespace telemachy::calendar::read_mailbox {

Result<void> run(JobRun& job, Surroundings const& around) {
    constexpr std::size_t at_once = 50;  // what is left over comes with the next look, a moment later
    if (!around.mailbox) return {};
    for (auto& mail : TRY(around.mailbox->waiting(at_once))) {
        if (job.stopping()) break;
        TRY(job.write([&](Work& work) -> Result<void> {
            // A refusal says that it is no answer to an invitation, which is nobody's fault.
            (void)take_mail::run(work, {.file = {std::move(mail.message)}, .sender = {}}, around);
            return {};
        }));
        TRY(around.mailbox->mark_dealt_with(mail.mark));
    }
    return {};
}

}  // namespace telemachy::calendar::read_mailbox
