#pragma once

#include <string>
#include <vector>

#include "people/domain/roster.h"
#include "people/domain/roster_plan.h"
#include "people/store/company_store.h"
#include "people/store/roster_store.h"

namespace telemachy::people {

/// A file read under a mapping and compared with the company: what a coordinator sees before
/// applying, and what applying carries out.
struct DryRun {
    KnownCompany before;
    RosterPlan plan;
    RosterSummary summary;
    std::vector<Level> levels;
    std::string digest;  ///< Of everything the plan says: the same words, the same digest.
};

/// Reads the file and plans. `store` keeps what it loaded, so that the plan can be written through
/// it.
[[nodiscard]] DryRun dry_run(Work& work, CompanyStore& store, CsvTable const& table,
                             RosterMapping const& mapping, RosterOptions const& options);

/// The first values of each column, for the mapping screen.
[[nodiscard]] std::vector<std::vector<std::string>> samples_of(CsvTable const& table);

/// Plans the record's file under its mapping and files what was found: state, summary, changes,
/// digest. Without a usable mapping it stays unmapped and says what is missing.
void plan_record(Work& work, RosterRecord& record, CsvTable const& table);

}  // namespace telemachy::people
