#include "matching/domain/leadership_styles.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace telemachy::matching {
namespace {

struct Style {
    std::string_view name;
    std::array<int, style_axes> axes;
};

constexpr std::array styles{
    Style{"coaching", {75, 45, 40, 55}},    Style{"visionary", {45, 60, 75, 85}},
    Style{"democratic", {90, 50, 55, 50}},  Style{"affiliative", {80, 60, 35, 40}},
    Style{"pacesetting", {35, 25, 60, 65}}, Style{"directive", {15, 20, 80, 30}},
};

}  // namespace

std::optional<std::array<int, style_axes>> axes_of_style(std::string_view style) {
    std::string word(style);
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::tolower(c); });
    for (auto const& each : styles)
        if (each.name == word) return each.axes;
    return std::nullopt;
}

}  // namespace telemachy::matching
