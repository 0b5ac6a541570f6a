#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>

#include "optimise/certificate/check.h"

namespace telemachy::optimise {

/// A certificate as a file: what is claimed about an assignment problem that lies in a file of its
/// own. Plain text, one fact per line, numbers only, so that anybody can write a checker for it.
///
///     telemachy-assignment-certificate 1
///     agents 2
///     tasks 2
///     primal 11          what the plan is worth
///     dual 11            what no plan can exceed
///     pairs 2
///     1 2                agent and task, numbered from 1 in the order of the problem's file
///     2 1
///     prices 2
///     8                  one per task, in that order
///     0
///     end
///
/// Worths are whole points, larger is better; where the problem's file states costs, a pair's worth
/// is its cost with the sign turned. Demands, capacities, scores and what an open place is worth
/// are not in it: a checker takes those from the problem.
struct CertificateFile {
    std::uint32_t agents = 0;
    std::vector<CertifiedPair> pairs;  // numbered from 0
    std::vector<std::int64_t> prices;
    std::int64_t primal = 0;
    std::int64_t dual = 0;
};

void write_certificate(CertificateFile const& certificate, std::ostream& out);

/// The certificate, or a sentence that says what is wrong with the text and on which line.
[[nodiscard]] std::variant<CertificateFile, std::string> read_certificate(std::string_view text);

}  // namespace telemachy::optimise
