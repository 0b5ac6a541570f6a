#pragma once

#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "kernel/time.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// How a pair comes to its end. `completed`: both say that it has done what it was for. `exit`: one of
/// them stops, nobody's fault, no reason asked. `left`: one left the programme or the company. `apart`:
/// a steward ended it, because one came to stand above the other.
enum class EndingKind { completed, exit, left, apart };

/// How many working days a coordinator has to find somebody new for whoever wishes it. Ten: a round by
/// hand takes a week, and after three nobody believes in it any more.
inline constexpr int rematch_days = 10;

/// The longest pause. What rests longer has ended, and a new pair can be made of the same two.
inline constexpr int pause_days_max = 120;

/// Whether a pair may rest until this day.
[[nodiscard]] Result<void> check_pause(Date until, Date today);

/// What to talk about the last time, as codes that screens put into words.
[[nodiscard]] std::vector<std::string_view> closing_guide();

}  // namespace telemachy::relationships
