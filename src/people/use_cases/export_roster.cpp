#include "people/use_cases/export_roster.h"

#include "people/domain/roster_export.h"
#include "people/store/company_store.h"

namespace telemachy::people::export_roster {

Result<Output> run(Work& work, Input const&) {
    return Download{"text/csv; charset=utf-8", "roster-" + to_text(day_of(work.now())) + ".csv",
                    roster_text(CompanyStore(work).load().known)};
}

}  // namespace telemachy::people::export_roster
