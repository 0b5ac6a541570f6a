#pragma once

#include "demo/domain/company.h"

namespace telemachy::demo {

/// Writes what everybody knows, speaks, wants to learn and can spare, after `staff` has seated
/// them. The young offer what is new and the old what lasts; each wants mostly the other: that is
/// what both directions of mentoring live on.
void write_profiles(DemoCompany& company);

/// Whether the two speak a common language.
[[nodiscard]] bool share_a_language(DemoPerson const& a, DemoPerson const& b);

/// The minutes a winter's working day of both has in common.
[[nodiscard]] int overlap_minutes(DemoCompany const& company, PersonNo a, PersonNo b);

/// How much of what `mentee` wants `mentor` offers, in per cent: each wish counts by the level
/// wanted and is met up to the level offered. 0 for those who want nothing.
[[nodiscard]] int wishes_met(DemoPerson const& mentee, DemoPerson const& mentor);

}  // namespace telemachy::demo
