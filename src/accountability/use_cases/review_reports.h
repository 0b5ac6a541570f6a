#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accountability/use_cases/report_page.h"
#include "kernel/result.h"
#include "people/people.h"

/// Reports as those who run a programme meet them: a coordinator reads one, each time on the
/// record, and accepts it or returns it with a reason.
namespace telemachy::accountability {

/// A report as a list of the programme shows it: that it is there, and not a word of it.
struct ReportOutline {
    Id<ReportTag> id;
    Id<PairTag> pair;
    std::string quarter;
    people::PersonOutline author;
    ReportState state;
    std::optional<Instant> submitted;
};

namespace list_reports {
struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<ReportOutline> items;
};
Result<Output> run(Work& work, Input const& input);
}  // namespace list_reports

namespace read_report {
struct Input {
    Id<ReportTag> report;
};
struct Output {
    Version version;
    ReportOutline outline;
    std::string behaviour;
    std::string speed;
    std::string relationships;
    ReportFacts facts;
};
/// A command and no query: each reading leaves its entry in the record.
Result<Output> run(Work& work, Input const& input);
}  // namespace read_report

namespace decide_report {
struct Input {
    Id<ReportTag> report;
    ExpectedVersion version;
    bool accept;
    std::optional<Text<0, 500>> reason;
};
Result<ReportOutline> run(Work& work, Input const& input);
}  // namespace decide_report
}  // namespace telemachy::accountability
