#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/transaction.h"

struct sqlite3;
struct sqlite3_stmt;

namespace telemachy::storage {

/// One SQLite connection with its prepared statements; used by one thread at a time.
class SqliteConnection final : public Transaction {
public:
    enum class Purpose { reading, writing };

    SqliteConnection(std::string const& path, Purpose purpose, bool durable);
    ~SqliteConnection() override;
    SqliteConnection(SqliteConnection const&) = delete;
    SqliteConnection& operator=(SqliteConnection const&) = delete;

    std::int64_t execute(Statement const& statement, std::span<Parameter const> parameters,
                         std::function<void(Row const&)> const& each_row) override;

    /// A statement of the engine's own: `begin immediate`, a pragma.
    void command(char const* sql);

private:
    /// A statement with the place of each of its parameters: SQLite numbers `$7` by first appearance and
    /// PostgreSQL by its number, so they are found by name, once.
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        std::vector<int> places = {};  ///< Of `$1`, `$2` …; 0 where a number is not used.
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Prepared const& prepared(std::string_view sql);
    [[noreturn]] void fail(std::string_view what) const;

    sqlite3* connection_ = nullptr;
    std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> statements_;
};

}  // namespace telemachy::storage
