#pragma once

#include <string_view>
#include <variant>

#include "optimise/files/written_assignment.h"

namespace telemachy::optimise {

/// A CSV of sparse scores: one line per pair that may be made, under the heading
/// `agent,task,score`. The sum of the scores is to be largest; a pair that is not listed is
/// forbidden, and anybody may be left out, which counts nothing. Names are any text, quoted with "
/// where they contain a comma; scores are whole numbers.
///
///     agent,task,score
///     Ana,Clara,9
///     Ana,Dan,3
///     Ben,Clara,8          →  Ana with Dan, Ben with Clara: 11
///
/// Two columns may follow, `agent_places` and `task_places`: how many the agent wants and the task
/// has. Empty or left out they are 1; stated on several lines they must agree.
[[nodiscard]] std::variant<WrittenAssignment, Unreadable> read_score_sheet(std::string_view text);

}  // namespace telemachy::optimise
