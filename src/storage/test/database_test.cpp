#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "storage/database.h"
#include "storage/migrate.h"
#include "tests/support/test_database.h"

namespace telemachy::storage {
namespace {

struct PersonTag {
    static constexpr std::string_view prefix = "prs";
};
enum class Mood { calm, cross };
struct Row15 {
    Id<PersonTag> id;
    std::string name;
    std::int64_t big;
    double ratio;
    bool active;
    Bytes hash;
    Date born;
    Instant seen;
    Mood mood;
    std::optional<std::string> note;

    bool operator==(Row15 const&) const = default;
};

constexpr Migration table{"20260101_0000_thing", "test",
                          "create table thing (\n    id {text} primary key,\n    name {text} not null,  -- of it; all\n"
                          "    big {int} not null,\n    ratio {real} not null,\n    active {bool} not null,\n"
                          "    hash {bytes} not null,\n    born {text} not null,\n    seen {int} not null,\n"
                          "    mood {text} not null,\n    note {text}\n){table};\n"
                          "create index thing_by_name on thing (name);\n"};
constexpr Statement insert{"test.insert",
                           "insert into thing (id, name, big, ratio, active, hash, born, seen, mood, note) "
                           "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr Statement all{"test.all",
                        "select id, name, big, ratio, active, hash, born, seen, mood, note from thing order by id"};
constexpr Statement count{"test.count", "select count(*) from thing"};
// $2 stands before $1 and twice: SQLite numbers by appearance, PostgreSQL by number.
constexpr Statement by_either{"test.by_either", "select id from thing where name = $2 or (name <> $2 and id = $1)"};

void put(Transaction& tx, std::string const& id, std::string const& name = "x") {
    tx.run(insert, id, name, 5'000'000'000, 0.5, true, Bytes{std::string("\0\xff", 2)},
           Date{std::chrono::year{1990} / 2 / 28}, Instant{1}, Mood::cross, std::optional<std::string>{});
}

struct DatabaseTest : testing::Test {
    std::unique_ptr<Database> database = test::open_test_database();
    void SetUp() override { database->migrate({table}); }

