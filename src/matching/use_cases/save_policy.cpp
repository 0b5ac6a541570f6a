#include "matching/use_cases/save_policy.h"

#include "matching/store/policy_store.h"

namespace telemachy::matching::save_policy {

Result<PolicyView> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    ProposedPolicy const proposed{{}, input.rules, input.criteria, input.quotas, input.capacity};
    auto const policy = TRY(policy_of(proposed, ""));
    return save(work, input.programme, input.expected_version, policy);
}

Result<PolicyView> save(Work& work, Id<ProgrammeTag> const& programme, ExpectedVersion version,
                        Policy const& policy) {
    auto const in_force = TRY(policy_in_force(work, programme));
    if (in_force.version != version.value) return refuse(stale("policy"));
    auto const next = in_force.version + 1;
    PolicyStore(work).add(programme, next, stored(policy));
    work.concerns(programme.text());
    work.note("policy_version", next);
    return view_of(policy, next);
}

}  // namespace telemachy::matching::save_policy
