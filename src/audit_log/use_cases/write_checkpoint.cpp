#include "audit_log/use_cases/write_checkpoint.h"

#include "audit_log/domain/checkpoint.h"
#include "audit_log/store/audit_log_store.h"
#include "audit_log/store/log_key.h"
#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

bool is_due(Work& work) {
    AuditLogStore const store(work);
    auto const last = store.last_checkpoint();
    return store.grew_since(last ? last->size : 0);
}

Result<void> sign_head(Work& work) {
    if (!is_due(work)) return {};  // another node was quicker
    AuditLogStore store(work);
    auto const key = log_key(work);
    Checkpoint const head{log_name(key.public_key), store.size(),
                          root_of(store.size(), store.subtrees())};
    store.keep_checkpoint(head.size, sign_checkpoint(head, key));
    work.note("size", head.size);
    work.note("root", vault::hex(head.root));
    return {};
}

}  // namespace

Result<void> write_checkpoint(JobRun& run) {
    bool due = false;
    run.read([&](Work& work) { due = is_due(work); });
    if (!due) return {};
    return run.write(sign_head);
}

}  // namespace telemachy::audit_log
