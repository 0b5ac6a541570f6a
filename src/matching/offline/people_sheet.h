#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/time.h"
#include "matching/domain/match_inputs.h"

namespace telemachy::matching {

/// People of a round from one sheet, one row per person. Only `id`, `name` and `side` must be there.
///
///     id, name, title, side (mentee, mentor or both), function, unit, team, country, level (a number
///     or a grade), time zone, working hours (09:00-17:30), languages, industries, style, offers and
///     wants ("pricing:4; cyber risk:3"; without a number 3), capacity, hours per month, hours taken,
///     manager, preferences, blocks, conflicts, past partners (all by id), identity wish, identities
///
/// A column called `group: gender` is watched for fairness and never scored. `now` says for which
/// year working hours are turned into UTC. Every bad row is named, with its reason.
[[nodiscard]] Result<MatchInputs> read_people_sheet(std::string bytes, Instant now);

/// Headings of a sheet that none of the above reads, so that a misspelt one does not pass in silence.
[[nodiscard]] std::vector<std::string> unread_headings(std::string const& bytes);

/// A sentence for each row whose manager is nobody of the sheet. That is no mistake where a sheet
/// holds a part of a company, but a slip of the pen would quietly end a reporting line.
[[nodiscard]] std::vector<std::string> unknown_managers(std::string const& bytes);

}  // namespace telemachy::matching
