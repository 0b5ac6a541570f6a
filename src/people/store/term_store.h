#pragma once

#include <string>
#include <vector>

#include "operation/work.h"
#include "people/domain/expertise.h"
#include "people/people.h"

namespace telemachy::people {

/// The managed vocabulary in the database.
class TermStore {
public:
    explicit TermStore(Work& work) : work_(work) {}

    [[nodiscard]] std::vector<ExpertiseTerm> all() const;
    [[nodiscard]] Vocabulary vocabulary() const;

    /// Refuses what is not there.
    [[nodiscard]] Result<ExpertiseTerm> get(Id<TermTag> const& term) const;
    /// The term a word leads to already, if any, without its aliases.
    [[nodiscard]] std::optional<ExpertiseTerm> term_of(std::string const& word) const;

    /// Adds a term that is new under every word it brings.
    void add(ExpertiseTerm const& term);
    /// Gives a term these words and this category, if it still has this version.
    [[nodiscard]] Result<void> save(ExpertiseTerm& term);
    /// Lets every word of one term lead to another, and whoever has the one have the other.
    [[nodiscard]] Result<void> merge(ExpertiseTerm const& term, ExpertiseTerm const& into);

    /// Who offers or wants it.
    [[nodiscard]] std::vector<Id<PersonTag>> people_with(Id<TermTag> const& term) const;

private:
    void write_words(ExpertiseTerm const& term);

    Work& work_;
};

/// The category of terms that came with a roster and that nobody has looked at yet.
inline constexpr std::string_view category_of_rosters = "From rosters";

}  // namespace telemachy::people
