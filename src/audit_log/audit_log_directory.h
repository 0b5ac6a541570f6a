#pragma once

#include <cstdint>

#include "operation/work.h"

namespace telemachy::audit_log {

/// What other rooms may ask about the record. A cheap value made from a Work; it checks no
/// permission, the operation that asks has one.
class AuditLogDirectory {
public:
    explicit AuditLogDirectory(Work& work) : work_(work) {}

    /// How many entries there are. Every change of the house leaves one in its own transaction, so
    /// whoever sees the same number in two snapshots sees the same house in both.
    [[nodiscard]] std::int64_t entries() const;

private:
    Work& work_;
};

}  // namespace telemachy::audit_log
