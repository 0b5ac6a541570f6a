#pragma once

#include <cstdint>
#include <optional>

#include "operation/work.h"

namespace telemachy::audit_log {

/// What other rooms may ask about the record. A cheap value made from a Work; it checks no
/// permission, the operation that asks has one.
class AuditLogDirectory {
public:
    explicit AuditLogDirectory(Work& work) : work_(work) {}

    /// The number of the last entry that tells of a change; none before the first. Every change of
    /// the house leaves one in its own transaction, so whoever sees the same number in two snapshots
    /// sees the same house in both. Readings that are recorded do not count: they change nothing.
    [[nodiscard]] std::optional<std::int64_t> last_change() const;

private:
    Work& work_;
};

}  // namespace telemachy::audit_log
