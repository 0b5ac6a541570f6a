#include "matching/use_cases/save_policy_file.h"

#include "matching/domain/policy_file.h"
#include "matching/use_cases/save_policy.h"

namespace telemachy::matching::save_policy_file {

Result<PolicyView> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const read = TRY(read_policy_file(input.file.bytes));
    auto const policy = TRY(without_protected_quotas(read, ""));
    return save_policy::save(work, input.programme, input.version, policy);
}

}  // namespace telemachy::matching::save_policy_file
