#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "kernel/result.h"
#include "people/domain/roster.h"
#include "people/domain/roster_cells.h"

namespace telemachy::people {

/// Tells the people of a roster apart while it is read: by number, failing that by e-mail address,
/// failing that by name within a body.
class RosterIdentity {
public:
    explicit RosterIdentity(Roster& roster) : roster_(roster) {}

    /// The person this row names, new or known. Refuses, with a sentence that names both rows, a
    /// number given to two names and an address given to two numbers.
    [[nodiscard]] std::expected<std::size_t, std::string> person_of(ReadRow const& read);

    /// The person a manager's number, address or unambiguous name stands for.
    [[nodiscard]] std::optional<std::size_t> find(std::string const& said,
                                                  std::string const& body) const;

    /// What names the person in a post made from it.
    [[nodiscard]] static std::string key_of(PersonFacts const& facts);

private:
    using Index = std::unordered_map<std::string, std::size_t>;

    void remember(std::size_t person, std::string const& body);
    void complete(std::size_t person, ReadRow const& read);

    Roster& roster_;
    Index by_ref_;
    Index by_email_;
    Index by_name_;      ///< Body and folded name, of people who have no other key.
    Index by_any_name_;  ///< Folded name of everybody.
    std::unordered_map<std::string, int> namesakes_;
    std::unordered_map<std::size_t, std::size_t> first_row_;
};

}  // namespace telemachy::people
