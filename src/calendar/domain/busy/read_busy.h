#pragma once

#include <string_view>
#include <vector>

#include "calendar/domain/busy/expansion.h"
#include "kernel/result.h"

namespace telemachy::calendar {

struct BusyRead {
    std::vector<Period> busy;           ///< Merged, within the window.
    std::vector<ReadProblem> problems;  ///< What was left out, by line.
};

/// When a calendar says that its owner is busy, and nothing else of it: from its events, and from what
/// a free/busy address publishes instead (RFC 5545 §3.6.4). Refuses what is not a calendar; a web page
/// gets a sentence of its own, because that is what people paste by mistake.
/// What `address` has declined does not make them busy.
[[nodiscard]] Result<BusyRead> read_busy(std::string_view document, View const& view, std::string_view address = {});

}  // namespace telemachy::calendar
