#pragma once

#include <string>

#include "demo/domain/company.h"

namespace telemachy::demo {

/// Which roster: what the company looked like when the classic programme was matched, or today. The
/// second imported over the first shows joiners, leavers and a team under another manager.
enum class Edition { thirteen_weeks_ago, today };

/// The company as the file its coordinator would get from the people system: one row per person and
/// post, RFC 4180 with a comma, UTF-8, dates as 2026-11-23. An assistant of two executives has two
/// rows with one staff number, a shared post two rows with one post number, and a vacant post a row
/// without a person.
[[nodiscard]] std::string roster_csv(DemoCompany const& company, Edition edition = Edition::today);

}  // namespace telemachy::demo
