#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telemachy::matching {

/// A word that many people share (a function, a field of expertise, a language, the id of a person)
/// as a small number, so that scoring millions of pairs compares integers. 0 means "not known".
using WordId = std::uint32_t;

/// The words of one matching problem. Numbers are given in order of first appearance, so the same
/// inputs read in the same order give the same numbers, and the same bytes afterwards.
class WordList {
public:
    WordList() : texts_{""} {}

    /// The number of `text`, given out on first sight. The empty text is 0: not known.
    WordId id_of(std::string_view text) {
        if (text.empty()) return 0;
        auto const [found, added] =
            ids_.try_emplace(std::string(text), static_cast<WordId>(texts_.size()));
        if (added) texts_.emplace_back(text);
        return found->second;
    }

    /// The number of `text` if it has one, otherwise 0.
    [[nodiscard]] WordId find(std::string_view text) const {
        auto const found = ids_.find(std::string(text));
        return found == ids_.end() ? 0 : found->second;
    }

    [[nodiscard]] std::string const& text(WordId id) const { return texts_.at(id); }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    std::vector<std::string> texts_;
    std::unordered_map<std::string, WordId> ids_;
};

}  // namespace telemachy::matching
