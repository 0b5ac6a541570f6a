#include "people/use_cases/apply_roster.h"

#include <utility>

#include "people/use_cases/open_draft.h"
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

Result<RosterRecord> open_record(Work& work, Input const& input) {
    auto record = TRY(RosterStore(work).get(input.import));
    if (record.version != input.version.value) return refuse(stale("roster import"));
    TRY(may_apply(record));
    return record;
}

/// Plans the draft unless it is planned already, and refuses a plan that is not the one that was shown.
Result<void> plan_as_shown(RosterDraft& draft, RosterRecord const& record) {
    if (draft.version == record.version) return {};
    auto planned = record;
    plan_draft(draft, planned);
    draft.version = record.version;
    if (planned.digest == record.digest) return {};
    return refuse(conflict("roster.company_changed",
                           "The company has changed since this was compared with it, and applying "
                           "it would now do something else. Save the mapping again to see what."));
}

void carry_out(Work& work, RosterDraft&& draft, RosterRecord& record) {
    auto const writes = std::move(draft.plan.writes);
    CompanyStore(work).write(std::move(draft.ground.company), writes, draft.levels);
    RosterStore rosters(work);
    rosters.keep_writes(record.id, writes);
    record.state = RosterState::applied;
    record.application = rosters.next_application();
    work.publish(RosterApplied{.roster = record.id, .undone = false});
    tell_comings_and_goings(work, writes);
    work.concerns(record.id.text());
    work.note("counts", draft.plan.counts);
}

}  // namespace

Result<Output> run(Study& study, Input const& input, RosterMemory& memory) {
    struct Opened {
        RosterRecord record;
        RosterDraft draft;
    };
    auto [record, draft] = TRY(study.look([&](Work& work) -> Result<Opened> {
        auto record = TRY(open_record(work, input));
        auto draft = TRY(open_draft(work, memory, record));
        return Opened{std::move(record), std::move(draft)};
    }));
    TRY(plan_as_shown(draft, record));

    std::optional<RosterDraft> planned(std::move(draft));
    TRY(study.write([&](Work& work) -> Result<void> {
        record = TRY(open_record(work, input));
        // A plan is used up by carrying it out. When somebody changed something while it was made, or
        // this write is tried a second time, it is made anew.
        auto mine = std::exchange(planned, std::nullopt);
        if (!mine || !still_holds(work, *mine)) {
            mine = TRY(open_draft(work, memory, record));
            TRY(plan_as_shown(*mine, record));
        }
        carry_out(work, std::move(*mine), record);
        return RosterStore(work).save(record);
    }));
    return view_of(record, true);
}

}  // namespace telemachy::people::apply_roster
