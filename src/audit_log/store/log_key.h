#pragma once

#include <optional>

#include "operation/work.h"
#include "vault/signature.h"

namespace telemachy::audit_log {

/// The key this log signs its heads with, kept among the house's settings. Nothing before the first
/// head.
[[nodiscard]] std::optional<vault::SigningKey> find_log_key(Work& work);

/// The same, made when there is none. Needs a write.
[[nodiscard]] vault::SigningKey log_key(Work& work);

}  // namespace telemachy::audit_log
