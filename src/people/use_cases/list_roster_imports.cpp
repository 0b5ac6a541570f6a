#include "people/use_cases/list_roster_imports.h"

namespace telemachy::people::list_roster_imports {

Result<Output> run(Work& work, Input const& input) {
    RosterStore const rosters(work);
    std::optional<RosterRecord> after;
    if (input.cursor) after = TRY(rosters.get(*input.cursor));
    auto const records = rosters.list(after, input.limit + 1);
    auto const latest = rosters.latest_applied();

    Output output;
    for (auto const& record : records) {
        if (static_cast<std::int64_t>(output.items.size()) == input.limit) {
            output.next = output.items.back().id.text();
            break;
        }
        output.items.push_back(view_of(record, latest == std::optional(record.id)));
    }
    return output;
}

}  // namespace telemachy::people::list_roster_imports
