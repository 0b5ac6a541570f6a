#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "people/domain/csv_reader.h"
#include "people/domain/roster_diff.h"
#include "people/store/company_store.h"
#include "people/store/roster_store.h"

namespace telemachy::people {

/// What a roster is compared with: read in one snapshot, so that the comparing, which takes seconds for
/// a large company, holds no transaction.
struct RosterGround {
    CompanyReading company;
    Vocabulary vocabulary;
    NewIds ids;
};

[[nodiscard]] RosterGround ground_of(Work& work);

/// One roster on its way in: its file, what it is compared with, and what it would do.
struct RosterDraft {
    CsvTable table;
    RosterGround ground;
    RosterPlan plan = {};
    std::vector<Level> levels = {};
    std::int64_t version = 0;  ///< Of the record this is the plan of; 0 before it is kept.
};

/// Compares the draft's table with its ground under the record's mapping, and notes in the record what
/// was found: state, summary, digest. Without a usable mapping the plan is empty and the record says
/// what is missing.
void plan_draft(RosterDraft& draft, RosterRecord& record);

/// The first values of each column, for the mapping screen.
[[nodiscard]] std::vector<std::vector<std::string>> samples_of(CsvTable const& table);

}  // namespace telemachy::people
