#include "kernel/nearest_word.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telemachy {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-' || c == ' ') c = '_';
    }
    return out;
}

}  // namespace

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

std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<std::string_view const> among) {
    // A word longer than any choice could be is not a slip of the pen, and comparing it would let a
    // megabyte of nonsense cost a minute.
    if (word.empty() || word.size() > 64) return std::nullopt;
    std::string const written = lower(word);
    std::optional<std::string_view> best;
    std::size_t best_distance = 0;
    for (std::string_view choice : among) {
        std::size_t const distance = edit_distance(written, lower(choice));
        if (!best || distance < best_distance) {
            best = choice;
            best_distance = distance;
        }
    }
    if (best && best_distance * 3 <= std::max(written.size(), best->size())) return best;

    std::optional<std::string_view> only;
    for (std::string_view choice : among) {
        bool const begins = written.size() >= 3 && lower(choice).starts_with(written);
        if (begins && only) return std::nullopt;
        if (begins) only = choice;
    }
    return only;
}

std::string suggestion(std::string_view word, std::span<std::string_view const> among) {
    if (auto const near = nearest_word(word, among))
        return "Did you mean \"" + std::string(*near) + "\"?";
    std::string out = "Choose one of ";
    for (std::size_t i = 0; i < among.size(); ++i) {
        if (i > 0) out += i + 1 == among.size() ? " or " : ", ";
        out += among[i];
    }
    return out + ".";
}

}  // namespace telemachy
