#include "accountability/use_cases/review_reports.h"

#include "notifications/notifications.h"
#include "people/people_directory.h"

namespace telemachy::accountability {
namespace {

ReportOutline outline_of(Work& work, ReportRow const& row) {
    people::PersonOutline unknown;
    unknown.id = row.author;
    unknown.name = "Former colleague";
    return {row.id,      row.pair,
            row.quarter, people::PeopleDirectory(work).find(row.author).value_or(unknown),
            row.state,   row.submitted_at};
}

/// A report that was sent once, for a coordinator of its programme who is none of its pair.
Result<ReportRow> sent(Work& work, Id<ReportTag> const& id) {
    auto row = ReportStore(work).find(id);
    if (!row || !row->submitted_at || !work.require_programme(row->programme.text()))
        return refuse(not_found("report"));
    if (relationships::RelationshipsDirectory(work).own(row->pair)) {
        return refuse(forbidden("pair.own", "This is your own pair. Another coordinator decides."));
    }
    work.concerns(row->pair.text());
    return std::move(*row);
}

}  // namespace

Result<list_reports::Output> list_reports::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    Output output;
    for (auto const& row : ReportStore(work).of_programme(input.programme))
        output.items.push_back(outline_of(work, row));
    return output;
}

Result<read_report::Output> read_report::run(Work& work, Input const& input) {
    auto const row = TRY(sent(work, input.report));
    if (!is_out(row.state)) {
        return refuse(
            conflict("report.with_its_author",
                     "It went back to its author. You can read it when it is sent again."));
    }
    return Output{.version = {row.version},
                  .outline = outline_of(work, row),
                  .behaviour = row.behaviour,
                  .speed = row.speed,
                  .relationships = row.relationships,
                  .facts = facts_in(work, row.pair, parse_quarter(row.quarter).value())};
}

Result<ReportOutline> decide_report::run(Work& work, Input const& input) {
    auto const row = TRY(sent(work, input.report));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    if (input.version.value != row.version) return refuse(stale("report"));
    auto const reason = input.reason ? input.reason->value : std::string();
    TRY(may_decide(row.state, input.accept, reason));
    ReportStore reports(work);
    reports.move(row.id, input.accept ? ReportState::accepted : ReportState::returned, reason, me);
    notifications::notify(work, row.author.text(),
                          input.accept ? "report_accepted" : "report_returned",
                          {{"quarter", row.quarter}}, "/pairs/" + row.pair.text() + "?view=report");
    work.note("accepted", input.accept);
    return outline_of(work, reports.find(row.id).value());
}

}  // namespace telemachy::accountability
