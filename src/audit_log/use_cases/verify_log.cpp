#include "audit_log/use_cases/verify_log.h"

#include "audit_log/domain/base64.h"
#include "audit_log/domain/merkle_tree.h"
#include "audit_log/store/audit_log_store.h"
#include "audit_log/use_cases/log_check.h"
#include "vault/digest.h"

namespace telemachy::audit_log::verify_log {
namespace {

struct Remembered {
    std::int64_t size = 0;
    Hash root;
};

Result<std::optional<Remembered>> remembered_in(Input const& input) {
    if (!input.remembered_size && !input.remembered_root) return std::nullopt;
    auto root = from_hex(input.remembered_root.value_or(""));
    if (!root || root->size() != 32) {
        return refuse(
            invalid_field("/remembered_root", "root", "A root is 64 hexadecimal digits."));
    }
    if (!input.remembered_size || *input.remembered_size < 0) {
        return refuse(
            invalid_field("/remembered_size", "size", "Say how many entries the root was over."));
    }
    return Remembered{*input.remembered_size, std::move(*root)};
}

std::optional<std::string> first_fault(LogCheck& check,
                                       std::optional<Remembered> const& remembered) {
    auto fault = check.fault_in_entries();
    if (!fault) fault = check.fault_in_tree();
    if (!fault) fault = check.fault_in_checkpoints();
    if (!fault && remembered) fault = check.fault_against(remembered->size, remembered->root);
    return fault;
}

std::string praise(std::int64_t size, std::optional<KeptCheckpoint> const& head) {
    if (size == 0) return "Nothing has been recorded yet.";
    std::string sentence =
        size == 1 ? "The one entry is here and unchanged."
                  : "All " + std::to_string(size) + " entries are here, in order and unchanged.";
    if (head) {
        sentence += " The last head was signed at " + to_text(head->at) + " over " +
                    std::to_string(head->size) + " of them.";
    }
    return sentence;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const remembered = TRY(remembered_in(input));
    LogCheck check(work);
    AuditLogStore const store(work);
    if (auto fault = first_fault(check, remembered))
        return Output{false, check.size(), "", std::move(*fault)};
    return Output{true, check.size(), vault::hex(root_of(check.size(), store.subtrees())),
                  praise(check.size(), store.last_checkpoint())};
}

}  // namespace telemachy::audit_log::verify_log
