#include "matching/use_cases/see_policy.h"

namespace telemachy::matching::see_policy {

Result<PolicyView> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const in_force = TRY(policy_in_force(work, input.programme));
    return view_of(in_force.policy, in_force.version);
}

}  // namespace telemachy::matching::see_policy
