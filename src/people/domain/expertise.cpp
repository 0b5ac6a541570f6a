#include "people/domain/expertise.h"

#include <algorithm>
#include <map>
#include <utility>

#include "people/domain/nearest_name.h"
#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {

Vocabulary::Vocabulary(std::vector<KnownTerm> terms) : terms_(std::move(terms)) {
    // Names first: an alias never takes a name away from its term.
    for (std::size_t index = 0; index < terms_.size(); ++index) {
        by_word_.emplace(folded_words(terms_[index].name), index);
        if (!terms_[index].id.empty()) by_word_.emplace(terms_[index].id, index);
        words_.push_back(terms_[index].name);
    }
    for (std::size_t index = 0; index < terms_.size(); ++index) {
        for (auto const& alias : terms_[index].aliases) {
            by_word_.emplace(folded_words(alias), index);
            words_.push_back(alias);
        }
    }
}

KnownTerm const* Vocabulary::find(std::string_view said) const {
    auto found = by_word_.find(folded_words(said));
    if (found == by_word_.end()) found = by_word_.find(std::string(said));
    return found == by_word_.end() ? nullptr : &terms_[found->second];
}

KnownTerm const* Vocabulary::suggest(std::string_view said) const {
    auto const near = nearest(said, words_);
    return near ? find(*near) : nullptr;
}

std::string Vocabulary::canonical_list(std::string_view list) const {
    std::map<std::string, std::pair<std::string, int>> sorted;
    for (auto const& [said, level] : said_expertise(list)) {
        auto const* term = find(said);
        auto const& name = term != nullptr ? term->name : said;
        auto const [entry, is_new] = sorted.try_emplace(folded_words(name), name, level);
        if (!is_new) entry->second.second = std::max(entry->second.second, level);
    }
    std::string joined;
    for (auto const& [key, entry] : sorted) {
        joined +=
            (joined.empty() ? "" : "; ") + entry.first + " (" + std::to_string(entry.second) + ")";
    }
    return joined;
}

bool same_term(std::string_view a, std::string_view b) {
    return folded_words(a) == folded_words(b);
}

}  // namespace telemachy::people
