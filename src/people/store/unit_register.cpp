#include "people/store/unit_register.h"

#include <algorithm>
#include <array>

#include "people/domain/text_folding.h"
#include "people/ids.h"
#include "people/sql.h"

namespace telemachy::people {
namespace {

using enum RosterField;

/// From the whole to the smallest part.
constexpr std::array steps{parent_organisation, organisation, parent_unit, unit, team};

}  // namespace

UnitRegister::UnitRegister(Work& work) : work_(work) {
    for (auto& found : work.tx().all<Unit>(sql::all_units)) {
        id_by_path_.emplace(found.path, found.id);
        by_id_.emplace(found.id, std::move(found));
    }
}

std::optional<std::string> UnitRegister::unit_of(PostFacts const& facts) {
    std::string said;
    for (auto const step : steps) said += facts[step] + "\n";
    if (auto const known = id_by_facts_.find(said); known != id_by_facts_.end())
        return known->second;

    std::optional<std::string> id;
    std::string path;
    for (auto const step : steps) {
        if (facts[step].empty()) continue;
        // The spelling is part of the path: a unit renamed in its capitals only is still told
        // apart, so that an export says what the roster said.
        path += std::string(name_of(step)) + ":" + facts[step] + "\n";
        auto const [entry, is_new] = id_by_path_.try_emplace(path);
        if (is_new) {
            entry->second = work_.make_id<UnitTag>().text();
            Unit const made{entry->second, id, std::string(name_of(step)), facts[step], path};
            work_.tx().post(sql::insert_units, made.id, made.parent, made.kind, made.name,
                            made.path);
            by_id_.emplace(made.id, made);
        }
        id = entry->second;
    }
    if (id) id_by_facts_.emplace(said, *id);
    return id;
}

void UnitRegister::put_facts(PostFacts& facts, std::string const& smallest) const {
    std::optional<std::string> id = smallest;
    while (id) {
        auto const& found = by_id_.at(*id);
        if (auto const field = roster_field_named(found.kind)) facts[*field] = found.name;
        id = found.parent;
    }
}

bool UnitRegister::is_within(std::string const& smallest,
                             std::vector<std::string> const& folded_names) const {
    std::optional<std::string> id = smallest;
    while (id) {
        auto const& found = by_id_.at(*id);
        if (std::ranges::find(folded_names, folded(found.name)) != folded_names.end()) return true;
        id = found.parent;
    }
    return false;
}

}  // namespace telemachy::people
