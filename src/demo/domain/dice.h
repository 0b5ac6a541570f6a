#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace telemachy::demo {

/// Repeatable chance: xoshiro256** (Blackman and Vigna, 2018) seeded through splitmix64. The
/// standard library's engines would do, but its distributions and `shuffle` differ between vendors,
/// and the demo company must be the same company everywhere. So everything here is whole numbers
/// and ours.
///
/// Each concern throws its own dice, named by `topic`: a new draw among the languages then leaves
/// the names of two thousand people as they were.
class Dice {
public:
    Dice(std::uint64_t seed, std::string_view topic);

    [[nodiscard]] std::uint64_t next();

    /// A whole number from 0 to `bound` - 1, each equally likely (Lemire's method with rejection).
    [[nodiscard]] int below(int bound);

    /// A whole number from `low` to `high`, both included.
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }

    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    /// An index into `weights`, as often as its share of their sum. Weights are not negative and
    /// one of them at least is positive.
    [[nodiscard]] std::size_t weighted(std::span<int const> weights);

    template <class Range>
    [[nodiscard]] auto const& pick(Range const& choices) {
        assert(std::size(choices) > 0);
        return choices[static_cast<std::size_t>(below(static_cast<int>(std::size(choices))))];
    }

    /// Fisher and Yates, from the end.
    template <class T>
    void shuffle(std::vector<T>& deck) {
        for (std::size_t left = deck.size(); left > 1; --left) {
            std::swap(deck[left - 1],
                      deck[static_cast<std::size_t>(below(static_cast<int>(left)))]);
        }
    }

private:
    std::array<std::uint64_t, 4> state_{};
};

/// The FNV-1a hash of a text: how a topic becomes a number, and how a whole company becomes one.
[[nodiscard]] std::uint64_t fnv1a(std::string_view text,
                                  std::uint64_t start = 0xcbf29ce484222325ULL);

}  // namespace telemachy::demo
