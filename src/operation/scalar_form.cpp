#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "operation/form_of.h"
#include "operation/json_read.h"

/// How single values are written, read and described.
namespace telemachy {
namespace {

void put(std::string& out, bool value) { out += value ? "true" : "false"; }
void put(std::string& out, Flag value) { put(out, value.value); }
template <std::integral T>
    requires(!std::same_as<T, bool>)
void put(std::string& out, T value) {
    out += std::to_string(value);
}
void put(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 40> buffer{};
    out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}
void put(std::string& out, std::string const& value) { write_json_string(out, value); }
void put(std::string& out, Instant value) { write_json_string(out, to_text(value)); }
void put(std::string& out, Date value) { write_json_string(out, to_text(value)); }
void put(std::string& out, Version value) { put(out, value.value); }
void put(std::string& out, ExpectedVersion value) { put(out, value.value); }
void put(std::string& out, Json const& value) { write_json(out, value); }
/// A password, a file's bytes and a session's token have no place in JSON.
void put(std::string& out, Secret const&) { out += "null"; }
void put(std::string& out, Upload const&) { out += "null"; }
void put(std::string& out, SessionCookie const&) { out += "null"; }

template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, std::int64_t>)
void read_json(Json const& json, T& out, Reading& reading) {
    using Limits = std::numeric_limits<T>;
    constexpr auto most = std::in_range<std::int64_t>(Limits::max())
                              ? static_cast<std::int64_t>(Limits::max())
                              : std::numeric_limits<std::int64_t>::max();
    std::int64_t wide = 0;
    read_json_whole(json, static_cast<std::int64_t>(Limits::min()), most, wide, reading);
    out = static_cast<T>(wide);
}
void read_json(Json const& json, Flag& out, Reading& reading) {
    telemachy::read_json(json, out.value, reading);
}
void read_json(Json const& json, Version& out, Reading& reading) {
    telemachy::read_json(json, out.value, reading);
}
void read_json(Json const& json, Json& out, Reading&) { out = json; }
void read_json(Json const&, SessionCookie&, Reading& reading) {
    reading.refuse("type", "A session is a matter of the door.");
}

template <class T>
constexpr std::string_view described = R"({"type":"integer"})";
template <>
constexpr std::string_view described<bool> = R"({"type":"boolean"})";
template <>
constexpr std::string_view described<Flag> = R"({"type":"boolean"})";
template <>
constexpr std::string_view described<double> = R"({"type":"number"})";
template <>
constexpr std::string_view described<std::string> = R"({"type":"string"})";
template <>
constexpr std::string_view described<Upload> = R"({"type":"string"})";
template <>
constexpr std::string_view described<Instant> = R"({"type":"string","format":"date-time"})";
template <>
constexpr std::string_view described<Date> = R"({"type":"string","format":"date"})";
template <>
constexpr std::string_view described<Secret> = R"({"type":"string","format":"password","maxLength":512})";
template <>
constexpr std::string_view described<Json> = "{}";
template <>
constexpr std::string_view described<SessionCookie> = "{}";

}  // namespace

template <Scalar T>
void ScalarForm<T>::write(std::string& out, void const* value) const {
    put(out, *static_cast<T const*>(value));
}

template <Scalar T>
void ScalarForm<T>::read(Json const& json, void* value, Reading& reading) const {
    read_json(json, *static_cast<T*>(value), reading);
}

template <Scalar T>
std::string ScalarForm<T>::schema(SchemaBook&, Direction) const {
    return std::string(described<T>);
}

template class ScalarForm<bool>;
template class ScalarForm<Flag>;
template class ScalarForm<int>;
template class ScalarForm<std::int64_t>;
template class ScalarForm<std::uint32_t>;
template class ScalarForm<std::size_t>;
template class ScalarForm<double>;
template class ScalarForm<std::string>;
template class ScalarForm<Instant>;
template class ScalarForm<Date>;
template class ScalarForm<Secret>;
template class ScalarForm<Upload>;
template class ScalarForm<Version>;
template class ScalarForm<ExpectedVersion>;
template class ScalarForm<SessionCookie>;
template class ScalarForm<Json>;

}  // namespace telemachy
