#pragma once

#include <string>

#include "matching/record/plan_document.h"

namespace telemachy::matching {

/// The pairs as a sheet for whoever writes the invitations: who with whom, how well it fits, why, and
/// the points of every criterion in a column of its own. Cells a spreadsheet would run as a formula
/// are made harmless.
[[nodiscard]] std::string write_pairs_sheet(Plan const& plan);

}  // namespace telemachy::matching
