#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"

namespace telemachy::storage {

/// Bytes that are not text: a hash, a file's content.
struct Bytes {
    std::string value;

    friend bool operator==(Bytes const&, Bytes const&) = default;
};

/// What can be bound to `$n`. Text views must outlive the call, which they do: a statement runs to its
/// end before the call returns.
struct BytesView {
    std::string_view value;
};
using Parameter = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, BytesView>;

inline Parameter to_parameter(bool value) { return value; }
template <std::integral T>
    requires(!std::same_as<T, bool>)
Parameter to_parameter(T value) {
    return static_cast<std::int64_t>(value);
}
inline Parameter to_parameter(double value) { return value; }
inline Parameter to_parameter(std::string const& value) { return std::string_view(value); }
inline Parameter to_parameter(std::string_view value) { return value; }
inline Parameter to_parameter(char const* value) { return std::string_view(value); }
inline Parameter to_parameter(Bytes const& value) { return BytesView{value.value}; }
inline Parameter to_parameter(Instant value) { return value.milliseconds; }
inline Parameter to_parameter(Flag value) { return value.value; }
inline Parameter to_parameter(Version value) { return value.value; }
inline Parameter to_parameter(ExpectedVersion value) { return value.value; }
inline Parameter to_parameter(std::nullopt_t) { return std::monostate{}; }
template <class Tag>
Parameter to_parameter(Id<Tag> const& value) {
    return value.empty() ? Parameter{} : Parameter{std::string_view(value.text())};
}
template <std::size_t Min, std::size_t Max>
Parameter to_parameter(Text<Min, Max> const& value) {
    return std::string_view(value.value);
}
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
Parameter to_parameter(Whole<Min, Max, Default> value) {
    return value.value;
}
template <class E>
    requires std::is_enum_v<E>
Parameter to_parameter(E value) {
    return reflect::word_of(value);
}

/// A day is text in the database; its ten characters need a home while the statement runs.
struct DateText {
    std::string text;
};
inline DateText hold(Date date) { return {to_text(date)}; }
template <class T>
T const& hold(T const& value) {
    return value;
}
inline Parameter to_parameter(DateText const& date) { return std::string_view(date.text); }

template <class T>
std::optional<DateText> hold(std::optional<T> const& value)
    requires std::same_as<T, Date>
{
    if (!value) return std::nullopt;
    return hold(*value);
}
template <class T>
Parameter to_parameter(std::optional<T> const& value) {
    return value ? to_parameter(*value) : Parameter{};
}

}  // namespace telemachy::storage
