#include "operation/audit.h"

#include <algorithm>
#include <stdexcept>

#include "operation/json_write.h"
#include "operation/sql.h"
#include "vault/digest.h"

namespace telemachy::audit {
namespace {

namespace sql = operation::sql;
using storage::Bytes;

/// An id as the tree knows it: meaningless without the salt, and the salt can be forgotten.
std::string pseudonym(storage::Transaction& tx, world::Randomness& randomness, std::string const& id) {
    if (id.empty()) return {};
    auto salt = tx.one<Bytes>(sql::find_audit_salt, id);
    if (!salt) {
        salt = Bytes{randomness.bytes(32)};
        tx.run(sql::insert_audit_salt, id, *salt);
    }
    return vault::base64url(vault::hmac_sha256(salt->value, id)).substr(0, 22);
}

void member(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += out.size() > 1 ? "," : "";
    write_json_string(out, name);
    out += ':';
    write_json_string(out, value);
}

void member(std::string& out, std::string_view name, std::int64_t value) {
    out += out.size() > 1 ? "," : "";
    write_json_string(out, name);
    out += ':' + std::to_string(value);
}

/// RFC 8785 for our few members: names in order, integers only, no member for what is not there.
std::string canonical(Act const& act, std::int64_t seq, Instant at, std::string const& who,
                      std::string const& what, std::string const& details_hash) {
    std::string out = "{";
    member(out, "act", act.act);
    member(out, "dh", details_hash);
    member(out, "obj", what);
    member(out, "req", act.request);
    member(out, "res", act.result);
    member(out, "seq", seq);
    member(out, "sub", who);
    member(out, "tier", act.tier);
    member(out, "ts", at.milliseconds);
    member(out, "v", std::int64_t{1});
    return out + "}";
}

std::string node(storage::Transaction& tx, std::int64_t level, std::int64_t position) {
    auto const hash = tx.one<Bytes>(sql::find_audit_node, level, position);
    if (!hash) throw std::runtime_error("the record's tree has a hole");
    return hash->value;
}

}  // namespace

std::string leaf_hash(std::string_view bytes) { return vault::sha256(std::string(1, '\0').append(bytes)); }

std::string node_hash(std::string_view left, std::string_view right) {
    return vault::sha256(std::string(1, '\1').append(left).append(right));
}

std::int64_t append(storage::Transaction& tx, world::Randomness& randomness, Act const& act) {
    std::int64_t const seq = *tx.one<std::int64_t>(sql::next_audit_seq);
    // The clock of the machine may jump back; the record's never does.
    auto const before = seq == 0 ? std::nullopt : tx.one<Instant>(sql::last_audit_time, seq - 1);
    Instant const at = before ? std::max(*before, act.at) : act.at;

    std::string const details_salt = randomness.bytes(32);
    std::string const details = act.details.empty() ? "{}" : act.details;
    auto const bytes =
        canonical(act, seq, at, pseudonym(tx, randomness, act.account),
                  pseudonym(tx, randomness, act.subject),
                  vault::base64url(vault::sha256(details_salt + details)));

    std::string hash = leaf_hash(bytes);
    tx.run(sql::insert_audit_leaf, seq, at, act.act, act.result, act.tier, bytes, Bytes{hash},
           act.account.empty() ? std::optional<std::string>{} : act.account,
           act.subject.empty() ? std::optional<std::string>{} : act.subject);
    tx.run(sql::insert_audit_detail, seq, Bytes{details_salt}, details);
    tx.run(sql::insert_audit_node, 0, seq, Bytes{hash});
    for (std::int64_t level = 0, position = seq; position % 2 == 1; ++level, position /= 2) {
        hash = node_hash(node(tx, level, position - 1), hash);
        tx.run(sql::insert_audit_node, level + 1, position / 2, Bytes{hash});
    }
    return seq;
}

std::string root(storage::Transaction& tx, std::int64_t size) {
    if (size == 0) return vault::sha256("");
    // The tree over n leaves is its perfect subtrees, one per bit of n, folded from the right.
    std::string hash;
    std::int64_t covered = size;
    for (std::int64_t level = 0; covered > 0; ++level) {
        std::int64_t const width = std::int64_t{1} << level;
        if ((size & width) == 0) continue;
        covered -= width;
        auto const subtree = node(tx, level, covered / width);
        hash = hash.empty() ? subtree : node_hash(subtree, hash);
    }
    return hash;
}

}  // namespace telemachy::audit
