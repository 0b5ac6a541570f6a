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

    /// The term a word leads to already, if any.
    [[nodiscard]] std::optional<ExpertiseTerm> term_of(std::string const& word) const;

    /// Adds a term that is new under every word it brings.
    void add(ExpertiseTerm const& term);

private:
    Work& work_;
};

/// The category of terms that came with a roster and that nobody has looked at yet.
inline constexpr std::string_view category_of_rosters = "From rosters";

}  // namespace telemachy::people
