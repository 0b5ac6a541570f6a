#include "onboarding/domain/text_changes.h"

#include <algorithm>
#include <cstddef>

namespace telemachy::onboarding {
namespace {

constexpr std::string_view white = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '\r');
    std::vector<std::string> paragraphs;
    for (std::size_t from = 0; from < plain.size();) {
        auto const end = std::min(plain.find("\n\n", from), plain.size());
        auto const paragraph = trimmed(std::string_view(plain).substr(from, end - from));
        if (!paragraph.empty()) paragraphs.emplace_back(paragraph);
        from = end + 2;
    }
    return paragraphs;
}

}  // namespace

std::vector<ParagraphChange> changes_between(std::string_view before, std::string_view after) {
    auto const old_text = paragraphs_of(before);
    auto const new_text = paragraphs_of(after);
    // common[i][j]: how many paragraphs the tails from i and from j share.
    std::vector<std::vector<std::size_t>> common(old_text.size() + 1,
                                                 std::vector<std::size_t>(new_text.size() + 1, 0));
    for (std::size_t i = old_text.size(); i-- > 0;) {
        for (std::size_t j = new_text.size(); j-- > 0;) {
            common[i][j] = old_text[i] == new_text[j] ? common[i + 1][j + 1] + 1
                                                      : std::max(common[i + 1][j], common[i][j + 1]);
        }
    }
    std::vector<ParagraphChange> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old_text.size() || j < new_text.size()) {
        bool const both = i < old_text.size() && j < new_text.size();
        if (both && old_text[i] == new_text[j]) {
            changes.push_back({ChangeKind::kept, new_text[j]});
            ++i;
            ++j;
        } else if (j == new_text.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
            changes.push_back({ChangeKind::removed, old_text[i++]});
        } else {
            changes.push_back({ChangeKind::added, new_text[j++]});
        }
    }
    return changes;
}

}  // namespace telemachy::onboarding
