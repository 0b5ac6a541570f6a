#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "random_problem.h"

namespace telemachy::optimise::test {

/// How many rounds of fuzzing: `TELEMACHY_FUZZ_ROUNDS`, or as many as a quick test affords.
inline std::uint64_t fuzz_rounds(std::uint64_t quick) {
    return rounds_asked_for("TELEMACHY_FUZZ_ROUNDS").value_or(quick);
}

/// The text with a few pieces dropped, doubled, swapped or replaced.
inline std::string mutated(std::string text, Dice& dice) {
    constexpr char letters[] = "0123456789-+,.\"\n\r\t acnp\0\x7F\xFF";
    for (std::int64_t times = dice.between(1, 4); times > 0 && !text.empty(); --times) {
        std::size_t const at = dice.below(text.size());
        std::size_t const length = 1 + dice.below(std::min<std::size_t>(8, text.size() - at));
        switch (dice.below(5)) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, text.substr(at, length));
                break;
            case 2:
                std::swap(text[at], text[dice.below(text.size())]);
                break;
            case 3:
                text.resize(at);
                break;
            default:
                text[at] = letters[dice.below(sizeof letters - 1)];
                break;
        }
    }
    return text;
}

}  // namespace telemachy::optimise::test
