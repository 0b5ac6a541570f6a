#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace telemachy::matching {

/// `telemachy match …`, without a server and without a database. The arguments are those after
/// `match`:
///
///     solve --people people.csv [--policy policy.toml] --out plan/
///     solve --mentees mentees.csv --mentors mentors.csv [--policy policy.toml] --out plan/
///     verify plan/certificate.json
///
/// `solve` writes pairs.csv, why.json, certificate.json, inputs.json, policy.toml and report.html.
/// `verify` reads the certificate and the inputs it names beside it, and says whether the plan is the
/// best there is.
///
/// Returns 0 when it went well (the plan was written, the certificate holds), 1 when it was refused
/// (every reason on `err`, row by row) or the certificate proves nothing, 2 when the command line
/// cannot be read.
[[nodiscard]] int match_command(std::vector<std::string> const& arguments, std::ostream& out,
                                std::ostream& err);

}  // namespace telemachy::matching
