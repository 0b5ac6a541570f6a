#include "storage/sqlite/sqlite_connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "storage/database.h"

namespace telemachy::storage {
namespace {

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    int columns() const override { return sqlite3_column_count(statement_); }
    bool is_null(int i) const override { return sqlite3_column_type(statement_, i) == SQLITE_NULL; }
    std::int64_t integer(int i) const override { return sqlite3_column_int64(statement_, i); }
    double real(int i) const override { return sqlite3_column_double(statement_, i); }
    bool boolean(int i) const override { return sqlite3_column_int(statement_, i) != 0; }
    std::string_view text(int i) const override {
        auto const* begin = reinterpret_cast<char const*>(sqlite3_column_text(statement_, i));
        return begin ? std::string_view(begin, length(i)) : std::string_view{};
    }
    std::string bytes(int i) const override {
        auto const* begin = static_cast<char const*>(sqlite3_column_blob(statement_, i));
        return begin ? std::string(begin, length(i)) : std::string{};
    }

private:
    std::size_t length(int i) const {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_, i));
    }
    sqlite3_stmt* statement_;
};

void bind(sqlite3_stmt* statement, int index, Parameter const& parameter) {
    struct Binder {
        sqlite3_stmt* statement;
        int index;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
        int operator()(bool value) const { return sqlite3_bind_int(statement, index, value); }
        int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, index, value); }
        int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }
        int operator()(std::string_view value) const {
            return sqlite3_bind_text64(statement, index, value.data() ? value.data() : "", value.size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
        }
        int operator()(BytesView value) const {
            return sqlite3_bind_blob64(statement, index, value.value.data() ? value.value.data() : "",
                                       value.value.size(), SQLITE_STATIC);
        }
    };
    std::visit(Binder{statement, index}, parameter);
}

std::vector<int> places_in(sqlite3_stmt* statement) {
    std::vector<int> places;
    int found = 0;
    int const wanted = sqlite3_bind_parameter_count(statement);
    int const number_max = sqlite3_limit(sqlite3_db_handle(statement), SQLITE_LIMIT_VARIABLE_NUMBER, -1);
    for (int number = 1; found < wanted && number <= number_max; ++number) {
        std::string const name = "$" + std::to_string(number);
        places.push_back(sqlite3_bind_parameter_index(statement, name.c_str()));
        found += places.back() > 0 ? 1 : 0;
    }
    return places;
}

/// A statement is put back whatever happens while its rows are read.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

}  // namespace

SqliteConnection::SqliteConnection(std::string const& path, Purpose purpose, bool durable) {
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &connection_, flags, nullptr) != SQLITE_OK) {
        std::string const why = sqlite3_errmsg(connection_);
        sqlite3_close_v2(connection_);
        throw StorageFault("cannot open " + path + ": " + why);
    }
    sqlite3_extended_result_codes(connection_, 1);
    sqlite3_busy_timeout(connection_, 5000);
    if (path != ":memory:") command("pragma journal_mode=wal");
    command(durable ? "pragma synchronous=full" : "pragma synchronous=off");
    command("pragma foreign_keys=on");
    command("pragma trusted_schema=off");
    // A batch of fifty thousand people touches some forty megabytes of pages, most of them often.
    command(purpose == Purpose::writing ? "pragma cache_size=-64000" : "pragma cache_size=-16000");
    if (purpose == Purpose::reading) {
        command("pragma temp_store=memory");
        command("pragma query_only=on");
    }
    // A writer's statement journal may spill to a file. Kept in memory it is a list of chunks that the end of
    // every statement walks from its beginning: fifty thousand rows in one transaction took the square.
}

SqliteConnection::~SqliteConnection() {
    for (auto const& [sql, prepared] : statements_) sqlite3_finalize(prepared.statement);
    sqlite3_close_v2(connection_);
}

std::int64_t SqliteConnection::execute(Statement const& statement,
                                       std::span<Parameter const> parameters,
                                       std::function<void(Row const&)> const& each_row) {
    auto const& [prepared_statement, places] = prepared(statement.text);
    Reset const reset{prepared_statement};
    for (std::size_t i = 0; i < std::min(parameters.size(), places.size()); ++i) {
        if (places[i] > 0) bind(prepared_statement, places[i], parameters[i]);
    }
    SqliteRow const row(prepared_statement);
    for (;;) {
        int const step = sqlite3_step(prepared_statement);
        if (step == SQLITE_DONE) break;
        if (step != SQLITE_ROW) fail(statement.name);
        if (each_row) each_row(row);
    }
    return sqlite3_changes64(connection_);
}

void SqliteConnection::command(char const* sql) {
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

SqliteConnection::Prepared const& SqliteConnection::prepared(std::string_view sql) {
    if (auto const known = statements_.find(sql); known != statements_.end()) return known->second;
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(sql);
    return statements_.try_emplace(std::string(sql), Prepared{statement, places_in(statement)})
        .first->second;
}

void SqliteConnection::fail(std::string_view what) const {
    std::string const message = std::string(what) + ": " + sqlite3_errmsg(connection_);
    switch (sqlite3_errcode(connection_) & 0xff) {
        case SQLITE_CONSTRAINT: throw ConstraintViolation(message);
        case SQLITE_FULL:
        case SQLITE_READONLY: throw StorageFull(message);
        case SQLITE_IOERR:
            // A write that hits a full disk can surface as a short write before SQLite sees ENOSPC.
            if (sqlite3_system_errno(connection_) == 28) throw StorageFull(message);
            throw StorageFault(message);
        default: throw StorageFault(message);
    }
}

}  // namespace telemachy::storage
