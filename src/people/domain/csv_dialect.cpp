#include "people/domain/csv_dialect.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telemachy::people {
namespace {

/// Enough rows to outvote a header or a title that happens to hold another delimiter.
constexpr std::size_t rows_sampled = 100;
constexpr std::size_t bytes_sampled = std::size_t{256} << 10;

/// How many cells each of the first rows has under this delimiter. Blank lines are left out.
std::vector<std::size_t> row_widths(std::string_view text, char delimiter) {
    std::vector<std::size_t> widths;
    std::size_t width = 1;
    bool quoted = false;
    bool cell_starts = true;
    bool blank = true;
    for (char c : text) {
        if (quoted) {
            // A doubled mark closes and opens again at once, which counts the same.
            quoted = c != '"';
        } else if (c == '\n' || c == '\r') {
            if (!blank) widths.push_back(width);
            if (widths.size() == rows_sampled) return widths;
            width = 1;
            cell_starts = blank = true;
            continue;
        } else if (c == delimiter) {
            ++width;
            cell_starts = true;
            blank = false;
            continue;
        } else if (c == '"') {
            // Inside a bare cell a mark is only a character: 37°36'37.8"N must not swallow the row.
            quoted = cell_starts;
        }
        cell_starts = false;
        blank = false;
    }
    if (!blank && text.size() < bytes_sampled) widths.push_back(width);
    return widths;
}

/// The share of rows as wide as the header, then the width: an even table of many columns wins.
struct Evenness {
    double share = 0.0;
    std::size_t width = 1;

    auto operator<=>(Evenness const&) const = default;
};

Evenness evenness(std::string_view text, char delimiter) {
    auto const widths = row_widths(text, delimiter);
    if (widths.empty() || widths.front() < 2) return {};
    auto const even = std::ranges::count(widths, widths.front());
    return {static_cast<double>(even) / static_cast<double>(widths.size()), widths.front()};
}

}  // namespace

char detect_delimiter(std::string_view text) {
    auto const sample = text.substr(0, bytes_sampled);
    char best = ',';
    Evenness best_evenness;
    for (char delimiter : std::array{',', ';', '\t', '|'}) {
        auto const found = evenness(sample, delimiter);
        if (found > best_evenness) {
            best = delimiter;
            best_evenness = found;
        }
    }
    return best;
}

}  // namespace telemachy::people
