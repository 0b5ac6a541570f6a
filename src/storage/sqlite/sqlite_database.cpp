#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <utility>

#include "storage/database.h"
#include "storage/migrate.h"
#include "storage/sqlite/sqlite_connection.h"

namespace telemachy::storage {
namespace {

/// Writes queue up behind one connection. Whoever finds no leader becomes it, takes the whole queue into
/// one transaction with a savepoint per write, commits once and wakes the others: one fsync for many
/// (leader/follower group commit). A write that refuses or throws is rolled back alone.
class GroupCommit {
public:
    explicit GroupCommit(SqliteConnection& connection) : connection_(connection) {}

    void write(std::function<Outcome(Transaction&)> const& work) {
        Pending mine{&work, nullptr, false};
        std::unique_lock lock(mutex_);
        queue_.push_back(&mine);
        settled_.wait(lock, [&] { return mine.done || !leading_; });
        if (!mine.done) {
            leading_ = true;
            auto const batch = std::exchange(queue_, {});
            lock.unlock();
            run(batch);
            lock.lock();
            for (Pending* each : batch) each->done = true;
            leading_ = false;
            settled_.notify_all();
        }
        lock.unlock();
        if (mine.failure) std::rethrow_exception(mine.failure);
    }

private:
    struct Pending {
        std::function<Outcome(Transaction&)> const* work;
        std::exception_ptr failure;
        bool done;
    };

    void run(std::deque<Pending*> const& batch) {
        try {
            connection_.command("begin immediate");
            for (Pending* each : batch) run_one(*each);
            connection_.command("commit");
        } catch (...) {
            // The commit itself failed: nobody's write is there, so everybody hears of it.
            for (Pending* each : batch) each->failure = std::current_exception();
            try {
                connection_.command("rollback");
            } catch (StorageFault const&) {  // NOLINT: SQLite had already rolled back by itself
            } catch (StorageFull const&) {   // NOLINT
            }
        }
    }

    void run_one(Pending& each) {
        connection_.command("savepoint one");
        Outcome outcome = Outcome::roll_back;
        try {
            outcome = (*each.work)(connection_);
        } catch (StorageFull const&) {
            throw;  // the disk is full for everybody in the batch
        } catch (...) {
            each.failure = std::current_exception();
        }
        if (outcome == Outcome::roll_back) connection_.command("rollback to one");
        connection_.command("release one");
    }

    SqliteConnection& connection_;
    std::mutex mutex_;
    std::condition_variable settled_;
    std::deque<Pending*> queue_;
    bool leading_ = false;
};

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(SqliteOptions const& options)
        : writer_(options.path, SqliteConnection::Purpose::writing, options.durable),
          commits_(writer_),
          in_memory_(options.path == ":memory:") {
        if (in_memory_) return;  // a memory database is seen by one connection only
        for (int i = 0; i < options.readers; ++i) {
            readers_.push_back(std::make_unique<SqliteConnection>(
                options.path, SqliteConnection::Purpose::reading, options.durable));
            free_.push_back(readers_.back().get());
        }
    }

    void read(std::function<void(Transaction&)> const& work) override {
        if (in_memory_) {
            commits_.write([&](Transaction& tx) {
                work(tx);
                return Outcome::roll_back;
            });
            return;
        }
        Lease const lease(*this);
        lease.connection->command("begin");
        try {
            work(*lease.connection);
        } catch (...) {
            lease.connection->command("rollback");
            throw;
        }
        lease.connection->command("commit");
    }

    void write(std::function<Outcome(Transaction&)> const& work) override { commits_.write(work); }

    std::string engine() const override { return "sqlite"; }

    void migrate(std::vector<Migration> migrations) override {
        commits_.write([&](Transaction& tx) {
            apply_migrations(tx, std::move(migrations), sqlite_dialect);
            return Outcome::commit;
        });
    }

private:
    /// A reading connection, borrowed for one snapshot.
    struct Lease {
        explicit Lease(SqliteDatabase& owner) : database(owner) {
            std::unique_lock lock(database.mutex_);
            database.freed_.wait(lock, [&] { return !database.free_.empty(); });
            connection = database.free_.back();
            database.free_.pop_back();
        }
        ~Lease() {
            {
                std::lock_guard const lock(database.mutex_);
                database.free_.push_back(connection);
            }
            database.freed_.notify_one();
        }
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;

        SqliteDatabase& database;
        SqliteConnection* connection = nullptr;
    };

    SqliteConnection writer_;
    GroupCommit commits_;
    bool in_memory_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<SqliteConnection>> readers_;
    std::vector<SqliteConnection*> free_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(SqliteOptions const& options) {
    return std::make_unique<SqliteDatabase>(options);
}

}  // namespace telemachy::storage
