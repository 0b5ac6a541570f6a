#include "accountability/use_cases/report_page.h"

#include "accountability/permissions.h"
#include "progress/progress_directory.h"
#include "relationships/today.h"

namespace telemachy::accountability {
namespace {

using relationships::OwnPairFacts;
using relationships::RelationshipsDirectory;

std::vector<progress::PairOutcome> outcomes_in(Work& work, Id<PairTag> const& pair,
                                               Quarter const& quarter) {
    return progress::ProgressDirectory(work).outcomes(pair, quarter.first(), quarter.last());
}

relationships::WhoSees readers() {
    auto line = relationships::who_reads(matrix(), "report", "accountability.read_report",
                                         relationships::Readers::both);
    line.recorded = true;
    return line;
}

std::vector<EarlierReport> others(Work& work, Id<PairTag> const& pair, Quarter const& shown,
                                  bool mine) {
    std::vector<EarlierReport> others;
    for (auto const& row : ReportStore(work).of_pair(pair)) {
        if (row.quarter != shown.text() && (mine || is_out(row.state)))
            others.push_back({row.quarter, row.state});
    }
    return others;
}

}  // namespace

Quarter quarter_due(Work& work, OwnPairFacts const& pair) {
    auto const now = quarter_of(relationships::today_for(work, pair.me.id));
    auto const before = now.before();
    auto const& begun = pair.facts.active_at;
    if (!begun || day_of(*begun) > before.last()) return now;
    auto const report = ReportStore(work).of_pair(pair.facts.id, before);
    return report && report->state == ReportState::accepted ? now : before;
}

ReportFacts facts_in(Work& work, Id<PairTag> const& pair, Quarter const& quarter) {
    auto const held = RelationshipsDirectory(work).days_held(pair);
    return facts_of(quarter, held, outcomes_in(work, pair, quarter));
}

Report report_page(Work& work, OwnPairFacts const& pair, Quarter const& quarter) {
    bool const mine = pair.me.id == pair.facts.mentor;
    auto row = ReportStore(work).of_pair(pair.facts.id, quarter).value_or(ReportRow{});
    if (!mine && !is_out(row.state)) row = ReportRow{};
    auto const due = report_due(quarter);
    bool const writes = mine && may_write(row.state);
    return {
        .version = {row.version},
        .quarter = quarter.text(),
        .due = due,
        .late = row.state == ReportState::draft && relationships::today_for(work, pair.me.id) > due,
        .mine = mine,
        .author = mine ? pair.me.name : pair.partner.name,
        .state = row.state,
        .behaviour = row.behaviour,
        .speed = row.speed,
        .relationships = row.relationships,
        .reason = row.reason,
        .facts = facts_in(work, pair.facts.id, quarter),
        .outcomes = writes ? outcomes_in(work, pair.facts.id, quarter)
                           : std::vector<progress::PairOutcome>{},
        .others = others(work, pair.facts.id, quarter, mine),
        .who_sees = {readers()},
    };
}

}  // namespace telemachy::accountability
