#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telemachy::people {

/// A term as the vocabulary knows it. Ids are opaque here.
struct KnownTerm {
    std::string id;
    std::string name;
    std::vector<std::string> aliases = {};
};

/// The managed vocabulary of expertise: every way of saying a thing leads to one term. Names and
/// aliases are compared as `folded_words`, so "Négociation ", "negociation" and "NEGOCIATION" are
/// one.
class Vocabulary {
public:
    explicit Vocabulary(std::vector<KnownTerm> terms);

    [[nodiscard]] std::vector<KnownTerm> const& terms() const { return terms_; }

    /// The term said by name, alias or id.
    [[nodiscard]] KnownTerm const* find(std::string_view said) const;

    /// The term that was probably meant, when none was said; see `nearest`.
    [[nodiscard]] KnownTerm const* suggest(std::string_view said) const;

    /// A list as rosters and the database write it, "Name (level); …", in the one order it is
    /// compared in: names as the vocabulary spells them, sorted, the higher level where one comes
    /// twice.
    [[nodiscard]] std::string canonical_list(std::string_view list) const;

private:
    std::vector<KnownTerm> terms_;
    std::unordered_map<std::string, std::size_t> by_word_;
    std::vector<std::string> words_;
};

/// Whether two spellings are the same term.
[[nodiscard]] bool same_term(std::string_view a, std::string_view b);

}  // namespace telemachy::people
