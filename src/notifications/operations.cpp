#include "notifications/notifications.h"
#include "notifications/sql.h"
#include "notifications/use_cases/list_my_notices.h"
#include "notifications/use_cases/mark_notices_read.h"

namespace telemachy::notifications {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    return {
        query("notifications.list_my_notices", Scope::self, "GET /me/notices", list_my_notices::run,
              "Lists what one was told."),
        command("notifications.mark_notices_read", Scope::self, "POST /me/notices/read",
                mark_notices_read::run, "Marks notices as read."),
    };
}

}  // namespace

Capability capability() {
    return {.name = "notifications",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations()};
}

}  // namespace telemachy::notifications
