#include "audit_log/use_cases/prove_growth.h"

#include "audit_log/domain/merkle_tree.h"
#include "audit_log/store/audit_log_store.h"
#include "vault/digest.h"

namespace telemachy::audit_log::prove_growth {

Result<Output> run(Work& work, Input const& input) {
    AuditLogStore const store(work);
    auto const head = store.last_checkpoint();
    auto const to = input.to.value_or(head ? head->size : store.size());
    if (to > store.size()) {
        return refuse(invalid_field(
            "/to", "range", "The record has " + std::to_string(store.size()) + " entries."));
    }
    if (input.from <= 0 || input.from > to) {
        return refuse(invalid_field("/from", "range",
                                    "This should be from 1 to " + std::to_string(to) + "."));
    }
    Output output{.from = input.from,
                  .to = to,
                  .from_root = vault::hex(root_of(input.from, store.subtrees())),
                  .to_root = vault::hex(root_of(to, store.subtrees())),
                  .path = {}};
    for (auto const& hash : consistency_path(input.from, to, store.subtrees())) {
        output.path.push_back(vault::hex(hash));
    }
    return output;
}

}  // namespace telemachy::audit_log::prove_growth
