#include <gtest/gtest.h>

#include "audit_log/test/tampering.h"

namespace telemachy::audit_log {
namespace {

using storage::Bytes;
using storage::Statement;

struct RewritingTest : test::Tampering {};

using test::rebuild_tree;
using test::rewrite_entry;

TEST_F(RewritingTest, RowsThatTradedPlacesAreFoundHoweverItWasDone) {
    house.record_some(12);
    constexpr Statement move{"test.move",
                             "update operation_audit_leaf set seq = $2 where seq = $1"};
    auto const swapped = after([&](storage::Transaction& tx) {
        tx.run(move, 5, 100);
        tx.run(move, 6, 5);
        tx.run(move, 100, 6);
    });
    EXPECT_TRUE(swapped.sentence.starts_with("Entry 5 ")) << swapped.sentence;
    constexpr Statement move_detail{"test.move_detail",
                                    "update operation_audit_detail set seq = $2 where seq = $1"};
    auto const with_details = after([&](storage::Transaction& tx) {
        for (auto const& statement : {move, move_detail}) {
            tx.run(statement, 5, 100);
            tx.run(statement, 6, 5);
            tx.run(statement, 100, 6);
        }
        rebuild_tree(tx);
    });
    EXPECT_TRUE(with_details.sentence.starts_with("Entry 5 "))
        << "an entry's number is part of its text";
}

TEST_F(RewritingTest, AnEntryRewrittenWithItsHashIsFoundInTheTree) {
    house.record_some(12);
    auto const found = after([](storage::Transaction& tx) { rewrite_entry(tx, 7); });
    EXPECT_EQ(
        found.sentence,
        "Entry 7 (matching.decide_match_run, 2026-11-23T09:00:08.000Z) was rewritten: the tree "
        "holds another in its place.");
}

TEST_F(RewritingTest, ATreeRewrittenWithItsEntriesIsFoundByTheSignedHead) {
    house.record_some(6);
    house.sign_head();
    house.record_some(6);
    house.sign_head();
    auto const found = after([](storage::Transaction& tx) {
        rewrite_entry(tx, 9);
        rebuild_tree(tx);
    });
    EXPECT_FALSE(found.ok);
    EXPECT_TRUE(found.sentence.starts_with("Among entries 6 to 12 "))
        << "what the first head covers is sound: " << found.sentence;
}

/// Cuts the record off cleanly: entries, details, tree and every head that speaks of more.
void restore_old_state(storage::Transaction& tx, std::int64_t size) {
    for (auto const* sql : {"delete from operation_audit_leaf where seq >= $1",
                            "delete from operation_audit_detail where seq >= $1",
                            "delete from operation_audit_checkpoint where size > $1"}) {
        tx.run(Statement{"test.restore", sql}, size);
    }
    rebuild_tree(tx);
}

TEST_F(RewritingTest, ACleanCutIsFoundByTheHeadItLeavesOrByWhoeverKeptOne) {
    house.record_some(9);
    house.sign_head();
    auto const cut = after([](storage::Transaction& tx) {
        tx.run(Statement{"test.cut", "delete from operation_audit_leaf where seq >= 7"});
        tx.run(Statement{"test.cut2", "delete from operation_audit_detail where seq >= 7"});
        rebuild_tree(tx);
    });
    EXPECT_EQ(
        cut.sentence,
        "The record ends before entry 7, but the head signed at 2026-11-23T09:00:09.000Z over 9 "
        "entries says there were more: entries 7 to 8 are gone.");

    auto const kept = house.verify();
    auto const restore = [](storage::Transaction& tx) { restore_old_state(tx, 7); };
    EXPECT_TRUE(after(restore).ok)
        << "by itself an older state is a sound record: it takes a memory outside";
    auto const remembered = after(restore, {kept.size, kept.root});
    EXPECT_EQ(remembered.sentence,
              "The record ends before entry 7; when you looked there were more: entries 7 to 9 are "
              "gone.");
}

TEST_F(RewritingTest, AnotherHistoryOfTheSameLengthIsFoundByWhoeverKeptAHead) {
    house.record_some(9);
    auto const kept = house.verify();
    EXPECT_TRUE(house.verify({kept.size, kept.root}).ok);
    house.record_some(4);
    EXPECT_TRUE(house.verify({kept.size, kept.root}).ok) << "growing is no change";
    auto const found = after(
        [](storage::Transaction& tx) {
            rewrite_entry(tx, 3);
            rebuild_tree(tx);
        },
        {kept.size, kept.root});
    EXPECT_EQ(found.sentence, "The first 9 entries are not the ones you were told of.");
}

}  // namespace
}  // namespace telemachy::audit_log
