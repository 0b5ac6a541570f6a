#include "audit_log/domain/merkle_tree.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

constexpr std::size_t hash_bytes = 32;

bool is_hash(Hash const& hash) { return hash.size() == hash_bytes; }

bool are_hashes(std::vector<Hash> const& path) { return std::ranges::all_of(path, is_hash); }

/// The largest power of two below `size`: how many leaves stand on the left. `size` is at least 2.
std::int64_t left_of(std::int64_t size) {
    return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(size - 1)));
}

/// A run of leaves that is a node of some tree: it begins where a perfect subtree of its left part
/// would.
struct Range {
    std::int64_t begin;
    std::int64_t size;

    [[nodiscard]] Range left() const { return {begin, left_of(size)}; }
    [[nodiscard]] Range right() const { return {begin + left_of(size), size - left_of(size)}; }
    [[nodiscard]] bool is_perfect() const {
        return std::has_single_bit(static_cast<std::uint64_t>(size));
    }
};

Hash hash_of(Range range, Subtrees const& subtrees) {
    if (range.is_perfect()) {
        int const level = std::countr_zero(static_cast<std::uint64_t>(range.size));
        return subtrees(level, range.begin >> level);
    }
    return hash_node(hash_of(range.left(), subtrees), hash_of(range.right(), subtrees));
}

void lead_up(std::int64_t index, Range range, Subtrees const& subtrees, std::vector<Hash>& path) {
    if (range.size == 1) return;
    bool const on_left = index < range.left().size;
    auto const& [nearer, farther] =
        on_left ? std::pair(range.left(), range.right()) : std::pair(range.right(), range.left());
    lead_up(on_left ? index : index - range.left().size, nearer, subtrees, path);
    path.push_back(hash_of(farther, subtrees));
}

/// SUBPROOF of RFC 6962 §2.1.2. `is_known` says that the old tree is all of this range, so that its
/// hash is the old root and need not be told.
void show_growth(std::int64_t old_size, Range range, bool is_known, Subtrees const& subtrees,
                 std::vector<Hash>& path) {
    if (old_size == range.size) {
        if (!is_known) path.push_back(hash_of(range, subtrees));
        return;
    }
    if (old_size <= range.left().size) {
        show_growth(old_size, range.left(), is_known, subtrees, path);
        path.push_back(hash_of(range.right(), subtrees));
    } else {
        show_growth(old_size - range.left().size, range.right(), false, subtrees, path);
        path.push_back(hash_of(range.left(), subtrees));
    }
}

}  // namespace

Hash hash_leaf(std::string_view bytes) { return vault::sha256(std::string(1, '\0').append(bytes)); }

Hash hash_node(std::string_view left, std::string_view right) {
    return vault::sha256(std::string(1, '\1').append(left).append(right));
}

Hash empty_root() { return vault::sha256(""); }

Hash root_of(std::int64_t size, Subtrees const& subtrees) {
    return size == 0 ? empty_root() : hash_of({0, size}, subtrees);
}

std::vector<Hash> inclusion_path(std::int64_t index, std::int64_t size, Subtrees const& subtrees) {
    assert(0 <= index && index < size);
    std::vector<Hash> path;
    lead_up(index, {0, size}, subtrees, path);
    return path;
}

std::vector<Hash> consistency_path(std::int64_t old_size, std::int64_t size,
                                   Subtrees const& subtrees) {
    assert(0 < old_size && old_size <= size);
    std::vector<Hash> path;
    show_growth(old_size, {0, size}, true, subtrees, path);
    return path;
}

bool proves_inclusion(Hash const& leaf, std::int64_t index, std::int64_t size,
                      std::vector<Hash> const& path, Hash const& root) {
    if (index < 0 || index >= size || !is_hash(leaf) || !is_hash(root) || !are_hashes(path))
        return false;
    // RFC 9162 §2.1.3.2: `at` is the node we stand on and `last` the rightmost one of its level.
    std::int64_t at = index;
    std::int64_t last = size - 1;
    Hash hash = leaf;
    for (auto const& step : path) {
        if (last == 0) return false;  // the path goes on above the root
        if (at % 2 == 1 || at == last) {
            hash = hash_node(step, hash);
            // A rightmost node without a sibling is carried up as it is.
            while (at % 2 == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = hash_node(hash, step);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool proves_consistency(std::int64_t old_size, std::int64_t size, Hash const& old_root,
                        Hash const& root, std::vector<Hash> const& path) {
    if (old_size <= 0 || old_size > size || !is_hash(old_root) || !is_hash(root) ||
        !are_hashes(path)) {
        return false;
    }
    if (old_size == size) return path.empty() && old_root == root;
    if (path.empty()) return false;

    // RFC 9162 §2.1.4.2: when the old tree is a perfect one, its root is the first step and was
    // left out.
    bool const is_perfect = std::has_single_bit(static_cast<std::uint64_t>(old_size));
    std::int64_t at = old_size - 1;
    std::int64_t last = size - 1;
    while (at % 2 == 1) {
        at >>= 1;
        last >>= 1;
    }
    auto step = path.begin();
    Hash old_hash = is_perfect ? old_root : *step++;
    Hash hash = old_hash;
    for (; step != path.end(); ++step) {
        if (last == 0) return false;
        if (at % 2 == 1 || at == last) {
            old_hash = hash_node(*step, old_hash);
            hash = hash_node(*step, hash);
            while (at % 2 == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = hash_node(hash, *step);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && old_hash == old_root && hash == root;
}

}  // namespace telemachy::audit_log
