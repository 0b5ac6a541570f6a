#include "people/use_cases/open_draft.h"

#include "people/store/company_revision.h"

namespace telemachy::people {

Result<RosterDraft> open_draft(Work& work, RosterMemory& memory, RosterRecord const& record) {
    if (auto remembered = memory.take(record.id)) {
        if (still_holds(work, *remembered)) return std::move(*remembered);
        return RosterDraft{.table = std::move(remembered->table), .ground = ground_of(work)};
    }
    return RosterDraft{.table = TRY(read_csv(RosterStore(work).file_of(record.id))),
                       .ground = ground_of(work)};
}

bool still_holds(Work& work, RosterDraft const& draft) {
    return draft.ground.company.revision == company_revision(work);
}

}  // namespace telemachy::people
