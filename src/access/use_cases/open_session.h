#pragma once

#include "access/access.h"
#include "operation/work.h"

namespace telemachy::access {

/// Opens a session for somebody who has just proved who they are, and says who they are now. A
/// session the browser brought along ends: nobody goes on under an id that was known before the
/// sign-in.
[[nodiscard]] Me open_session(Work& work, Account const& account);

}  // namespace telemachy::access
