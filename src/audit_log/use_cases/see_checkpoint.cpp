#include "audit_log/use_cases/see_checkpoint.h"

#include "audit_log/domain/checkpoint.h"
#include "audit_log/store/audit_log_store.h"
#include "audit_log/store/log_key.h"
#include "vault/digest.h"

namespace telemachy::audit_log::see_checkpoint {

Result<Output> run(Work& work, Input const&) {
    auto const kept = AuditLogStore(work).last_checkpoint();
    auto const key = find_log_key(work);
    if (!kept || !key) {
        return refuse({ProblemKind::not_found, "no_head",
                       "The first head of the record is signed within a minute."});
    }
    auto const checkpoint = read_checkpoint(kept->note, key->public_key);
    if (!checkpoint) {
        return refuse(
            conflict("checkpoint.changed", "The last signed head was changed. Verify the record."));
    }
    return Output{checkpoint->size, vault::hex(checkpoint->root), kept->at, kept->note,
                  verifier_key(key->public_key)};
}

}  // namespace telemachy::audit_log::see_checkpoint
