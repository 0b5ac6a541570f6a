#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "storage/transaction.h"

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;

namespace telemachy::storage {

/// One PostgreSQL connection with its prepared statements; used by one thread at a time.
class PostgresConnection final : public Transaction {
public:
    explicit PostgresConnection(std::string const& connection);
    ~PostgresConnection() override;
    PostgresConnection(PostgresConnection const&) = delete;
    PostgresConnection& operator=(PostgresConnection const&) = delete;

    std::int64_t execute(Statement const& statement, std::span<Parameter const> parameters,
                         std::function<void(Row const&)> const& each_row) override;

    /// Sends it without waiting (libpq's pipeline mode). The answers are read before anything else is
    /// asked, and every few hundred statements, so that neither side fills the other's buffer.
    void execute_later(Statement const& statement, std::span<Parameter const> parameters) override;

    void command(char const* sql);

private:
    std::string const& prepared(std::string_view sql);
    void settle();
    [[nodiscard]] std::shared_ptr<PGresult> first_failure_of_posted();

    PGconn* connection_;
    std::unordered_map<std::string, std::string> statements_;
    int posted_ = 0;  ///< Statements sent whose answers were not read yet.
};

/// The server asks for the whole transaction again (SQLSTATE 40001 or 40P01).
struct TryAgain {};

}  // namespace telemachy::storage
