#include "audit_log/store/log_key.h"

#include <string>

#include "audit_log/domain/base64.h"
#include "operation/sql.h"
#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

constexpr std::string_view setting = "audit_log.signing_seed";

}  // namespace

std::optional<vault::SigningKey> find_log_key(Work& work) {
    auto const kept = work.tx().one<std::string>(operation::sql::find_setting, setting);
    auto const seed = kept ? from_hex(*kept) : std::nullopt;
    if (!seed || seed->size() != 32) return std::nullopt;
    return vault::signing_key(*seed);
}

vault::SigningKey log_key(Work& work) {
    if (auto const known = find_log_key(work)) return *known;
    auto const seed = work.world().randomness.bytes(32);
    work.tx().run(operation::sql::keep_setting, setting, vault::hex(seed));
    return vault::signing_key(seed);
}

}  // namespace telemachy::audit_log
