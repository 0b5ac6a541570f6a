#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/json.h"

/// Fills any described struct from JSON and says everything that is wrong with it at once, each with its
/// path. Required: every member but an optional, a list, a map, a switch (`Flag`) and a `Whole`. A name
/// the struct does not have is refused, so a typing error never passes for a default.
namespace telemachy {

/// Where reading stands, and what was wrong so far.
class Reading {
public:
    std::vector<FieldProblem> problems;

    void refuse(std::string code, std::string detail) {
        problems.push_back({path_.empty() ? "/" : path_, std::move(code), std::move(detail)});
    }

    /// Reads `value` as the member `name` of where we stand.
    template <class Read>
    void at(std::string_view name, Read&& read) {
        auto const length = path_.size();
        path_ += '/';
        path_ += name;
        read();
        path_.resize(length);
    }

private:
    std::string path_;
};

/// The scalar readers, in json_read.cpp; each refuses with a sentence that names what was expected.
void read_json(Json const& json, bool& out, Reading& reading);
void read_json(Json const& json, std::int64_t& out, Reading& reading);
void read_json(Json const& json, double& out, Reading& reading);
void read_json(Json const& json, std::string& out, Reading& reading);
void read_json(Json const& json, Instant& out, Reading& reading);
void read_json(Json const& json, Date& out, Reading& reading);
void read_json(Json const& json, Secret& out, Reading& reading);
void read_json(Json const& json, Upload& out, Reading& reading);
void read_json(Json const& json, ExpectedVersion& out, Reading& reading);
inline void read_json(Json const& json, Json& out, Reading&) { out = json; }
inline void read_json(Json const& json, Flag& out, Reading& reading) {
    read_json(json, out.value, reading);
}
inline void read_json(Json const& json, Version& out, Reading& reading) {
    read_json(json, out.value, reading);
}
void read_json_text(Json const& json, std::size_t min, std::size_t max, std::string& out, Reading& reading);
void read_json_whole(Json const& json, std::int64_t min, std::int64_t max, std::int64_t& out,
                     Reading& reading);
void read_json_id(Json const& json, std::string_view prefix, std::string& out, Reading& reading);
void refuse_word(Json const& json, std::vector<std::string_view> const& words, Reading& reading);
[[nodiscard]] bool accepts_list(Json const& json, Reading& reading);
/// A word from a URL is a list of one, or several split at commas.
[[nodiscard]] std::vector<Json> items_of(Json const& json);

template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, std::int64_t>)
void read_json(Json const& json, T& out, Reading& reading) {
    std::int64_t wide = 0;
    read_json_whole(json, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), wide, reading);
    out = static_cast<T>(wide);
}
template <class Tag>
void read_json(Json const& json, Id<Tag>& out, Reading& reading) {
    std::string text;
    read_json_id(json, Tag::prefix, text, reading);
    out = Id<Tag>(std::move(text));
}
template <std::size_t Min, std::size_t Max>
void read_json(Json const& json, Text<Min, Max>& out, Reading& reading) {
    read_json_text(json, Min, Max, out.value, reading);
}
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
void read_json(Json const& json, Whole<Min, Max, Default>& out, Reading& reading) {
    read_json_whole(json, Min, Max, out.value, reading);
}
template <class E>
    requires std::is_enum_v<E>
void read_json(Json const& json, E& out, Reading& reading) {
    bool const text = json.kind == Json::Kind::string || json.kind == Json::Kind::word;
    if (text && reflect::read_word(json.string, out)) return;
    std::vector<std::string_view> words;
    for (auto const word : reflect::enumerator_table<E>) {
        if (!word.empty()) words.push_back(word);
    }
    refuse_word(json, words, reading);
}

template <class T>
void read_json(Json const& json, std::optional<T>& out, Reading& reading);
template <class T>
void read_json(Json const& json, std::vector<T>& out, Reading& reading);
template <class T>
void read_json(Json const& json, std::map<std::string, T>& out, Reading& reading);
template <reflect::Described T>
void read_json(Json const& json, T& out, Reading& reading);

template <class T>
void read_json(Json const& json, std::optional<T>& out, Reading& reading) {
    if (json.kind == Json::Kind::null) {
        out.reset();
    } else {
        read_json(json, out.emplace(), reading);
    }
}

template <class T>
void read_json(Json const& json, std::vector<T>& out, Reading& reading) {
    if (!accepts_list(json, reading)) return;
    std::size_t index = 0;
    for (auto const& item : items_of(json)) {
        T value{};
        reading.at(std::to_string(index++), [&] { read_json(item, value, reading); });
        out.push_back(std::move(value));
    }
}

template <class T>
void read_json(Json const& json, std::map<std::string, T>& out, Reading& reading) {
    if (json.kind != Json::Kind::object) {
        reading.refuse("type", "An object was expected here.");
        return;
    }
    for (auto const& [name, value] : json.members) {
        reading.at(name, [&] { read_json(value, out[name], reading); });
    }
}

/// Whether a member may be left out.
template <class T>
inline constexpr bool may_be_absent = false;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::vector<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::map<std::string, T>> = true;
template <>
inline constexpr bool may_be_absent<Flag> = true;
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
inline constexpr bool may_be_absent<Whole<Min, Max, Default>> = true;

template <reflect::Described T>
void read_json(Json const& json, T& out, Reading& reading) {
    if (json.kind != Json::Kind::object) {
        reading.refuse("type", "An object was expected here.");
        return;
    }
    std::vector<std::string_view> known;
    reflect::for_each_member(out, [&](std::string_view name, auto& member) {
        known.push_back(name);
        if (Json const* const value = json.find(name)) {
            reading.at(name, [&] { read_json(*value, member, reading); });
        } else if (!may_be_absent<std::remove_cvref_t<decltype(member)>>) {
            reading.at(name, [&] { reading.refuse("required", "This is needed."); });
        }
    });
    for (auto const& [name, value] : json.members) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            reading.at(name, [&] { reading.refuse("unknown", "There is no field of this name here."); });
        }
    }
}

/// The value, or one Problem with every bad field.
template <class T>
[[nodiscard]] Result<T> from_json(Json const& json) {
    T value{};
    Reading reading;
    read_json(json, value, reading);
    if (reading.problems.empty()) return value;
    return refuse(Problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look.",
                          std::move(reading.problems)});
}

template <class T>
[[nodiscard]] Result<T> from_json_text(std::string_view text) {
    return from_json<T>(TRY(parse_json(text)));
}

}  // namespace telemachy
