#include "matching/use_cases/list_policy_versions.h"

#include "matching/domain/default_policy.h"
#include "matching/store/policy_store.h"
#include "matching/use_cases/proposal.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching::list_policy_versions {

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const programme = programmes::ProgrammeDirectory(work).find(input.programme);
    if (!programme) return refuse(not_found("programme"));
    auto const rows = PolicyStore(work).versions(input.programme);
    Output output;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PolicyVersion version{rows[i].version, rows[i].saved_at, rows[i].saved_by_name, {}};
        bool const first = i + 1 == rows.size();
        auto const before =
            first ? starting_policy(*programme) : stored_policy(rows[i + 1].document);
        for (auto const& change : difference(before, stored_policy(rows[i].document)))
            version.changes.push_back(change.what + ": " + change.before + " → " + change.after);
        output.items.push_back(std::move(version));
    }
    return output;
}

}  // namespace telemachy::matching::list_policy_versions
