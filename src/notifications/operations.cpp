#include "notifications/notifications.h"
#include "notifications/sql.h"
#include "notifications/use_cases/list_my_notices.h"
#include "notifications/use_cases/mark_notices_read.h"

namespace telemachy::notifications {

std::span<MatrixRow const> matrix();

Capability capability() {
    return {
        .name = "notifications",
        .operations =
            {
                query("notifications.list_my_notices", Scope::self, "GET /me/notices", list_my_notices::run,
                      "What you were told, newest first."),
                command("notifications.mark_notices_read", Scope::self, "POST /me/notices/read", mark_notices_read::run,
                        "Marks notices as read."),
            },
        .matrix = matrix(),
        .migrations = migrations(),
    };
}

}  // namespace telemachy::notifications
