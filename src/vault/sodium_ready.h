#pragma once

namespace telemachy::vault {

/// libsodium wants to be started once before anything else is asked of it. Throws `runtime_error` when
/// it cannot.
void start_sodium();

}  // namespace telemachy::vault
