#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "operation/capability.h"

namespace telemachy::audit_log {

inline constexpr std::string_view write_checkpoint_act = "audit_log.write_checkpoint";

/// What the entry about a signed head says in its details, so that a head that goes missing is
/// missed.
struct AnnouncedHead {
    std::int64_t size = 0;
    std::string root;  ///< Hexadecimal.
};

/// Signs the head of the record if anything was recorded since the last one. Signing leaves an
/// entry of its own, which is no reason to sign again.
[[nodiscard]] Result<void> write_checkpoint(JobRun& run);

}  // namespace telemachy::audit_log
