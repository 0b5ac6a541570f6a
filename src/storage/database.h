#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "storage/transaction.h"

namespace telemachy::storage {

/// A write was refused by a unique or foreign key: two people did the same thing at once, and the
/// database saw it first. Use cases check before they write, so this is the rare case.
struct ConstraintViolation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The disk is full or the files are read-only. Nothing was written; reading still works.
struct StorageFull : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Any other fault of the engine.
struct StorageFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Outcome { commit, roll_back };

/// The database as one thing. Reads see one snapshot; writes are serial on both engines, so what is
/// true when a write reads it is true when it commits.
///
/// A write closure may run more than once (PostgreSQL may ask for another try), so it touches nothing
/// but its transaction: mail leaves through the outbox.
class Database {
public:
    virtual ~Database() = default;

    virtual void read(std::function<void(Transaction&)> const& work) = 0;

    /// Commits when `work` says so. Returns once the commit is durable.
    virtual void write(std::function<Outcome(Transaction&)> const& work) = 0;

    /// One of `sqlite`, `postgres`.
    [[nodiscard]] virtual std::string engine() const = 0;

    /// Applies what is missing of `migrations`, all rooms in one global order, and refuses to start if
    /// an applied one was changed since.
    virtual void migrate(std::vector<Migration> migrations) = 0;
};

struct SqliteOptions {
    std::string path;            ///< A file, or `:memory:` for a database that dies with the object.
    int readers = 4;
    bool durable = true;         ///< synchronous=FULL; tests may give durability up for speed.
};
[[nodiscard]] std::unique_ptr<Database> open_sqlite(SqliteOptions const& options);

struct PostgresOptions {
    std::string connection;      ///< A libpq connection string.
    int connections = 8;
};
[[nodiscard]] std::unique_ptr<Database> open_postgres(PostgresOptions const& options);

/// Creates the database `name` (C collation, UTF-8) on the server `connection` speaks to, dropping one that
/// is there, and returns the connection string for it. For tests and for `telemachy admin create-database`.
[[nodiscard]] std::string make_postgres_database(std::string const& connection, std::string const& name);

}  // namespace telemachy::storage
