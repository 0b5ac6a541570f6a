#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access {

[[nodiscard]] Me me_of(Work& work, Account const& account);

namespace who_am_i {

struct Input {};

Result<Me> run(Work& work, Input const& input);

}  // namespace who_am_i
}  // namespace telemachy::access
