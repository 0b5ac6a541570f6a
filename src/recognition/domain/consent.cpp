#include "recognition/domain/consent.h"

#include <algorithm>
#include <vector>

namespace telemachy::recognition {
namespace {

/// Shorter ones ("de", "Li") are words as well; a first or a last name is nearly always longer.
constexpr std::size_t letters_min = 3;

bool is_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

/// Words of letters as they stand; Latin capitals count as small ones, other letters as they are
/// written.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    bool open = false;
    for (char const c : text) {
        if (!is_letter(c)) {
            open = false;
            continue;
        }
        if (!open) parts.emplace_back();
        open = true;
        parts.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return parts;
}

}  // namespace

bool is_shown(std::span<Consent const> consents) {
    return std::ranges::count(consents, Consent::agreed) > 0;
}

std::optional<std::string> name_in(std::string_view words, std::string_view name) {
    auto const said = parts_of(words);
    for (auto& part : parts_of(name)) {
        if (part.size() >= letters_min && std::ranges::count(said, part) > 0)
            return std::move(part);
    }
    return std::nullopt;
}

}  // namespace telemachy::recognition
