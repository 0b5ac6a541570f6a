#include "accountability/store/report_store.h"

#include "accountability/sql.h"

namespace telemachy::accountability {

std::optional<ReportRow> ReportStore::find(Id<ReportTag> const& report) {
    return work_.tx().one<ReportRow>(sql::find_report, report);
}

std::optional<ReportRow> ReportStore::of_pair(Id<PairTag> const& pair, Quarter const& quarter) {
    return work_.tx().one<ReportRow>(sql::report_of_pair, pair, quarter.text());
}

std::vector<ReportRow> ReportStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<ReportRow>(sql::reports_of_pair, pair);
}

std::vector<ReportRow> ReportStore::of_programme(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<ReportRow>(sql::reports_of_programme, programme);
}

void ReportStore::save(ReportRow const& report) {
    work_.tx().run(sql::save_report, report.id, report.pair, report.programme, report.quarter,
                   report.author, report.behaviour, report.speed, report.relationships,
                   work_.now());
}

void ReportStore::move(Id<ReportTag> const& report, ReportState state, std::string const& reason,
                       std::optional<Id<PersonTag>> const& decided_by) {
    auto const submitted =
        state == ReportState::submitted ? std::optional(work_.now()) : std::nullopt;
    work_.tx().run(sql::move_report, report, state, reason, submitted, decided_by);
}

}  // namespace telemachy::accountability
