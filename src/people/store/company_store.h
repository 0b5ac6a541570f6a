#pragma once

#include <cstdint>
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

/// The company as it was read, and what writing it needs beside what planning needs.
struct CompanyReading {
    KnownCompany known;
    std::int64_t revision = 0;  ///< See company_revision.h.
    std::unordered_map<std::string, std::optional<std::string>> manager_of;  ///< By post.
    std::unordered_set<std::string> pausing;  ///< Who has switched the own pause on.
};

/// The whole company, read at once and changed as a batch: for rosters, which compare everything
/// with everything. Single facts have quicker ways (profile_store.h, directory_store.h).
class CompanyStore {
public:
    explicit CompanyStore(Work& work) : work_(work) {}

    [[nodiscard]] CompanyReading load() const;

    /// Carries out writes planned against what `load` gave, and rewrites the directory of everybody
    /// they touch. `levels` are the ranks the roster told. `before` must be of the revision that
    /// stands now.
    void write(CompanyReading before, RosterWrites const& writes, std::vector<Level> const& levels);

    [[nodiscard]] static std::unordered_map<std::string, int> ranks(Work& work);

private:
    void write_levels(std::vector<Level> const& levels);
    void write_persons(RosterWrites const& writes);
    void write_positions(KnownCompany const& after, RosterWrites const& writes);
    void write_holdings(RosterWrites const& writes);
    void write_directory(KnownCompany const& after, RosterWrites const& writes);

    Work& work_;
    std::unordered_map<std::string, std::optional<std::string>> manager_before_;
    std::unordered_set<std::string> pausing_;
    std::unordered_set<std::string> relabelled_;  ///< Levels whose rank has changed.
};

}  // namespace telemachy::people
