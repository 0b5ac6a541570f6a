#include "audit_log/domain/merkle_tree.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

/// A tree as RFC 6962 §2.1 defines it, by recursion over the leaves themselves. It knows nothing of
/// levels and positions, and so is a different way to the same answer.
struct ReferenceTree {
    std::vector<std::string> leaves;

    [[nodiscard]] Hash root(std::size_t begin, std::size_t end) const {
        if (begin == end) return vault::sha256("");
        if (end - begin == 1) return vault::sha256(std::string(1, '\0') + leaves[begin]);
        auto const k = split(end - begin);
        return vault::sha256(std::string(1, '\1') + root(begin, begin + k) + root(begin + k, end));
    }
    /// PATH(m, D[begin:end]), from the leaf upwards.
    [[nodiscard]] std::vector<Hash> path(std::size_t m, std::size_t begin, std::size_t end) const {
        if (end - begin == 1) return {};
        auto const k = split(end - begin);
        auto way = m < k ? path(m, begin, begin + k) : path(m - k, begin + k, end);
        way.push_back(m < k ? root(begin + k, end) : root(begin, begin + k));
        return way;
    }
    /// SUBPROOF(m, D[begin:end], b).
    [[nodiscard]] std::vector<Hash> growth(std::size_t m, std::size_t begin, std::size_t end,
                                           bool b = true) const {
        if (m == end - begin) return b ? std::vector<Hash>{} : std::vector{root(begin, end)};
        auto const k = split(end - begin);
        auto way = m <= k ? growth(m, begin, begin + k, b) : growth(m - k, begin + k, end, false);
        way.push_back(m <= k ? root(begin + k, end) : root(begin, begin + k));
        return way;
    }
    [[nodiscard]] Subtrees subtrees() const {
        return [this](int level, std::int64_t position) {
            auto const width = std::size_t{1} << level;
            auto const begin = static_cast<std::size_t>(position) * width;
            EXPECT_LE(begin + width, leaves.size()) << "asked for a subtree that is not complete";
            return root(begin, begin + width);
        };
    }

private:
    static std::size_t split(std::size_t n) {
        std::size_t k = 1;
        while (2 * k < n) k *= 2;
        return k;
    }
};

ReferenceTree tree_of(std::size_t size, unsigned seed = 1) {
    std::mt19937 dice(seed);
    ReferenceTree tree;
    for (std::size_t i = 0; i < size; ++i) {
        std::string leaf(dice() % 40, '\0');
        for (char& c : leaf) c = static_cast<char>(dice());
        tree.leaves.push_back(std::move(leaf));
    }
    return tree;
}

std::int64_t whole(std::size_t n) { return static_cast<std::int64_t>(n); }

Hash flipped(Hash hash, std::size_t bit) {
    hash[bit / 8 % hash.size()] = static_cast<char>(hash[bit / 8 % hash.size()] ^ (1 << bit % 8));
    return hash;
}

