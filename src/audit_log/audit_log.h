#pragma once

#include "operation/capability.h"

/// The room where the record is read. It is written by the frame, one entry in the transaction of
/// every act; here it is searched, signed, proved and checked. Nothing here is asked by other
/// rooms, so the front door has no questions.
namespace telemachy::audit_log {

[[nodiscard]] Capability capability();

}  // namespace telemachy::audit_log
