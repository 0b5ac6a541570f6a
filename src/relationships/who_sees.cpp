#include "relationships/who_sees.h"

#include <algorithm>
#include <stdexcept>

namespace telemachy::relationships {
namespace {

MatrixRow const& row_of(std::span<MatrixRow const> permissions, std::string_view operation) {
    auto const found = std::ranges::find(permissions, operation, &MatrixRow::operation);
    if (found == permissions.end())
        throw std::logic_error("no permission row for " + std::string(operation));
    return *found;
}

std::vector<Role> roles_admitted(MatrixRow const& row) {
    std::vector<Role> roles;
    if (row.scope == Scope::self) return roles;
    for (auto const role : {Role::coordinator, Role::steward, Role::sponsor, Role::administrator}) {
        if (row.admits(role)) roles.push_back(role);
    }
    return roles;
}

}  // namespace

WhoSees who_reads(std::span<MatrixRow const> permissions, std::string_view what,
                  std::string_view operation, Readers readers) {
    auto const& row = row_of(permissions, operation);
    WhoSees line;
    line.what = what;
    line.readers = readers;
    line.roles = roles_admitted(row);
    line.sealed = row.tier == "T3" || row.tier == "T4";
    return line;
}

std::vector<WhoSees> who_sees(std::span<MatrixRow const> permissions, bool from_run) {
    auto why = who_reads(permissions, "why", "relationships.see_pair", Readers::both);
    why.preparers = from_run;
    auto reason = who_reads(permissions, "decline_reason", "relationships.read_decline_reason",
                            Readers::author);
    reason.recorded = true;
    auto word =
        who_reads(permissions, "ending_word", "relationships.read_ending_word", Readers::author);
    word.recorded = true;
    return {
        who_reads(permissions, "page", "relationships.see_pair", Readers::both),
        who_reads(permissions, "shared_notes", "relationships.list_sealed_notes", Readers::both),
        who_reads(permissions, "private_notes", "relationships.list_sealed_notes", Readers::author),
        std::move(why),
        who_reads(permissions, "outline", "relationships.list_pairs", Readers::both),
        std::move(reason),
        std::move(word),
    };
}

}  // namespace telemachy::relationships
