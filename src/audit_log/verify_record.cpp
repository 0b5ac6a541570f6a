#include "audit_log/audit_log.h"
#include "audit_log/domain/checkpoint.h"
#include "audit_log/store/log_key.h"
#include "audit_log/use_cases/verify_log.h"
#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

Result<verify_log::Input> remembered_in(Work& work, std::optional<std::string> const& kept_note) {
    if (!kept_note) return verify_log::Input{};
    auto const key = find_log_key(work);
    auto const head = key ? read_checkpoint(*kept_note, key->public_key) : std::nullopt;
    if (!head) {
        return refuse({ProblemKind::invalid, "audit_log.foreign_head",
                       "This head was not signed with the key of this record: it is damaged, or of another record, "
                       "or the key here is no longer the one that signed it."});
    }
    return verify_log::Input{head->size, vault::hex(head->root)};
}

}  // namespace

Result<Verdict> verify_record(Work& work, std::optional<std::string> const& kept_note) {
    auto const remembered = TRY(remembered_in(work, kept_note));
    auto verdict = TRY(verify_log::run(work, remembered));
    return Verdict{verdict.ok, verdict.size, std::move(verdict.root), std::move(verdict.sentence)};
}

}  // namespace telemachy::audit_log
