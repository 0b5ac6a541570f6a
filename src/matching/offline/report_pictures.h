#pragma once

#include <string>

#include "matching/record/plan_document.h"

/// The pictures of the report, as inline SVG. Each carries a title and a sentence for those who do
/// not see it, and stands beside a table that says the same.
namespace telemachy::matching {

/// "level gap" for `level_gap`.
[[nodiscard]] std::string criterion_in_words(std::string name);

/// The weighted ledger: a column per criterion, as wide as its weight and filled as far as it fits, so
/// that the filled share of the whole is the fit. The strongest column is marked.
[[nodiscard]] std::string ledger_picture(PlanPair const& pair);

/// What pairs were weighed by: a column per criterion as in the ledger, filled as far as the pairs of
/// the plan fit on the whole, with its name and both figures in per cent.
[[nodiscard]] std::string criteria_picture(Plan const& plan);

/// How many pairs fit how well, in steps of ten.
[[nodiscard]] std::string fit_picture(Plan const& plan);

/// A dot per group on a line from 0 to the highest selection rate, with the four-fifths mark.
[[nodiscard]] std::string fairness_picture(Plan const& plan);

}  // namespace telemachy::matching
