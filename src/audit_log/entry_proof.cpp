#include "audit_log/entry_proof.h"

#include "audit_log/store/audit_log_store.h"
#include "audit_log/use_cases/prove_entry.h"
#include "vault/digest.h"

namespace telemachy::audit_log {

Result<EntryProof> proof_of_entry(Work& work, std::int64_t seq) {
    auto proven = TRY(prove_entry::run(work, {.seq = seq, .size = {}}));
    AuditLogStore const store(work);
    auto const detail = store.detail(seq);
    if (!detail) return refuse(not_found("entry"));
    auto const kept = store.last_checkpoint();
    bool const covered = kept && kept->size == proven.size;
    return EntryProof{.seq = seq,
                      .size = proven.size,
                      .text = std::move(proven.text),
                      .leaf = std::move(proven.leaf),
                      .path = std::move(proven.path),
                      .root = std::move(proven.root),
                      .salt = vault::base64url(detail->salt),
                      .details = detail->details,
                      .head = covered ? std::optional(kept->note) : std::nullopt};
}

}  // namespace telemachy::audit_log
