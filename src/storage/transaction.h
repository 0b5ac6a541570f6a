#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "storage/parameter.h"
#include "storage/row.h"
#include "storage/statement.h"

namespace telemachy::storage {

/// The open transaction, as stores see it. A store turns a question into
/// `tx.one<PersonRow>(sql::find_person, id)`; the columns of the select list fill the members of the
/// struct in order. Example:
///
///     struct PersonRow { Id<PersonTag> id; std::string name; std::optional<Date> left_on; };
///     std::vector<PersonRow> rows = tx.all<PersonRow>(sql::people_of_unit, unit);
///     tx.run(sql::rename_person, id, name);            // how many rows it touched
class Transaction {
public:
    virtual ~Transaction() = default;

    /// Runs a statement and hands over each row; returns the number of rows changed.
    virtual std::int64_t execute(Statement const& statement, std::span<Parameter const> parameters,
                                 std::function<void(Row const&)> const& each_row) = 0;

    /// Runs a statement whose answer nobody waits for. Whatever this transaction does next comes after
    /// it; a fault may surface only there, or at the commit.
    virtual void execute_later(Statement const& statement, std::span<Parameter const> parameters) {
        execute(statement, parameters, {});
    }

    template <class... Arguments>
    std::int64_t run(Statement const& statement, Arguments const&... arguments) {
        return with(statement, {}, arguments...);
    }

    /// One of many writes: at once on SQLite, on PostgreSQL many to a round trip. Fifty thousand rows
    /// are a loop around this.
    template <class... Arguments>
    void post(Statement const& statement, Arguments const&... arguments) {
        execute_later(statement, Bound<sizeof...(Arguments)>{to_parameter(hold(arguments))...});
    }

    template <class T, class... Arguments>
    [[nodiscard]] std::vector<T> all(Statement const& statement, Arguments const&... arguments) {
        std::vector<T> rows;
        with(statement, [&](Row const& row) { rows.push_back(read<T>(row)); }, arguments...);
        return rows;
    }

    /// The first row, or nothing.
    template <class T, class... Arguments>
    [[nodiscard]] std::optional<T> one(Statement const& statement, Arguments const&... arguments) {
        std::optional<T> first;
        with(statement,
             [&](Row const& row) {
                 if (!first) first = read<T>(row);
             },
             arguments...);
        return first;
    }

    template <class... Arguments>
    void each(Statement const& statement, std::function<void(Row const&)> const& visit,
              Arguments const&... arguments) {
        with(statement, visit, arguments...);
    }

private:
    template <class T>
    static T read(Row const& row) {
        if constexpr (requires(T& out) { read_column(row, 0, out); }) {
            return read_single<T>(row);
        } else {
            return read_row<T>(row);
        }
    }

    /// What is bound lives until the statement has run: as long as the expression it is written in.
    template <class... Arguments>
    std::int64_t with(Statement const& statement, std::function<void(Row const&)> const& visit,
                      Arguments const&... arguments) {
        return execute(statement, Bound<sizeof...(Arguments)>{to_parameter(hold(arguments))...}, visit);
    }

    template <std::size_t Count>
    using Bound = std::array<Parameter, Count>;
};

}  // namespace telemachy::storage
