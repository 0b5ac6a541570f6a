#include "accountability/use_cases/reports.h"

#include <algorithm>

#include "notifications/notifications.h"

namespace telemachy::accountability {
namespace {

using relationships::OwnPairFacts;
using relationships::RelationshipsDirectory;

/// The pair, for the mentor of it.
Result<OwnPairFacts> as_mentor(Work& work, Id<PairTag> const& id) {
    auto pair = TRY(RelationshipsDirectory(work).own(id));
    if (pair.me.id != pair.facts.mentor) {
        return refuse(forbidden("report.not_yours", pair.partner.name + " writes this report."));
    }
    if (!pair.facts.active_at) {
        return refuse(conflict("pair.not_active", "The two of you have not begun yet."));
    }
    work.concerns(id.text());
    return pair;
}

}  // namespace

Result<Report> see_report::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own(input.pair));
    auto page = report_page(work, pair, quarter_due(work, pair));
    if (!input.quarter || page.quarter == input.quarter->value) return page;
    if (!std::ranges::count(page.others, input.quarter->value, &EarlierReport::quarter))
        return refuse(not_found("report"));
    return report_page(work, pair, parse_quarter(input.quarter->value).value());
}

Result<Report> save_report::run(Work& work, Input const& input) {
    auto const pair = TRY(as_mentor(work, input.pair));
    auto const quarter = quarter_due(work, pair);
    ReportStore reports(work);
    auto row = reports.of_pair(input.pair, quarter).value_or(ReportRow{});
    TRY(may_write(row.state));
    if (input.version.value != row.version) return refuse(stale("report"));
    if (row.id.empty()) row.id = work.make_id<ReportTag>();
    row.pair = input.pair;
    row.programme = pair.facts.programme;
    row.quarter = quarter.text();
    row.author = pair.me.id;
    row.behaviour = input.behaviour;
    row.speed = input.speed;
    row.relationships = input.relationships;
    reports.save(row);
    return report_page(work, pair, quarter);
}

Result<Report> submit_report::run(Work& work, Input const& input) {
    auto const pair = TRY(as_mentor(work, input.pair));
    auto const quarter = quarter_due(work, pair);
    ReportStore reports(work);
    auto const row = reports.of_pair(input.pair, quarter);
    if (!row) return refuse(conflict("report.missing", "There is nothing to send yet."));
    if (input.version.value != row->version) return refuse(stale("report"));
    TRY(may_submit(row->state, row->words()));
    reports.move(row->id, ReportState::submitted, "", {});
    notifications::notify(work, pair.partner.id.text(), "report_submitted",
                          {{"name", pair.me.name}, {"quarter", row->quarter}},
                          "/pairs/" + input.pair.text() + "?view=report");
    return report_page(work, pair, quarter);
}

}  // namespace telemachy::accountability
