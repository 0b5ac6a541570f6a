#include <condition_variable>
#include <mutex>

#include "storage/database.h"
#include "storage/migrate.h"
#include "storage/postgres/postgres_connection.h"

namespace telemachy::storage {
namespace {

/// The key of the advisory lock that makes writes serial over all nodes; any constant would do.
constexpr char take_turn[] = "select pg_advisory_lock(7310597)";
constexpr char end_turn[] = "select pg_advisory_unlock(7310597)";
constexpr int tries_max = 5;

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(PostgresOptions const& options) : connection_string_(options.connection) {
        for (int i = 0; i < options.connections; ++i) free_.push_back(nullptr);
        give_back(std::make_unique<PostgresConnection>(connection_string_));
        free_.erase(free_.begin());
    }

    void read(std::function<void(Transaction&)> const& work) override {
        with_connection([&](PostgresConnection& connection) {
            connection.command("begin isolation level repeatable read read only");
            work(connection);
            connection.command("commit");
        });
    }

    /// The turn is taken before the transaction begins, so its snapshot already holds what the write
    /// before it committed: the same promise as SQLite's one writer.
    void write(std::function<Outcome(Transaction&)> const& work) override {
        for (int attempt = 1;; ++attempt) {
            try {
                with_connection([&](PostgresConnection& connection) {
                    connection.command(take_turn);
                    connection.command("begin isolation level serializable");
                    auto const outcome = work(connection);
                    connection.command(outcome == Outcome::commit ? "commit" : "rollback");
                    connection.command(end_turn);
                });
                return;
            } catch (TryAgain const&) {
                if (attempt == tries_max) throw StorageFault("the database is too busy to write");
            }
        }
    }

    std::string engine() const override { return "postgres"; }

    void migrate(std::vector<Migration> migrations) override {
        write([&](Transaction& tx) {
            apply_migrations(tx, migrations, postgres_dialect);
            return Outcome::commit;
        });
    }

private:
    /// A connection whose work threw is closed: that ends its transaction and its turn.
    template <class Work>
    void with_connection(Work const& work) {
        auto connection = borrow();
        try {
            work(*connection);
        } catch (...) {
            connection.reset();
            give_back(nullptr);
            throw;
        }
        give_back(std::move(connection));
    }

    std::unique_ptr<PostgresConnection> borrow() {
        std::unique_lock lock(mutex_);
        freed_.wait(lock, [&] { return !free_.empty(); });
        auto connection = std::move(free_.back());
        free_.pop_back();
        lock.unlock();
        if (connection) return connection;
        try {
            return std::make_unique<PostgresConnection>(connection_string_);
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    void give_back(std::unique_ptr<PostgresConnection> connection) {
        {
            std::lock_guard const lock(mutex_);
            free_.push_back(std::move(connection));
        }
        freed_.notify_one();
    }

    std::string connection_string_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<PostgresConnection>> free_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(PostgresOptions const& options) {
    return std::make_unique<PostgresDatabase>(options);
}

std::string make_postgres_database(std::string const& connection, std::string const& name) {
    PostgresConnection server(connection);
    server.command(("drop database if exists \"" + name + "\"").c_str());
    server.command(("create database \"" + name +
                    "\" encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0").c_str());
    return connection + " dbname=" + name;
}

}  // namespace telemachy::storage
