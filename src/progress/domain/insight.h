#pragma once

#include "kernel/result.h"
#include "progress/progress.h"

namespace telemachy::progress {

/// What something that was heard has changed.
enum class Changed { roadmap, risk, plan, decision, habit };

/// Who reads an insight once the other has confirmed it: the two, or whoever is in their programme.
enum class Visibility { pair, programme };

/// Where an insight stands. `confirmed`: the other says that it was so, and agrees to who reads it.
/// `contradicted`: they say that it was not so, or not to be read by others; it stays between the
/// two.
enum class InsightState { recorded, confirmed, contradicted };

/// Whether others than the two read it. Nobody is quoted to a programme before they have agreed.
[[nodiscard]] constexpr bool is_shared(Visibility visibility, InsightState state) {
    return visibility == Visibility::programme && state == InsightState::confirmed;
}

}  // namespace telemachy::progress
