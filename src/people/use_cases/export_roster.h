#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people::export_roster {

struct Input {};
using Output = Download;

/// The company as a roster that reads back without a single change: one row for each post and
/// holder, then people without a post. Formulas are neutralised (see csv_writer.h).
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::export_roster
