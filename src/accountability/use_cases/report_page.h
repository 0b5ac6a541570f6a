#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accountability/domain/report.h"
#include "accountability/store/report_store.h"
#include "operation/schema.h"
#include "operation/work.h"
#include "relationships/relationships_directory.h"
#include "relationships/who_sees.h"

/// A report as the two of a pair read it.
namespace telemachy::accountability {

/// Another quarter's report that one may read.
struct EarlierReport {
    std::string quarter;
    ReportState state;
};

struct Report {
    Version version;
    std::string quarter;
    Date due;
    bool late;
    bool mine;
    std::string author;
    ReportState state;
    std::string behaviour;
    std::string speed;
    std::string relationships;
    std::string reason;
    ReportFacts facts;
    std::vector<progress::PairOutcome> outcomes;
    std::vector<EarlierReport> others;
    std::vector<relationships::WhoSees> who_sees;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether you are the mentor, who writes it."},
        {"reason", "Why it came back, where it did."},
        {"facts", "What the house counted in the quarter."},
        {"outcomes",
         "What it counted, in your words, while you write; nobody else is given these."},
        {"others", "Reports on other quarters that you may read."},
    };
};

/// The quarter a report is about now: the one before this, until it is accepted or unless the pair
/// was not at work in it.
[[nodiscard]] Quarter quarter_due(Work& work, relationships::OwnPairFacts const& pair);

[[nodiscard]] Report report_page(Work& work, relationships::OwnPairFacts const& pair,
                                 Quarter const& quarter);

[[nodiscard]] ReportFacts facts_in(Work& work, Id<PairTag> const& pair, Quarter const& quarter);

}  // namespace telemachy::accountability
