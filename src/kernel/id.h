#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace telemachy {

/// The id of one kind of thing. A tag names its prefix, as in
/// `struct PersonTag { static constexpr std::string_view prefix = "prs"; };`, and the text is
/// `prs_` plus 26 Crockford base-32 characters that sort by the time they were made (see
/// `world/randomness.h`), so new rows land at the end of their index on both engines.
template <class Tag>
class Id {
public:
    using TagType = Tag;

    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] std::string const& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] static constexpr std::string_view prefix() { return Tag::prefix; }

    friend auto operator<=>(Id const&, Id const&) = default;

private:
    std::string text_;
};

/// Whether `text` could be an id of this kind: right prefix, then 1 to 60 characters of `[0-9A-Za-z_-]`.
/// Ids that were made elsewhere (a demo company's, a test's) may be shorter than ours.
[[nodiscard]] constexpr bool looks_like_id(std::string_view prefix, std::string_view text) {
    if (text.size() < prefix.size() + 2 || text.size() > prefix.size() + 61) return false;
    if (text.substr(0, prefix.size()) != prefix || text[prefix.size()] != '_') return false;
    for (char c : text.substr(prefix.size() + 1)) {
        bool const fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
        if (!fine) return false;
    }
    return true;
}

}  // namespace telemachy

template <class Tag>
struct std::hash<telemachy::Id<Tag>> {
    std::size_t operator()(telemachy::Id<Tag> const& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
