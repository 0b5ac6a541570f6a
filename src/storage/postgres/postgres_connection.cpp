#include "storage/postgres/postgres_connection.h"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <cstring>

#include "storage/database.h"

namespace telemachy::storage {
namespace {

struct Release {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, Release>;

class PostgresRow final : public Row {
public:
    PostgresRow(PGresult* result, int row) : result_(result), row_(row) {}

    int columns() const override { return PQnfields(result_); }
    bool is_null(int i) const override { return PQgetisnull(result_, row_, i) != 0; }
    std::int64_t integer(int i) const override {
        auto const value = text(i);
        std::int64_t number = 0;
        if (value == "t") return 1;
        std::from_chars(value.data(), value.data() + value.size(), number);
        return number;
    }
    double real(int i) const override { return is_null(i) ? 0 : std::strtod(text(i).data(), nullptr); }
    bool boolean(int i) const override {
        auto const value = text(i);
        return value == "t" || value == "1";
    }
    std::string_view text(int i) const override {
        return {PQgetvalue(result_, row_, i), static_cast<std::size_t>(PQgetlength(result_, row_, i))};
    }
    std::string bytes(int i) const override {
        std::size_t length = 0;
        unsigned char* const plain = PQunescapeBytea(
            reinterpret_cast<unsigned char const*>(PQgetvalue(result_, row_, i)), &length);
        std::string value(reinterpret_cast<char const*>(plain), length);
        PQfreemem(plain);
        return value;
    }

private:
    PGresult* result_;
    int row_;
};

std::string hex(std::string_view bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "\\x";
    for (unsigned char c : bytes) {
        text += digits[c >> 4];
        text += digits[c & 15];
    }
    return text;
}

/// Parameters travel as text; the server knows each one's type from where it stands in the statement.
struct Texts {
    std::vector<std::string> held;
    std::vector<char const*> values;

    explicit Texts(std::span<Parameter const> parameters) {
        held.reserve(parameters.size());
        values.reserve(parameters.size());
        for (auto const& parameter : parameters) {
            if (std::holds_alternative<std::monostate>(parameter)) {
                values.push_back(nullptr);
                continue;
            }
            held.push_back(std::visit([](auto const& value) { return written(value); }, parameter));
            values.push_back(held.back().c_str());
        }
    }

    static std::string written(std::monostate) { return {}; }
    static std::string written(bool value) { return value ? "t" : "f"; }
    static std::string written(std::int64_t value) { return std::to_string(value); }
    static std::string written(double value) {
        std::array<char, 40> buffer{};
        auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
        return {buffer.data(), end};
    }
    static std::string written(std::string_view value) { return std::string(value); }
    static std::string written(BytesView value) { return hex(value.value); }
};

std::string_view text_of(Statement const& statement) {
    return statement.postgres.empty() ? statement.text : statement.postgres;
}

/// An answer takes some thirty bytes; the buffers between two machines hold at least a few thousand.
constexpr int posted_max = 256;

[[noreturn]] void fail(PGconn* connection, PGresult const* result, std::string_view what) {
    char const* const state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    std::string const code = state ? state : "";
    char const* const words = result ? PQresultErrorMessage(result) : PQerrorMessage(connection);
    std::string const message = std::string(what) + ": " + words;
    if (code == "40001" || code == "40P01") throw TryAgain{};
    if (code.starts_with("23")) throw ConstraintViolation(message);
    if (code.starts_with("53") || code == "25006") throw StorageFull(message);
    throw StorageFault(message);
}

}  // namespace

PostgresConnection::PostgresConnection(std::string const& connection)
    : connection_(PQconnectdb(connection.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) {
        std::string const why = PQerrorMessage(connection_);
        PQfinish(connection_);
        throw StorageFault("cannot reach PostgreSQL: " + why);
    }
    PQsetNoticeProcessor(connection_, [](void*, char const*) {}, nullptr);
    command("set client_encoding to 'UTF8'");
    command("set standard_conforming_strings to on");
}

PostgresConnection::~PostgresConnection() { PQfinish(connection_); }

std::int64_t PostgresConnection::execute(Statement const& statement,
                                         std::span<Parameter const> parameters,
                                         std::function<void(Row const&)> const& each_row) {
    settle();
    auto const& name = prepared(text_of(statement));
    Texts const texts(parameters);
    ResultPointer const result(PQexecPrepared(connection_, name.c_str(),
                                              static_cast<int>(texts.values.size()), texts.values.data(),
                                              nullptr, nullptr, 0));
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        fail(connection_, result.get(), statement.name);
    }
    if (each_row) {
        for (int i = 0; i < PQntuples(result.get()); ++i) each_row(PostgresRow(result.get(), i));
    }
    char const* const touched = PQcmdTuples(result.get());
    return *touched ? std::atoll(touched) : 0;
}

void PostgresConnection::execute_later(Statement const& statement,
                                       std::span<Parameter const> parameters) {
    auto const& name = prepared(text_of(statement));
    Texts const texts(parameters);
    if (posted_ == 0) PQenterPipelineMode(connection_);
    int const sent = PQsendQueryPrepared(connection_, name.c_str(), static_cast<int>(texts.values.size()),
                                         texts.values.data(), nullptr, nullptr, 0);
    if (sent == 0) fail(connection_, nullptr, statement.name);
    if (++posted_ == posted_max) settle();
}

void PostgresConnection::settle() {
    if (auto const failure = first_failure_of_posted()) {
        fail(connection_, failure.get(), "a posted statement");
    }
}

std::shared_ptr<PGresult> PostgresConnection::first_failure_of_posted() {
    std::shared_ptr<PGresult> failure;
    if (posted_ == 0) return failure;
    PQpipelineSync(connection_);
    for (; posted_ > 0; --posted_) {
        while (PGresult* const result = PQgetResult(connection_)) {
            std::shared_ptr<PGresult> const answer(result, PQclear);
            if (PQresultStatus(result) == PGRES_FATAL_ERROR && !failure) failure = answer;
        }
    }
    PQclear(PQgetResult(connection_));  // the answer to the sync itself
    PQexitPipelineMode(connection_);
    return failure;
}

void PostgresConnection::command(char const* sql) {
    // What is rolled back may have failed already, and that is why.
    if (std::string_view(sql) == "rollback") {
        (void)first_failure_of_posted();
    } else {
        settle();
    }
    ResultPointer const result(PQexec(connection_, sql));
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection_, result.get(), sql);
}

std::string const& PostgresConnection::prepared(std::string_view sql) {
    auto const [place, fresh] = statements_.try_emplace(std::string(sql));
    if (fresh) {
        settle();  // a pipeline takes no preparations in between
        place->second = "s" + std::to_string(statements_.size());
        ResultPointer const result(
            PQprepare(connection_, place->second.c_str(), place->first.c_str(), 0, nullptr));
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
            std::string const text = place->first;
            statements_.erase(place);
            fail(connection_, result.get(), text);
        }
    }
    return place->second;
}

}  // namespace telemachy::storage
