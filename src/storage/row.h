#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "storage/parameter.h"

namespace telemachy::storage {

/// The row a running statement stands on. Views live until the next row is asked for.
class Row {
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual bool boolean(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual std::string bytes(int column) const = 0;
};

/// Thrown when a column holds what its reader cannot be: the schema and the code disagree, a fault.
struct UnreadableColumn : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline void read_column(Row const& row, int i, bool& out) { out = row.boolean(i); }
inline void read_column(Row const& row, int i, Flag& out) { out.value = row.boolean(i); }
template <std::integral T>
    requires(!std::same_as<T, bool>)
void read_column(Row const& row, int i, T& out) {
    out = static_cast<T>(row.integer(i));
}
inline void read_column(Row const& row, int i, double& out) { out = row.real(i); }
inline void read_column(Row const& row, int i, std::string& out) { out = row.text(i); }
inline void read_column(Row const& row, int i, Bytes& out) { out.value = row.bytes(i); }
inline void read_column(Row const& row, int i, Instant& out) { out.milliseconds = row.integer(i); }
inline void read_column(Row const& row, int i, Version& out) { out.value = row.integer(i); }
inline void read_column(Row const& row, int i, Date& out) {
    auto const date = parse_date(row.text(i));
    if (!date) throw UnreadableColumn("a date column holds '" + std::string(row.text(i)) + "'");
    out = *date;
}
template <class Tag>
void read_column(Row const& row, int i, Id<Tag>& out) {
    out = Id<Tag>(std::string(row.text(i)));
}
template <std::size_t Min, std::size_t Max>
void read_column(Row const& row, int i, Text<Min, Max>& out) {
    out.value = row.text(i);
}
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
void read_column(Row const& row, int i, Whole<Min, Max, Default>& out) {
    out.value = row.integer(i);
}
template <class E>
    requires std::is_enum_v<E>
void read_column(Row const& row, int i, E& out) {
    if (!reflect::read_word(row.text(i), out)) {
        throw UnreadableColumn("'" + std::string(row.text(i)) + "' is no " +
                               std::string(reflect::type_name<E>));
    }
}
template <class T>
void read_column(Row const& row, int i, std::optional<T>& out) {
    if (row.is_null(i)) {
        out.reset();
    } else {
        read_column(row, i, out.emplace());
    }
}

/// A member of a struct at hand, and how a column is read into it.
struct ColumnToRead {
    void* place;
    void (*read)(Row const&, int, void*);

    template <class T>
    static constexpr ColumnToRead of(T* place) {
        return {place, [](Row const& row, int i, void* at) {
                    read_column(row, i, *static_cast<T*>(at));
                }};
    }
};

/// Fills a struct from a row, member by member, in the order of the select list.
template <reflect::Described T>
[[nodiscard]] T read_row(Row const& row) {
    T value{};
    int column = 0;
    for (auto const& [place, read] : reflect::members_of<ColumnToRead>(value)) {
        read(row, column++, place);
    }
    return value;
}

/// A select list of one column.
template <class T>
    requires(!reflect::Described<T> || requires(Row const& row, T& out) { read_column(row, 0, out); })
[[nodiscard]] T read_single(Row const& row) {
    T value{};
    read_column(row, 0, value);
    return value;
}

}  // namespace telemachy::storage
