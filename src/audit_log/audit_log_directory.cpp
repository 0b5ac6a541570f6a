#include "audit_log/audit_log_directory.h"

#include "audit_log/store/audit_log_store.h"

namespace telemachy::audit_log {

std::optional<std::int64_t> AuditLogDirectory::last_change() const {
    return AuditLogStore(work_).last_change();
}

}  // namespace telemachy::audit_log
