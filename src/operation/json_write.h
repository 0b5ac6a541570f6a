#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/json.h"
#include "operation/session_cookie.h"

/// Writes any described value as JSON, straight into a string. Members keep their order and are always
/// present; an empty optional is `null`.
namespace telemachy {

inline void write_json(std::string& out, bool value) { out += value ? "true" : "false"; }
inline void write_json(std::string& out, Flag value) { write_json(out, value.value); }
template <std::integral T>
    requires(!std::same_as<T, bool>)
void write_json(std::string& out, T value) {
    out += std::to_string(value);
}
inline void write_json(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 40> buffer{};
    out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}
inline void write_json(std::string& out, std::string const& value) { write_json_string(out, value); }
inline void write_json(std::string& out, std::string_view value) { write_json_string(out, value); }
inline void write_json(std::string& out, Instant value) { write_json_string(out, to_text(value)); }
inline void write_json(std::string& out, Date value) { write_json_string(out, to_text(value)); }
inline void write_json(std::string& out, Version value) { out += std::to_string(value.value); }
template <class Tag>
void write_json(std::string& out, Id<Tag> const& value) {
    if (value.empty()) {
        out += "null";
    } else {
        write_json_string(out, value.text());
    }
}
template <std::size_t Min, std::size_t Max>
void write_json(std::string& out, Text<Min, Max> const& value) {
    write_json_string(out, value.value);
}
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
void write_json(std::string& out, Whole<Min, Max, Default> value) {
    out += std::to_string(value.value);
}
template <class E>
    requires std::is_enum_v<E>
void write_json(std::string& out, E value) {
    write_json_string(out, reflect::word_of(value));
}
template <class T>
void write_json(std::string& out, std::optional<T> const& value);
template <class T>
void write_json(std::string& out, std::vector<T> const& values);
template <class T>
void write_json(std::string& out, std::map<std::string, T> const& values);
template <reflect::Described T>
void write_json(std::string& out, T const& value);

template <class T>
void write_json(std::string& out, std::optional<T> const& value) {
    if (value) {
        write_json(out, *value);
    } else {
        out += "null";
    }
}

template <class T>
void write_json(std::string& out, std::vector<T> const& values) {
    out += '[';
    bool first = true;
    for (auto const& value : values) {
        if (!std::exchange(first, false)) out += ',';
        write_json(out, static_cast<T const&>(value));
    }
    out += ']';
}

template <class T>
void write_json(std::string& out, std::map<std::string, T> const& values) {
    out += '{';
    bool first = true;
    for (auto const& [name, value] : values) {
        if (!std::exchange(first, false)) out += ',';
        write_json_string(out, name);
        out += ':';
        write_json(out, value);
    }
    out += '}';
}

/// A member of a struct at hand, and how its type is written; a session's cookie is not.
struct MemberToWrite {
    std::string_view name;
    void const* place;
    void (*write)(std::string&, void const*);

    template <class T>
    static constexpr MemberToWrite of(std::string_view name, T const* place) {
        if constexpr (std::same_as<T, SessionCookie>) {
            return {name, place, nullptr};
        } else {
            return {name, place, [](std::string& out, void const* at) {
                        write_json(out, *static_cast<T const*>(at));
                    }};
        }
    }
};

inline void write_members(std::string& out, std::span<MemberToWrite const> members) {
    out += '{';
    bool first = true;
    for (auto const& member : members) {
        if (member.write == nullptr) continue;
        if (!std::exchange(first, false)) out += ',';
        write_json_string(out, member.name);
        out += ':';
        member.write(out, member.place);
    }
    out += '}';
}

template <reflect::Described T>
void write_json(std::string& out, T const& value) {
    write_members(out, reflect::members_of<MemberToWrite>(value));
}

template <class T>
[[nodiscard]] std::string to_json(T const& value) {
    std::string out;
    write_json(out, value);
    return out;
}

}  // namespace telemachy
