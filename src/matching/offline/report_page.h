#pragma once

#include <string>

#include "matching/domain/certificate.h"
#include "matching/record/plan_document.h"

namespace telemachy::matching {

/// The plan as one page to read, print and pass on: what was decided and how well, why each pair, who
/// was left and what would help, fairness, load, stability, and the proof. No script and no request
/// to anywhere; pictures are drawn in place and each has a table beside it.
[[nodiscard]] std::string write_report_page(Plan const& plan, CertificateFinding const& proof,
                                            std::string const& digest);

}  // namespace telemachy::matching
