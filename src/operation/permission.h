#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "operation/actor.h"

namespace telemachy {

/// How far an operation reaches, stated by the operation itself.
enum class Scope {
    open,          ///< Anyone; nothing private is behind it.
    self,          ///< Only what is the actor's own; the use case starts from the actor.
    programme,     ///< One programme's things: the use case must call `Work::require_programme`.
    organisation,  ///< The whole house, for the roles of the row.
};

/// One row of a room's `matrix.csv`: who may at all come near an operation. The operation states its
/// scope too and both must agree, so neither can be loosened alone.
struct MatrixRow {
    std::string_view operation;
    Scope scope;
    std::string_view tier;   ///< T0 … T4, TA: see docs/guides/confidentiality.md
    std::uint32_t roles;     ///< One bit per Role.

    [[nodiscard]] constexpr bool admits(Role role) const {
        return (roles >> static_cast<unsigned>(role)) & 1U;
    }
};

}  // namespace telemachy
