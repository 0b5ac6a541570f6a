#include "audit_log/test/tampering.h"

#include <random>

#include <gtest/gtest.h>

#include "audit_log/domain/base64.h"

namespace telemachy::audit_log {
namespace {

using storage::Bytes;
using storage::Statement;

struct TamperingTest : test::Tampering {};

TEST_F(TamperingTest, AnUntouchedRecordIsPraised) {
    EXPECT_EQ(house.verify().sentence, "Nothing has been recorded yet.");
    house.record_some(1);
    EXPECT_EQ(house.verify().sentence, "The one entry is here and unchanged.");
    house.record_some(13);
    auto const found = house.verify();
    EXPECT_TRUE(found.ok);
    EXPECT_EQ(found.size, 14);
    EXPECT_EQ(found.sentence, "All 14 entries are here, in order and unchanged.");
    house.sign_head();
    auto const expected =
        house.read(the_house(), [](Work& work) { return audit::root(work.tx(), 15); });
    EXPECT_EQ(from_hex(house.verify().root), expected)
        << "the frame, which grew the tree, has the same root";
    EXPECT_TRUE(house.verify().sentence.ends_with(" over 14 of them.")) << house.verify().sentence;
}

TEST_F(TamperingTest, EveryKindOfChangeNamesTheFirstEntryItTouched) {
    house.record_some(14);
    house.sign_head();  // over 14 entries, and entry 14 says so
    house.record_some(3);
    struct Row {
        char const* beginning;
        char const* sql;
    };
    Row const rows[] = {
        // Edits of what is shown, hashed or kept beside it.
        {"Entry 5 (access.grant_role",
         "update operation_audit_leaf set bytes = bytes || ' ' where seq = 5"},
        {"Entry 5 ",
         "update operation_audit_leaf set bytes = (select bytes from operation_audit_leaf where "
         "seq = 6) where seq = 5"},
        {"Entry 5 (people.forged",
         "update operation_audit_leaf set act = 'people.forged' where seq = 5"},
        {"Entry 5 ", "update operation_audit_leaf set result = 'deny' where seq = 5"},
        {"Entry 5 ", "update operation_audit_leaf set tier = 'T0' where seq = 5"},
        {"Entry 5 ", "update operation_audit_leaf set at = at + 1 where seq = 5"},
        {"Entry 5 ", "update operation_audit_leaf set account = 'acc_ana' where seq = 5"},
        {"Entry 5 ", "update operation_audit_leaf set account = null where seq = 5"},
        {"Entry 4 ", "update operation_audit_leaf set subject = 'prs_dee' where seq = 4"},
        {"Entry 4 ", "update operation_audit_leaf set subject = null where seq = 4"},
        {"Entry 5 ", "update operation_audit_leaf set subject = 'prs_dee' where seq = 5"},
        {"Entry 5 ",
         "update operation_audit_leaf set hash = (select hash from operation_audit_leaf where seq "
         "= 6) where seq = 5"},
        {"Entry 5 ", "update operation_audit_detail set details = '{\"rows\":4}' where seq = 5"},
        {"Entry 5 ",
         "update operation_audit_detail set salt = (select salt from operation_audit_detail where "
         "seq = 6) where seq = 5"},
        {"Entry 0 ",
         "update operation_audit_salt set salt = (select salt from operation_audit_salt where id = "
         "'acc_bo') where id = 'acc_ana'"},
        {"Entry 1 ", "update operation_audit_salt set id = 'acc_eve' where id = 'acc_bo'"},
        // Rows that go.
        {"Entry 5 is gone", "delete from operation_audit_leaf where seq = 5"},
        {"Entry 0 is gone", "delete from operation_audit_leaf where seq = 0"},
        {"Entry 17 is gone", "delete from operation_audit_leaf where seq = 17"},
        {"Entry 5 is gone", "delete from operation_audit_leaf where seq between 5 and 16"},
        {"Entry 9 is gone", "delete from operation_audit_leaf where seq >= 9"},
        {"Entry 0 is gone", "delete from operation_audit_leaf"},
        {"Entry 5 (access.grant_role, 2026-11-23T09:00:06.000Z) has lost its details",
         "delete from operation_audit_detail where seq = 5"},
        {"Entry 1 ", "delete from operation_audit_salt where id = 'acc_bo'"},
        {"Entry 5 ", "delete from operation_audit_node where level = 0 and position = 5"},
        {"The tree above entries 4 to 5 ",
         "delete from operation_audit_node where level = 1 and position = 2"},
        {"Entry 17 ", "delete from operation_audit_node where level = 0 and position = 17"},
        {"The tree above entries 0 to 15 ", "delete from operation_audit_node where level = 4"},
        {"The signed head over 14 entries is gone", "delete from operation_audit_checkpoint"},
        {"The key ", "delete from operation_setting where name = 'audit_log.signing_seed'"},
        // Rows that change places.
        {"Entry 5 ",
         "update operation_audit_leaf set seq = case seq when 5 then 106 else 105 end where seq in "
         "(5, 6)"},
        {"Entry 5 ",
         "update operation_audit_leaf set bytes = (select other.bytes from operation_audit_leaf "
         "other where "
         "other.seq = 11 - operation_audit_leaf.seq) where seq in (5, 6)"},
        // The tree.
        {"Entry 5 ",
         "update operation_audit_node set hash = (select hash from operation_audit_leaf where seq "
         "= 6) "
         "where level = 0 and position = 5"},
        {"The tree above entries 4 to 5 ",
         "update operation_audit_node set hash = (select hash from operation_audit_leaf "
         "where seq = 6) where level = 1 and position = 2"},
        {"The tree above entries 0 to 7 ",
         "update operation_audit_node set hash = (select hash from operation_audit_leaf "
         "where seq = 6) where level = 3 and position = 0"},
        {"Entry 18 is gone",
         "insert into operation_audit_node (level, position, hash) select 0, 18, hash from "
         "operation_audit_leaf where seq = 1"},
        {"Entry 18 is gone",
         "insert into operation_audit_node (level, position, hash) select 9, 0, hash from "
         "operation_audit_leaf where seq = 1"},
        {"Entry 40 is gone",
         "insert into operation_audit_detail (seq, salt, details) select 40, salt, details from "
         "operation_audit_detail where seq = 1"},
        // Heads.
        {"The head signed at 2026-11-23T09:00:14.000Z over 14 entries was changed",
         "update operation_audit_checkpoint set note = note || ' '"},
        {"The head ", "update operation_audit_checkpoint set size = 13"},
        {"The head ",
         "update operation_setting set value = "
         "'0000000000000000000000000000000000000000000000000000000000000000' "
         "where name = 'audit_log.signing_seed'"},
    };
    for (auto const& [beginning, sql] : rows) expect(beginning, sql);
    EXPECT_TRUE(house.verify().ok) << "all of it was taken back";
}

/// One random change of one row; what it was, for the message.
std::string change_something(storage::Transaction& tx, std::mt19937& dice, std::int64_t size) {
    struct Kind {
        char const* sql;
        bool takes_bytes;
    };
    static constexpr Kind kinds[] = {
        {"update operation_audit_leaf set bytes = bytes || $2 where seq = $1", false},
        {"update operation_audit_leaf set bytes = replace(bytes, '\"v\":1', $2) where seq = $1",
         false},
        {"update operation_audit_leaf set act = $2 where seq = $1", false},
        {"update operation_audit_leaf set result = $2 where seq = $1", false},
        {"update operation_audit_leaf set tier = $2 where seq = $1", false},
        {"update operation_audit_leaf set account = $2 where seq = $1", false},
        {"update operation_audit_leaf set subject = $2 where seq = $1", false},
        {"update operation_audit_leaf set hash = $2 where seq = $1", true},
        {"update operation_audit_leaf set at = at - 1 where seq = $1", false},
        {"update operation_audit_leaf set seq = seq + 1000 where seq = $1", false},
        {"update operation_audit_detail set details = $2 where seq = $1", false},
        {"update operation_audit_detail set salt = $2 where seq = $1", true},
        {"update operation_audit_detail set seq = seq + 1000 where seq = $1", false},
        {"update operation_audit_node set hash = $2 where level = 0 and position = $1", true},
        {"update operation_audit_node set hash = $2 where level = 1 and position = $1 / 2 and $1 < "
         "40",
         true},
        {"update operation_audit_node set position = position + 1000 where level = 0 and position "
         "= $1",
         false},
        {"delete from operation_audit_leaf where seq = $1", false},
        {"delete from operation_audit_leaf where seq >= $1", false},
        {"delete from operation_audit_detail where seq = $1", false},
        {"delete from operation_audit_node where level = 0 and position = $1", false},
        {"delete from operation_audit_node where position >= $1", false},
    };
    auto const& kind = kinds[dice() % std::size(kinds)];
    std::int64_t const seq = dice() % size;
    std::string random(32, '\0');
    for (char& c : random) c = static_cast<char>(kind.takes_bytes ? dice() : 'a' + dice() % 26);
    Statement const statement{"test.random", kind.sql};
    bool const says_what = std::string_view(kind.sql).find("$2") != std::string_view::npos;
    std::int64_t const touched = !says_what         ? tx.run(statement, seq)
                                 : kind.takes_bytes ? tx.run(statement, seq, Bytes{random})
                                                    : tx.run(statement, seq, random);
    return touched == 0 ? "" : std::string(kind.sql) + " for " + std::to_string(seq);
}

TEST_F(TamperingTest, TwoThousandRandomChangesAreAllFound) {
    house.record_some(37);
    house.sign_head();
    house.record_some(2);
    std::mt19937 dice(2026);
    int changes = 0;
    while (changes < 2000) {
        std::string what;
        auto const found =
            after([&](storage::Transaction& tx) { what = change_something(tx, dice, 40); });
        if (what.empty()) continue;  // it hit no row
        ++changes;
        ASSERT_FALSE(found.ok) << what;
        ASSERT_FALSE(found.sentence.empty());
    }
    EXPECT_TRUE(house.verify().ok);
}

}  // namespace
}  // namespace telemachy::audit_log
