#include "accountability/accountability.h"
#include "accountability/permissions.h"
#include "accountability/sql.h"
#include "accountability/use_cases/reports.h"
#include "accountability/use_cases/review_reports.h"
#include "accountability/use_cases/standings.h"
#include "accountability/use_cases/tell_quarter.h"

namespace telemachy::accountability {
namespace {

std::vector<Operation> operations() {
    return {
        query("accountability.see_minimum", Scope::programme, "GET /programmes/{programme}/minimum",
              see_minimum::run, "Shows how often a programme asks its pairs to meet."),
        command("accountability.save_minimum", Scope::programme,
                "PUT /programmes/{programme}/minimum", save_minimum::run,
                "Says how often a programme asks its pairs to meet."),
        query("accountability.see_my_standing", Scope::self, "GET /me/standing",
              see_my_standing::run, "Shows how often you met against what is asked of you."),
        command("accountability.excuse_absence", Scope::self, "POST /me/absences",
                excuse_absence::run, "Says on which days you cannot meet."),
        command("accountability.withdraw_absence", Scope::self, "DELETE /me/absences/{absence}",
                withdraw_absence::run, "Takes such days back."),
        query("accountability.list_standings", Scope::programme,
              "GET /programmes/{programme}/standings", list_standings::run,
              "Lists how often pairs met in the latest quarter that may be shown."),
        query("accountability.see_report", Scope::self, "GET /pairs/{pair}/report", see_report::run,
              "Shows the report on the quarter that is due."),
        command("accountability.save_report", Scope::self, "PUT /pairs/{pair}/report",
                save_report::run, "Writes what has come of a quarter, as its mentor."),
        command("accountability.submit_report", Scope::self, "POST /pairs/{pair}/report/submission",
                submit_report::run, "Sends the report."),
        query("accountability.list_reports", Scope::programme,
              "GET /programmes/{programme}/reports", list_reports::run,
              "Lists reports that were sent, without a word of them."),
        command("accountability.read_report", Scope::programme, "POST /reports/{report}/readings",
                read_report::run, "Reads a report; the reading is recorded."),
        command("accountability.decide_report", Scope::programme, "POST /reports/{report}/decision",
                decide_report::run, "Accepts a report, or returns it with a reason."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "accountability",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
        .schedules = {{"accountability.tell_quarter", std::chrono::hours(1), tell_quarter::run}},
    };
}

}  // namespace telemachy::accountability
