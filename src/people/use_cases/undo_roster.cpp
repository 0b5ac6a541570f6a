#include "people/use_cases/undo_roster.h"

#include "people/store/company_store.h"
#include "people/use_cases/tell_comings_and_goings.h"

namespace telemachy::people::undo_roster {

Result<Output> run(Work& work, Input const& input) {
    RosterStore rosters(work);
    auto record = TRY(rosters.get(input.import));
    if (record.version != input.version.value) return refuse(stale("roster import"));
    if (record.state != RosterState::applied) {
        return refuse(conflict("roster.not_applied",
                               "This roster is not applied, so there is nothing "
                               "to undo."));
    }
    if (rosters.latest_applied() != std::optional(record.id)) {
        return refuse(conflict("roster.not_latest",
                               "Another roster was applied after this one. Undo "
                               "that one first."));
    }
    CompanyStore company(work);
    auto now = company.load();
    auto const undo = undo_of(rosters.writes_of(record.id), now.known);
    company.write(std::move(now), undo.writes, {});
    rosters.forget_writes(record.id);
    record.state = RosterState::undone;
    record.application.reset();
    constexpr std::size_t notes_max = 100;
    for (auto const& kept : undo.kept) {
        if (record.summary.notes.size() < notes_max) record.summary.notes.push_back(kept);
    }
    TRY(rosters.save(record));

    work.publish(RosterApplied{.roster = record.id, .undone = true});
    tell_comings_and_goings(work, undo.writes);
    work.concerns(record.id.text());
    return view_of(work, record);
}

}  // namespace telemachy::people::undo_roster
