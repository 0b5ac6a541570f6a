#include "audit_log/audit_log_directory.h"

#include "audit_log/store/audit_log_store.h"

namespace telemachy::audit_log {

std::int64_t AuditLogDirectory::entries() const { return AuditLogStore(work_).size(); }

}  // namespace telemachy::audit_log
