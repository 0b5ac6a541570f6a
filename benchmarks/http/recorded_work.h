#pragma once

#include <deque>
#include <string>
#include <vector>

#include "storage/database.h"
#include "world/randomness.h"

namespace telemachy::bench {

/// What a request asked of the database, statement by statement, so that the same work can be done again
/// with nothing of the house around it: no HTTP, no JSON, no permission. A figure beside it is fair.
class RecordedWork {
public:
    struct Call {
        storage::Statement statement;
        std::vector<storage::Parameter> parameters;  ///< Their texts live in `texts_`.
    };
    struct Transaction {
        bool writes = false;
        std::vector<Call> calls;
    };

    void begin(bool writes) { transactions_.push_back({writes, {}}); }
    void note(storage::Statement const& statement, std::span<storage::Parameter const> parameters);

    /// Does it all again. The entry in the record cannot be written twice, so a new one takes its place,
    /// with the same hashing and the same tree.
    void again(storage::Database& database, world::Randomness& randomness) const;

    [[nodiscard]] std::size_t statements() const;

private:
    std::deque<std::string> texts_;
    std::vector<Transaction> transactions_;
};

/// A database that notes everything it is asked and passes it on.
class RecordingDatabase final : public storage::Database {
public:
    RecordingDatabase(storage::Database& behind, RecordedWork& notes) : behind_(behind), notes_(notes) {}

    void read(std::function<void(storage::Transaction&)> const& work) override;
    void write(std::function<storage::Outcome(storage::Transaction&)> const& work) override;
    [[nodiscard]] std::string engine() const override { return behind_.engine(); }
    void migrate(std::vector<storage::Migration> migrations) override { behind_.migrate(std::move(migrations)); }

private:
    storage::Database& behind_;
    RecordedWork& notes_;
};

}  // namespace telemachy::bench
