#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telemachy::onboarding {

enum class ChangeKind { kept, added, removed };

/// A paragraph of the old or the new text.
struct ParagraphChange {
    ChangeKind kind = ChangeKind::kept;
    std::string text;

    bool operator==(ParagraphChange const&) const = default;
};

/// How one text became the other, paragraph by paragraph, in the order a reader meets them: what was
/// taken out stands before what came in its place. The longest common subsequence of paragraphs is kept
/// (Hunt and McIlroy 1976, by dynamic programming: texts here have tens of paragraphs). White space at
/// the ends of a paragraph is no change.
[[nodiscard]] std::vector<ParagraphChange> changes_between(std::string_view before,
                                                           std::string_view after);

}  // namespace telemachy::onboarding
