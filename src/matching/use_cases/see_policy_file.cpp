#include "matching/use_cases/see_policy_file.h"

#include "matching/domain/policy_file.h"
#include "matching/use_cases/proposal.h"

namespace telemachy::matching::see_policy_file {

Result<Download> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const in_force = TRY(policy_in_force(work, input.programme));
    return Download{"application/toml; charset=utf-8", "policy.toml",
                    write_policy_file(in_force.policy)};
}

}  // namespace telemachy::matching::see_policy_file
