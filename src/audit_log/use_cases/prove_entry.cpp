#include "audit_log/use_cases/prove_entry.h"

#include "audit_log/domain/merkle_tree.h"
#include "audit_log/store/audit_log_store.h"
#include "vault/digest.h"

namespace telemachy::audit_log::prove_entry {
namespace {

/// The size of the tree the proof is for: what was asked for, the last head where it covers the
/// entry, or everything there is.
Result<std::int64_t> size_for(AuditLogStore const& store, Input const& input) {
    auto const all = store.size();
    if (input.seq < 0 || input.seq >= all) return refuse(not_found("entry"));
    auto const head = store.last_checkpoint();
    auto const size = input.size.value_or(head && input.seq < head->size ? head->size : all);
    if (size > input.seq && size <= all) return size;
    return refuse(invalid_field("/size", "range",
                                "The tree must hold the entry and cannot be larger than it is: " +
                                    std::to_string(input.seq + 1) + " to " + std::to_string(all) +
                                    "."));
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    AuditLogStore const store(work);
    auto const size = TRY(size_for(store, input));
    auto const entry = store.find(input.seq);
    if (!entry) return refuse(not_found("entry"));
    Output output{.seq = input.seq,
                  .size = size,
                  .text = entry->bytes,
                  .leaf = vault::hex(hash_leaf(entry->bytes)),
                  .path = {},
                  .root = vault::hex(root_of(size, store.subtrees()))};
    for (auto const& hash : inclusion_path(input.seq, size, store.subtrees())) {
        output.path.push_back(vault::hex(hash));
    }
    return output;
}

}  // namespace telemachy::audit_log::prove_entry