    std::int64_t rows() {
        std::int64_t found = 0;
        database->read([&](Transaction& tx) { found = *tx.one<std::int64_t>(count); });
        return found;
    }
};

TEST_F(DatabaseTest, EveryTypeComesBackAsItWent) {
    Row15 const written{Id<PersonTag>("prs_1"), "Zoë 'Ω'", 5'000'000'000, 0.1, false,
                        Bytes{std::string("\0\x01\xfe", 3)}, Date{std::chrono::year{2024} / 2 / 29},
                        Instant{1'700'000'000'123}, Mood::calm, "a\nb"};
    database->write([&](Transaction& tx) {
        tx.run(insert, written.id, written.name, written.big, written.ratio, written.active, written.hash,
               written.born, written.seen, written.mood, written.note);
        return Outcome::commit;
    });
    database->read([&](Transaction& tx) {
        auto const read = tx.all<Row15>(all);
        ASSERT_EQ(read.size(), 1U);
        EXPECT_EQ(read[0], written);
    });
}

TEST_F(DatabaseTest, PostedWritesComeBeforeWhateverIsDoneNext) {
    constexpr Statement rename{"test.rename", "update thing set name = $2 where id = $1"};
    constexpr Statement of_name{"test.of_name", "select count(*) from thing where name = $1"};
    constexpr int many = 600;  // more than one round trip holds
    database->write([&](Transaction& tx) {
        put(tx, "first");
        for (int i = 0; i < many; ++i) {
            tx.post(insert, "prs_" + std::to_string(i), "posted", i, 0.5, true, Bytes{"h"},
                    Date{std::chrono::year{1990} / 2 / 28}, Instant{1}, Mood::calm, std::nullopt);
        }
        tx.post(rename, "prs_0", "renamed");
        EXPECT_EQ(tx.one<std::int64_t>(of_name, "posted"), many - 1);
        tx.post(rename, "prs_1", "renamed");
        return Outcome::commit;
    });
    EXPECT_EQ(rows(), many + 1);
    database->read([&](Transaction& tx) { EXPECT_EQ(tx.one<std::int64_t>(of_name, "renamed"), 2); });
}

TEST_F(DatabaseTest, AFaultOfAPostedWriteLeavesNothingBehind) {
    auto const twice = [&](Outcome outcome) {
        database->write([&](Transaction& tx) {
            put(tx, "kept?");
            for (int i = 0; i < 3; ++i) {
                tx.post(insert, "twice", "x", 1, 0.5, true, Bytes{"h"}, Date{std::chrono::year{1990} / 2 / 28},
                        Instant{1}, Mood::calm, std::nullopt);
            }
            return outcome;
        });
    };
    EXPECT_THROW(twice(Outcome::commit), ConstraintViolation);
    EXPECT_EQ(rows(), 0);
    database->write([&](Transaction& tx) {
        put(tx, "after it");
        return Outcome::commit;
    });
    EXPECT_EQ(rows(), 1) << "the next write is none the worse for it";
}

TEST_F(DatabaseTest, ParametersAreBoundByNumberWhereverTheyStand) {
    database->write([&](Transaction& tx) {
        put(tx, "prs_1", "ana");
        put(tx, "prs_2", "bo");
        return Outcome::commit;
    });
    database->read([&](Transaction& tx) {
        EXPECT_EQ(tx.all<std::string>(by_either, "prs_2", "ana").size(), 2U);
    });
}

TEST_F(DatabaseTest, ARefusedOrThrowingWriteLeavesNothing) {
    database->write([&](Transaction& tx) {
        put(tx, "prs_1");
        return Outcome::roll_back;
    });
    EXPECT_THROW(database->write([&](Transaction& tx) -> Outcome {
        put(tx, "prs_2");
        throw std::runtime_error("half way");
    }),
                 std::runtime_error);
    EXPECT_EQ(rows(), 0);
}

TEST_F(DatabaseTest, ASecondRowOfOneKeyIsAConstraintViolation) {
    EXPECT_THROW(database->write([&](Transaction& tx) {
        put(tx, "prs_1");
        put(tx, "prs_1");
        return Outcome::commit;
    }),
                 ConstraintViolation);
    EXPECT_EQ(rows(), 0);
}

/// Writes are serial: the classic lost update cannot happen, on either engine, however many ask at once.
TEST_F(DatabaseTest, EightThreadsThatCountUpLoseNothing) {
    constexpr Statement set{"test.set", "update thing set big = $2 where id = $1"};
    constexpr Statement get{"test.get", "select big from thing where id = $1"};
    database->write([&](Transaction& tx) {
        put(tx, "prs_1");
        tx.run(set, "prs_1", 0);
        return Outcome::commit;
    });
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                database->write([&](Transaction& tx) {
                    tx.run(set, "prs_1", *tx.one<std::int64_t>(get, "prs_1") + 1);
                    return (t + i) % 5 == 0 ? Outcome::roll_back : Outcome::commit;
                });
            }
        });
    }
    for (auto& thread : threads) thread.join();
    database->read([&](Transaction& tx) { EXPECT_EQ(tx.one<std::int64_t>(get, "prs_1"), 160); });
}

TEST_F(DatabaseTest, AMigrationIsAppliedOnceAndMayNotBeEditedAfterwards) {
    database->migrate({table});
    Migration edited = table;
    edited.text = "create table other (id {text}){table};";
    EXPECT_THROW(database->migrate({edited}), StorageFault);
}

TEST(SchemaText, IsSplitAtSemicolonsThatEndALineAndLosesItsComments) {
    auto const statements = split_statements("create table a (\n  b text -- c; d\n);\n-- e\ncreate index f on a (b);\n");
    ASSERT_EQ(statements.size(), 2U);
    EXPECT_EQ(statements[0], "create table a (\n  b text\n)");
}

/// A file as a server has it: readers beside the writer, and what was committed is there after a restart.
TEST(SqliteFile, KeepsWhatWasCommittedAndServesReadersMeanwhile) {
    auto const folder = std::filesystem::temp_directory_path() / ("telemachy-db-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        auto const database = open_sqlite({.path = (folder / "t.db").string()});
        database->migrate({table});
        std::int64_t seen = -1;
        database->write([&](Transaction& tx) {
            put(tx, "prs_1");
            std::thread([&] {
                database->read([&](Transaction& reader) { seen = *reader.one<std::int64_t>(count); });
            }).join();
            return Outcome::commit;
        });
        EXPECT_EQ(seen, 0) << "a reader sees only what was committed, and does not wait";
    }
    auto const again = open_sqlite({.path = (folder / "t.db").string()});
    again->read([&](Transaction& tx) { EXPECT_EQ(tx.one<std::int64_t>(count), 1); });
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace telemachy::storage
