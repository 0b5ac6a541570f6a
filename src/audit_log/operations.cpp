#include "audit_log/audit_log.h"
#include "audit_log/use_cases/list_entries.h"
#include "audit_log/use_cases/prove_entry.h"
#include "audit_log/use_cases/prove_growth.h"
#include "audit_log/use_cases/see_checkpoint.h"
#include "audit_log/use_cases/verify_log.h"
#include "audit_log/use_cases/write_checkpoint.h"

namespace telemachy::audit_log {

std::span<MatrixRow const> matrix();

namespace {

// clang-format off
std::vector<Operation> operations() {
    return {
        query("audit_log.list_entries", Scope::organisation, "GET /audit/entries", list_entries::run,
              "Searches the record of what was done."),
        query("audit_log.see_checkpoint", Scope::organisation, "GET /audit/checkpoint", see_checkpoint::run,
              "Shows the last signed head of the record."),
        query("audit_log.prove_entry", Scope::organisation, "GET /audit/entries/{seq}/proof", prove_entry::run,
              "Proves that an entry is in the record."),
        query("audit_log.prove_growth", Scope::organisation, "GET /audit/growth", prove_growth::run,
              "Proves that the record only grew since a head."),
        query("audit_log.verify_log", Scope::organisation, "GET /audit/verification", verify_log::run,
              "Computes the whole record again and names the first entry that was changed."),
    };
}
// clang-format on

}  // namespace

Capability capability() {
    return {.name = "audit_log",
            .operations = operations(),
            .matrix = matrix(),
            .schedules = {{write_checkpoint_act, std::chrono::minutes(1), write_checkpoint}}};
}

}  // namespace telemachy::audit_log
