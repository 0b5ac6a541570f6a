#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "operation/work.h"
#include "people/domain/level_scale.h"
#include "people/domain/roster_plan.h"
#include "people/people.h"
#include "people/store/unit_register.h"

namespace telemachy::people {

/// The whole company, read at once and changed as a batch: for rosters, which compare everything
/// with everything. Single facts have quicker ways (profile_store.h, directory_store.h).
class CompanyStore {
public:
    explicit CompanyStore(Work& work) : work_(work) {}

    [[nodiscard]] KnownCompany load();

    /// Carries out writes planned against what `load` gave, and rewrites the directory of everybody
    /// they touch. `levels` are the ranks the roster told.
    void write(KnownCompany before, RosterWrites const& writes, std::vector<Level> const& levels);

    [[nodiscard]] static std::unordered_map<std::string, int> ranks(Work& work);

private:
    void write_levels(std::vector<Level> const& levels);
    void write_persons(RosterWrites const& writes);
    void write_positions(KnownCompany const& after, RosterWrites const& writes);
    void write_holdings(RosterWrites const& writes);
    void write_directory(KnownCompany const& after, RosterWrites const& writes);

    Work& work_;
    std::unordered_map<std::string, std::optional<std::string>> manager_before_;  ///< By post.
    std::unordered_set<std::string> pausing_;     ///< Who has switched the own pause on.
    std::unordered_set<std::string> relabelled_;  ///< Levels whose rank has changed.
};

}  // namespace telemachy::people
