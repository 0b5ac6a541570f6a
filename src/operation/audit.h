#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/transaction.h"
#include "world/randomness.h"

/// The record nobody can quietly change (`audit/v1`): one leaf per act, in the transaction of its effect,
/// in a Merkle tree after RFC 6962 (leaf = SHA-256(0x00 ‖ bytes), node = SHA-256(0x01 ‖ left ‖ right)).
namespace telemachy::audit {

/// One act, as it is about to be recorded. `result` is one of done, allow, deny.
struct Act {
    Instant at;
    std::string act;
    std::string result;
    std::string tier;
    std::string account;
    std::string subject;
    std::string request;
    std::string details;  ///< A JSON object; kept beside the tree, which holds only its salted hash.
};

[[nodiscard]] std::string leaf_hash(std::string_view bytes);
[[nodiscard]] std::string node_hash(std::string_view left, std::string_view right);

/// Appends a leaf and every subtree it completes: amortised two hashes. Throws if it cannot, which ends
/// the transaction: what cannot be recorded does not happen. Returns the sequence number.
std::int64_t append(storage::Transaction& tx, world::Randomness& randomness, Act const& act);

/// The root over the first `size` leaves; SHA-256 of nothing for an empty tree.
[[nodiscard]] std::string root(storage::Transaction& tx, std::int64_t size);

}  // namespace telemachy::audit
