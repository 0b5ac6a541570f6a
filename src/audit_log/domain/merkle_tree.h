#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The tree the record is kept in, and what can be proved of it to somebody who does not trust us.
///
/// Method: RFC 6962 §2.1, with the verification algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2.
/// Leaves are SHA-256(0x00 ‖ bytes), nodes SHA-256(0x01 ‖ left ‖ right); left of a node is the
/// largest power of two of leaves that is smaller than what it covers. A proof has at most
/// 2·log2(n) hashes.
///
/// Written here a second time, and not shared with the code that appends (operation/audit.h): who
/// checks a hand does not borrow it.
namespace telemachy::audit_log {

/// 32 raw bytes.
using Hash = std::string;

[[nodiscard]] Hash hash_leaf(std::string_view bytes);
[[nodiscard]] Hash hash_node(std::string_view left, std::string_view right);
/// The root of a tree without leaves: SHA-256 of nothing.
[[nodiscard]] Hash empty_root();

/// The hash of the perfect subtree over the leaves `position · 2^level` to `(position + 1) ·
/// 2^level`.
using Subtrees = std::function<Hash(int level, std::int64_t position)>;

[[nodiscard]] Hash root_of(std::int64_t size, Subtrees const& subtrees);

/// The hashes that lead from leaf `index` up to the root over `size` leaves; 0 ≤ index < size.
[[nodiscard]] std::vector<Hash> inclusion_path(std::int64_t index, std::int64_t size,
                                               Subtrees const& subtrees);
/// The hashes that show the tree of `old_size` leaves to be the beginning of the one of `size`;
/// 0 < old_size ≤ size.
[[nodiscard]] std::vector<Hash> consistency_path(std::int64_t old_size, std::int64_t size,
                                                 Subtrees const& subtrees);

/// Whether `path` proves that the leaf with this hash stands at `index` under `root`. Refuses an
/// index outside the tree, and a path that is too short, too long or holds what is no hash.
[[nodiscard]] bool proves_inclusion(Hash const& leaf, std::int64_t index, std::int64_t size,
                                    std::vector<Hash> const& path, Hash const& root);

/// Whether `path` proves that nothing below `old_size` was changed when the tree grew to `size`.
/// Refuses an empty beginning: everything begins with nothing, so that would prove nothing.
[[nodiscard]] bool proves_consistency(std::int64_t old_size, std::int64_t size,
                                      Hash const& old_root, Hash const& root,
                                      std::vector<Hash> const& path);

}  // namespace telemachy::audit_log
