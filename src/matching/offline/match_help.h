#pragma once

#include <string_view>

namespace telemachy::matching {

/// Said when a command line cannot be read.
inline constexpr std::string_view match_usage =
    "usage: telemachy match solve --people FILE [--policy FILE] --out FOLDER\n"
    "       telemachy match solve --mentees FILE --mentors FILE [--policy FILE] --out FOLDER\n"
    "       telemachy match verify FILE\n"
    "       telemachy match --help        what goes in, what comes out, with an example\n";

/// Said to somebody who asks, and has perhaps never seen this program.
inline constexpr std::string_view match_help = R"(
Pairs people with mentors from files alone: no server, no database, nothing sent anywhere. The plan
is the best there is for the policy, and comes with the reasons and with a proof others can check.

telemachy match solve
  --people FILE    one sheet (CSV, any usual delimiter) with a row per person; or
  --mentees FILE   the two sign-up sheets of a scheme, as they are
  --mentors FILE
  --policy FILE    hard rules, weights and quotas as TOML; left out, a good start for the modality.
                   Every plan folder has the policy.toml it was made with: edit that one.
  --modality WORD  where to start without a policy: classic (mentors are senior), reverse (mentors
                   are junior), peer or circle
  --out FOLDER     made if need be; gets
                     report.html       to read: pairs with their reasons, who is left over and what
                                       would help, fairness, stability
                     pairs.csv         for a spreadsheet
                     why.json          everything in the report, for programs
                     certificate.json  the proof, inputs.json what was matched, policy.toml by what

telemachy match verify FOLDER/certificate.json
  Checks the plan against inputs.json beside it: every rule, place and score, and that no other plan
  is worth more. Shares nothing with the solver. A plan that was changed, or is not the best, fails.

The people sheet needs the columns id, name and side (mentee, mentor or both). It may have
  title, function, unit, team, country, level (a number or a grade), time zone (Europe/Dublin),
  working hours (09:00-17:30), languages, industries, style, offers and wants ("pricing:4; Python"),
  capacity, hours per month, hours taken, and, naming people by id: manager, preferences, blocks,
  conflicts, past partners. A column "group: gender" is watched for fairness and never scored.

  id,name,side,level,wants,offers,manager
  a,Ana,mentee,3,pricing:4,,c
  b,Ben,mentor,6,,pricing:5,
  c,Clara,mentor,6,,pricing:5,

  Ana reports to Clara, so the plan gives her Ben.

Exit codes: 0 done, or proven; 1 refused, every reason by row on the error stream, and nothing
written, or not proven; 2 the words make no command.
)";

}  // namespace telemachy::matching
