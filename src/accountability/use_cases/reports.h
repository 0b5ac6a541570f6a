#pragma once

#include <optional>

#include "accountability/use_cases/report_page.h"
#include "kernel/result.h"

/// What a mentor says has come of a quarter: brief, in three dimensions, due a fortnight after it.
/// The other of the two reads it when it goes out.
namespace telemachy::accountability {

namespace see_report {
struct Input {
    Id<PairTag> pair;
    std::optional<Text<7, 7>> quarter;

    static constexpr Sentence sentences[] = {
        {"quarter", "2026-Q4; the one that is due when left out."},
    };
};
Result<Report> run(Work& work, Input const& input);
}  // namespace see_report

namespace save_report {
struct Input {
    Id<PairTag> pair;
    ExpectedVersion version;
    ReportField behaviour;
    ReportField speed;
    ReportField relationships;
};
Result<Report> run(Work& work, Input const& input);
}  // namespace save_report

namespace submit_report {
struct Input {
    Id<PairTag> pair;
    ExpectedVersion version;
};
Result<Report> run(Work& work, Input const& input);
}  // namespace submit_report
}  // namespace telemachy::accountability
