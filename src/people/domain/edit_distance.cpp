#include "people/domain/edit_distance.h"

#include <algorithm>
#include <array>
#include <vector>

#include "people/domain/text_folding.h"

namespace telemachy::people {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    auto const difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;

    // Three rows of the table are enough: a swap looks two rows back.
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows) row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto const& above = rows[(i + 2) % 3];
        auto const& two_above = rows[(i + 1) % 3];
        auto& row = rows[i % 3];
        row[0] = i;
        auto least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

std::optional<std::string> nearest(std::string_view said, std::span<std::string const> known) {
    auto const sought = folded_words(said);
    auto best_distance = sought.size() / 3 + 1;
    std::optional<std::string> best;
    for (auto const& candidate : known) {
        auto const distance = edit_distance(sought, folded_words(candidate), best_distance);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace telemachy::people
