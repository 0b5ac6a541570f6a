#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace telemachy::optimise {

/// `telemachy optimise …`: the solver on problems from files, without a server, a database or a
/// mentor. The arguments are those after `optimise`:
///
///     assignment FILE [--format or-library|dimacs|csv] [--threads N] [--time-limit SECONDS]
///                     [--plan PLAN.csv] [--certificate CERTIFICATE.txt]
///     check FILE CERTIFICATE.txt [--format …] [--threads N]
///
/// `assignment` prints the optimum in the file's own sense (costs are answered as costs), whether
/// it is proven, how long it took and how much memory; `--plan -` prints the pairs too. `check`
/// reads the problem and a certificate and says whether that plan is the best there is; it uses
/// nothing of the solver.
///
/// Returns 0 when the answer is proven (the certificate holds), 1 when something was refused (why
/// is on `err`) or remains unproven, 2 when the command line cannot be read.
[[nodiscard]] int optimise_command(std::vector<std::string> const& arguments, std::ostream& out,
                                   std::ostream& err);

}  // namespace telemachy::optimise
