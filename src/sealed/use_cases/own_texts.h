#pragma once

#include <optional>

#include "operation/work.h"
#include "sealed/keep_sealed.h"

/// What a browser keeps for itself: sealed to its owner alone, about nothing but them.
namespace telemachy::sealed {

enum class OwnKind { search_index };

namespace keep_own_text {

struct Input {
    OwnKind kind = OwnKind::search_index;
    SealedText text;
};

Result<KeptText> run(Work& work, Input const& input);

}  // namespace keep_own_text

namespace see_own_text {

struct Input {
    OwnKind kind = OwnKind::search_index;
};

struct Output {
    std::optional<OpenableText> text;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace see_own_text
}  // namespace telemachy::sealed
