#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "operation/work.h"
#include "people/domain/roster_facts.h"

namespace telemachy::people {

/// The tree of units: finds the unit a post's facts name, makes it and what is above it when it is
/// new, and gives the facts back from a unit.
class UnitRegister {
public:
    explicit UnitRegister(Work& work);

    /// The smallest unit named, or nothing when none is.
    [[nodiscard]] std::optional<std::string> unit_of(PostFacts const& facts);
    void put_facts(PostFacts& facts, std::string const& unit) const;

    /// Whether a unit or one above it bears one of these folded names.
    [[nodiscard]] bool is_within(std::string const& unit,
                                 std::vector<std::string> const& folded_names) const;

private:
    struct Unit {
        std::string id;
        std::optional<std::string> parent;
        std::string kind;
        std::string name;
        std::string path;
    };

    Work& work_;
    std::unordered_map<std::string, Unit> by_id_;
    std::unordered_map<std::string, std::string> id_by_path_;
    std::unordered_map<std::string, std::string> id_by_facts_;
};

}  // namespace telemachy::people
