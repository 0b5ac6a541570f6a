#include "people/use_cases/apply_roster.h"

#include "people/use_cases/dry_run.h"
#include "people/use_cases/tell_comings_and_goings.h"

namespace telemachy::people::apply_roster {
namespace {

Result<void> may_apply(RosterRecord const& record) {
    switch (record.state) {
        case RosterState::mapped:
        case RosterState::undone:
            return {};
        case RosterState::applied:
            return refuse(conflict("roster.applied", "This roster is applied already."));
        case RosterState::unmapped:
            return refuse(conflict("roster.unmapped",
                                   "Say first which column names the post or the person."));
        case RosterState::refused:
            break;
    }
    return refuse(conflict("roster.refused", "This file cannot be used."));
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    RosterStore rosters(work);
    auto record = TRY(rosters.get(input.import));
    if (record.version != input.version.value) return refuse(stale("roster import"));
    TRY(may_apply(record));
    auto const table = TRY(read_csv(rosters.file_of(record.id)));
    auto const mapping = TRY(mapping_from_words(record.mapping, table.header()));

    CompanyStore company(work);
    auto run = dry_run(work, company, table, mapping, record.options);
    if (run.digest != record.digest) {
        return refuse(
            conflict("roster.company_changed",
                     "The company has changed since this was compared with it, and applying "
                     "it would now do something else. Save the mapping again to see what."));
    }
    auto const writes = std::move(run.plan.writes);
    company.write(std::move(run.before), writes, run.levels);
    rosters.keep_writes(record.id, writes);
    record.state = RosterState::applied;
    record.application = rosters.next_application();
    TRY(rosters.save(record));

    work.publish(RosterApplied{.roster = record.id, .undone = false});
    tell_comings_and_goings(work, writes);
    work.concerns(record.id.text());
    work.note("counts", run.plan.counts);
    return view_of(work, record);
}

}  // namespace telemachy::people::apply_roster
