#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/vocabulary.h"
#include "operation/capability.h"
#include "relationships/relationships.h"

/// The words of this room: what comes of a pair. What each wants to become better at, and later
/// what they learnt and did with it.
namespace telemachy::progress {

using people::PersonTag;
using relationships::PairTag;

struct ObjectiveTag {
    static constexpr std::string_view prefix = "obj";
};
struct ActionTag {
    static constexpr std::string_view prefix = "act";
};
struct InsightTag {
    static constexpr std::string_view prefix = "ins";
};
struct IntroductionTag {
    static constexpr std::string_view prefix = "int";
};
struct RecountTag {
    static constexpr std::string_view prefix = "rec";
};

/// Where somebody finds themselves: 1, not at all there yet, to 10, as good as they could wish.
using Rating = Whole<1, 10>;

enum class OutcomeKind { action, insight, objective };

/// Something that came of a pair, in the words of the two (T2): an action done, an insight the
/// other confirmed, an objective that was recounted.
struct PairOutcome {
    OutcomeKind kind;
    std::string words;
    bool shared;                         ///< Both agreed that their programme reads these words.
    std::optional<std::int64_t> change;  ///< Points on an objective since its outset.
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::progress
