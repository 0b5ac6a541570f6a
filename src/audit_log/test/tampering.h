#pragma once

#include <functional>
#include <optional>

#include <gtest/gtest.h>

#include "audit_log/test/log_house.h"

namespace telemachy::audit_log::test {

using storage::Bytes;
using storage::Statement;

/// Does something to the database behind the house's back, has the record verified, and takes it
/// back.
struct Tampering : testing::Test {
    LogHouse house;

    verify_log::Output after(std::function<void(storage::Transaction&)> const& tamper,
                             verify_log::Input const& input = {}) {
        std::optional<verify_log::Output> found;
        house.database().write([&](storage::Transaction& tx) {
            tamper(tx);
            Actor const steward = telemachy::test::steward();
            Work work(steward, house.world, tx);
            found = verify_log::run(work, input).value();
            return storage::Outcome::roll_back;
        });
        return *found;
    }
    /// The sentence for one changed row, which must begin as told.
    void expect(std::string_view beginning, std::string_view sql) {
        auto const found = after([&](storage::Transaction& tx) {
            tx.execute(Statement{"test.tamper", sql}, {}, {});
        });
        EXPECT_FALSE(found.ok) << sql;
        EXPECT_TRUE(found.sentence.starts_with(beginning)) << sql << "\n  " << found.sentence;
    }
};

/// Builds the tree anew over whatever entries stand there, as somebody would who holds the
/// database.
inline void rebuild_tree(storage::Transaction& tx) {
    tx.run(Statement{"test.fell", "delete from operation_audit_node"});
    std::vector<std::string> hashes;
    for (auto const& hash : tx.all<Bytes>(
             Statement{"test.hashes", "select hash from operation_audit_leaf order by seq"})) {
        hashes.push_back(hash.value);
    }
    constexpr Statement plant{
        "test.plant",
        "insert into operation_audit_node (level, position, hash) values ($1, $2, $3)"};
    for (int level = 0; !hashes.empty(); ++level) {
        std::vector<std::string> above;
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            tx.run(plant, level, i, Bytes{hashes[i]});
            if (i % 2 == 1) above.push_back(audit::node_hash(hashes[i - 1], hashes[i]));
        }
        hashes = std::move(above);
    }
}

/// Gives an entry another text together with its hash and the columns that show it.
inline void rewrite_entry(storage::Transaction& tx, std::int64_t seq) {
    auto bytes = *tx.one<std::string>(
        Statement{"test.bytes", "select bytes from operation_audit_leaf where seq = $1"}, seq);
    bytes.replace(bytes.find("\"res\":\"done\""), 12, "\"res\":\"deny\"");
    tx.run(Statement{"test.rewrite",
                     "update operation_audit_leaf set bytes = $2, hash = $3, result = 'deny' where "
                     "seq = $1"},
           seq, bytes, Bytes{audit::leaf_hash(bytes)});
}

}  // namespace telemachy::audit_log::test