TEST(MerkleTreeTest, TheRootsAreTheOnesOfCertificateTransparency) {
    // The leaves and roots that every implementation of RFC 6962 is tried on.
    using namespace std::string_literals;
    ReferenceTree const tree{{""s, "\x00"s, "\x10"s, "\x20\x21"s, "\x30\x31"s, "\x40\x41\x42\x43"s,
                              "\x50\x51\x52\x53\x54\x55\x56\x57"s,
                              "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"s}};
    std::array<std::string_view, 9> const roots{
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    for (std::size_t size = 0; size < roots.size(); ++size) {
        EXPECT_EQ(vault::hex(root_of(whole(size), tree.subtrees())), roots[size]) << size;
    }
}

TEST(MerkleTreeTest, EveryProofOfEverySmallTreeIsTheReferencesAndProves) {
    auto const tree = tree_of(40);
    for (std::size_t size = 1; size <= 40; ++size) {
        auto const root = tree.root(0, size);
        ASSERT_EQ(root_of(whole(size), tree.subtrees()), root);
        for (std::size_t i = 0; i < size; ++i) {
            auto const path = inclusion_path(whole(i), whole(size), tree.subtrees());
            ASSERT_EQ(path, tree.path(i, 0, size)) << i << " of " << size;
            ASSERT_TRUE(
                proves_inclusion(hash_leaf(tree.leaves[i]), whole(i), whole(size), path, root));
        }
        for (std::size_t old_size = 1; old_size <= size; ++old_size) {
            auto const path = consistency_path(whole(old_size), whole(size), tree.subtrees());
            ASSERT_EQ(path, tree.growth(old_size, 0, size)) << old_size << " to " << size;
            ASSERT_TRUE(proves_consistency(whole(old_size), whole(size), tree.root(0, old_size),
                                           root, path));
        }
    }
}

TEST(MerkleTreeTest, EveryProofOfRandomLargerTreesIsTheReferencesAndProves) {
    std::mt19937 dice(2026);
    for (unsigned round = 0; round < 40; ++round) {
        auto const size = 41 + dice() % 700;
        auto const tree = tree_of(size, round);
        auto const root = tree.root(0, size);
        for (int i = 0; i < 4; ++i) {
            auto const index = dice() % size;
            auto const path = inclusion_path(whole(index), whole(size), tree.subtrees());
            ASSERT_EQ(path, tree.path(index, 0, size));
            ASSERT_TRUE(proves_inclusion(hash_leaf(tree.leaves[index]), whole(index), whole(size),
                                         path, root));
            auto const old_size = 1 + dice() % size;
            auto const growth = consistency_path(whole(old_size), whole(size), tree.subtrees());
            ASSERT_EQ(growth, tree.growth(old_size, 0, size));
            ASSERT_TRUE(proves_consistency(whole(old_size), whole(size), tree.root(0, old_size),
                                           root, growth));
        }
    }
}

TEST(MerkleTreeTest, AChangedProofOfInclusionProvesNothing) {
    auto const tree = tree_of(33);
    int tried = 0;
    for (std::size_t size = 1; size <= 33; ++size) {
        auto const root = tree.root(0, size);
        for (std::size_t i = 0; i < size; ++i) {
            auto const leaf = hash_leaf(tree.leaves[i]);
            auto const path = tree.path(i, 0, size);
            auto const refused = [&](Hash const& l, std::size_t index, std::vector<Hash> const& p,
                                     Hash const& r) {
                ++tried;
                EXPECT_FALSE(proves_inclusion(l, whole(index), whole(size), p, r))
                    << index << " of " << size;
            };
            refused(flipped(leaf, 7 * i), i, path, root);
            refused(leaf, i, path, flipped(root, 11 * i));
            refused(leaf, size, path, root);
            refused(leaf, i, path, Hash());
            for (std::size_t other = 0; other < size; ++other) {
                if (other != i) refused(leaf, other, path, root);
            }
            for (std::size_t k = 0; k < path.size(); ++k) {
                auto bent = path;
                bent[k] = flipped(path[k], 13 * k);
                refused(leaf, i, bent, root);
                auto shorter = path;
                shorter.erase(shorter.begin() + whole(k));
                refused(leaf, i, shorter, root);
                auto cut = path;
                cut[k].pop_back();
                refused(leaf, i, cut, root);
            }
            for (std::size_t k = 0; k <= path.size(); ++k) {
                auto longer = path;
                longer.insert(longer.begin() + whole(k), k < path.size() ? path[k] : root);
                refused(leaf, i, longer, root);
            }
        }
    }
    EXPECT_GT(tried, 15'000);
}

TEST(MerkleTreeTest, AChangedProofOfConsistencyProvesNothing) {
    auto const tree = tree_of(33);
    int tried = 0;
    for (std::size_t size = 1; size <= 33; ++size) {
        auto const root = tree.root(0, size);
        for (std::size_t old_size = 1; old_size <= size; ++old_size) {
            auto const old_root = tree.root(0, old_size);
            auto const path = tree.growth(old_size, 0, size);
            auto const refused = [&](Hash const& o, Hash const& r, std::vector<Hash> const& p) {
                ++tried;
                EXPECT_FALSE(proves_consistency(whole(old_size), whole(size), o, r, p))
                    << old_size << " to " << size;
            };
            refused(flipped(old_root, 5 * size), root, path);
            refused(old_root, flipped(root, 5 * size), path);
            if (old_size < size) refused(root, old_root, path);
            for (std::size_t k = 0; k < path.size(); ++k) {
                auto bent = path;
                bent[k] = flipped(path[k], 3 * k);
                refused(old_root, root, bent);
                auto shorter = path;
                shorter.erase(shorter.begin() + whole(k));
                refused(old_root, root, shorter);
            }
            for (std::size_t k = 0; k <= path.size(); ++k) {
                auto longer = path;
                longer.insert(longer.begin() + whole(k), k < path.size() ? path[k] : root);
                refused(old_root, root, longer);
            }
        }
    }
    EXPECT_GT(tried, 5'000);
}

TEST(MerkleTreeTest, TheEdgesWhereOthersWentWrongAreRefused) {
    auto const tree = tree_of(8);
    auto const root = tree.root(0, 8);
    auto const nothing = empty_root();
    EXPECT_FALSE(proves_consistency(0, 8, nothing, root, {})) << "everything begins with nothing";
    EXPECT_FALSE(proves_consistency(0, 0, nothing, nothing, {}));
    EXPECT_FALSE(proves_consistency(0, 8, nothing, root, {root}));
    EXPECT_FALSE(proves_consistency(-1, 8, nothing, root, {root}));
    EXPECT_FALSE(proves_consistency(8, 7, root, root, {})) << "a record does not shrink";
    EXPECT_TRUE(proves_consistency(8, 8, root, root, {}));
    EXPECT_FALSE(proves_consistency(8, 8, root, root, {root})) << "a path where none is needed";
    EXPECT_FALSE(proves_consistency(4, 8, tree.root(0, 4), root, {}))
        << "no path where one is needed";
    EXPECT_TRUE(proves_consistency(4, 8, tree.root(0, 4), root, {tree.root(4, 8)}));

    auto const leaf = hash_leaf(tree.leaves[0]);
    EXPECT_TRUE(proves_inclusion(leaf, 0, 1, {}, leaf));
    EXPECT_FALSE(proves_inclusion(leaf, 0, 0, {}, nothing)) << "nothing is in an empty tree";
    EXPECT_FALSE(proves_inclusion(leaf, 1, 1, {}, leaf));
    EXPECT_FALSE(proves_inclusion(leaf, -1, 8, tree.path(0, 0, 8), root));
    EXPECT_FALSE(proves_inclusion(leaf, 0, 1, {leaf}, hash_node(leaf, leaf)));
    EXPECT_NE(hash_leaf(leaf + leaf), hash_node(leaf, leaf))
        << "so that a node never passes for a leaf";
}

}  // namespace
}  // namespace telemachy::audit_log
