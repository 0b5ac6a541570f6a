#pragma once

#include "kernel/vocabulary.h"

namespace telemachy::relationships {

/// How much somebody agrees with a sentence: 1 not at all, 5 entirely.
using Grade = Whole<1, 5>;

/// How the two get on, asked of both after the same conversation: that they talk about what
/// matters, that each can say what they think, that they keep what they agreed. Three, because a
/// longer form is not filled in; of both before either reads the other's, because the junior of two
/// adjusts an answer they can see.
struct CheckInGrades {
    Grade matters;
    Grade candour;
    Grade keeps;
};

}  // namespace telemachy::relationships
