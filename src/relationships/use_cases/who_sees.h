#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operation/permission.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// One line of "who sees what".
struct WhoSees {
    std::string who;
    std::string what;

    bool operator==(WhoSees const&) const = default;
};

/// The lines of one pair's page, worked out from the rows that the runner admits people by. Open an
/// operation to another role in matrix.csv and the page says so the same day; nobody writes these
/// lines. `partner` is the other's name; `from_run` whether the match came out of a match run,
/// whose coordinator and steward have had the reasons before them.
[[nodiscard]] std::vector<WhoSees> who_sees(std::span<MatrixRow const> permissions,
                                            std::string_view partner, bool from_run);

/// The permissions of this room (matrix.csv).
[[nodiscard]] std::span<MatrixRow const> matrix();

}  // namespace telemachy::relationships
