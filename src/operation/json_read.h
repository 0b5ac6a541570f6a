#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
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

    void refuse(std::string code, std::string detail);

    /// Stands at the member `name` of where we stood, until its end.
    class Step {
    public:
        Step(Reading& reading, std::string_view name);
        ~Step() { reading_.path_.resize(length_); }
        Step(Step const&) = delete;
        Step& operator=(Step const&) = delete;

    private:
        Reading& reading_;
        std::size_t length_;
    };

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
[[nodiscard]] bool accepts_object(Json const& json, Reading& reading);
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
        Reading::Step const step(reading, std::to_string(index++));
        read_json(item, value, reading);
        out.push_back(std::move(value));
    }
}

template <class T>
void read_json(Json const& json, std::map<std::string, T>& out, Reading& reading) {
    if (!accepts_object(json, reading)) return;
    for (auto const& [name, value] : json.members) {
        Reading::Step const step(reading, name);
        read_json(value, out[name], reading);
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

/// A member of a struct at hand, and how its type is read.
struct MemberToRead {
    std::string_view name;
    void* place;
    void (*read)(Json const&, void*, Reading&);
    bool may_be_absent;

    template <class T>
    static constexpr MemberToRead of(std::string_view name, T* place) {
        return {name, place,
                [](Json const& json, void* at, Reading& reading) {
                    read_json(json, *static_cast<T*>(at), reading);
                },
                telemachy::may_be_absent<T>};
    }
};

/// Reads every member, refuses what is missing, and names what was probably meant by a name that no
/// member has.
void read_members(Json const& json, std::span<MemberToRead const> members, Reading& reading);

template <reflect::Described T>
void read_json(Json const& json, T& out, Reading& reading) {
    read_members(json, reflect::members_of<MemberToRead>(out), reading);
}

/// One Problem with every bad field.
[[nodiscard]] Problem bad_input(Reading reading);

/// The value, or one Problem with every bad field.
template <class T>
[[nodiscard]] Result<T> from_json(Json const& json) {
    T value{};
    Reading reading;
    read_json(json, value, reading);
    if (reading.problems.empty()) return value;
    return refuse(bad_input(std::move(reading)));
}

template <class T>
[[nodiscard]] Result<T> from_json_text(std::string_view text) {
    return from_json<T>(TRY(parse_json(text)));
}

}  // namespace telemachy
