#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/json_read.h"
#include "operation/json_write.h"
#include "operation/session_cookie.h"

/// What a type looks like on the wire, as JSON Schema (2020-12, which OpenAPI 3.1 speaks). Read from
/// the same declarations that read and write the JSON, so the reference cannot drift from the code.
namespace telemachy {

/// A field and the sentence that explains it, for the structs that say more than a name does:
/// `static constexpr Sentence sentences[] = {{"full_feed", "Whether people who are missing have left."}};`
struct Sentence {
    std::string_view field;
    std::string_view text;
};

namespace schema_detail {
struct MemberType;
}

/// Named schemas, collected while types are described. Requests and answers have names of their own:
/// what may be left out of a request is always present in an answer.
class SchemaBook {
public:
    enum class Direction { request, answer };

    std::map<std::string, std::string> named;

    template <class T>
    [[nodiscard]] std::string of(Direction direction);

    /// `telemachy::people::find_people::Input` → `FindPeopleInput`; `telemachy::people::PersonCard` →
    /// `PersonCard`, or `PersonCardInput` where it is part of a request.
    [[nodiscard]] static std::string name_of(std::string_view type, Direction direction);

private:
    void describe(std::string const& name, Direction direction,
                  std::span<schema_detail::MemberType const> members,
                  std::span<Sentence const> sentences);
};

namespace schema_detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
inline constexpr bool is_text = false;
template <std::size_t Min, std::size_t Max>
inline constexpr bool is_text<Text<Min, Max>> = true;
template <class T>
inline constexpr bool is_whole = false;
template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
inline constexpr bool is_whole<Whole<Min, Max, Default>> = true;

[[nodiscard]] std::string text_schema(std::size_t min, std::size_t max);
[[nodiscard]] std::string whole_schema(std::int64_t min, std::int64_t max, std::int64_t fallback);
[[nodiscard]] std::string id_schema(std::string_view prefix);
[[nodiscard]] std::string word_schema(std::vector<std::string_view> const& words);
[[nodiscard]] std::string reference_to(std::string const& name);
[[nodiscard]] std::string nullable(std::string const& schema);

/// What a struct says about its fields beyond their names.
template <class T>
[[nodiscard]] constexpr std::span<Sentence const> sentences_of() {
    if constexpr (requires { T::sentences; }) {
        return T::sentences;
    } else {
        return {};
    }
}
[[nodiscard]] std::string_view sentence_for(std::string_view field, std::span<Sentence const> sentences);

/// One member of an object schema while it is written.
struct MemberSchema {
    std::string name;
    std::string schema;
    std::string_view sentence;
    bool required;
};
[[nodiscard]] std::string object_schema(std::vector<MemberSchema> const& members);

/// A member of a struct, and how its type is described; a session's cookie is not.
struct MemberType {
    std::string_view name;
    std::string (*schema)(SchemaBook&, SchemaBook::Direction);
    bool may_be_absent;
    bool is_upload;
    bool is_expected_version;
    bool is_version;
    bool is_cookie;

    template <class T>
    static constexpr MemberType of(std::string_view name) {
        return {.name = name,
                .schema = [](SchemaBook& book, SchemaBook::Direction direction) -> std::string {
                    if constexpr (std::same_as<T, SessionCookie>) return {};
                    else return book.of<T>(direction);
                },
                .may_be_absent = telemachy::may_be_absent<T>,
                .is_upload = std::same_as<T, Upload>,
                .is_expected_version = std::same_as<T, ExpectedVersion>,
                .is_version = std::same_as<T, Version>,
                .is_cookie = std::same_as<T, SessionCookie>};
    }
};

}  // namespace schema_detail

template <class T>
std::string SchemaBook::of(Direction direction) {
    using namespace schema_detail;
    if constexpr (std::same_as<T, bool> || std::same_as<T, Flag>) {
        return R"({"type":"boolean"})";
    } else if constexpr (std::same_as<T, double> || std::same_as<T, float>) {
        return R"({"type":"number"})";
    } else if constexpr (std::integral<T> || std::same_as<T, Version> ||
                         std::same_as<T, ExpectedVersion>) {
        return R"({"type":"integer"})";
    } else if constexpr (std::same_as<T, Instant>) {
        return R"({"type":"string","format":"date-time"})";
    } else if constexpr (std::same_as<T, Date>) {
        return R"({"type":"string","format":"date"})";
    } else if constexpr (std::same_as<T, Secret>) {
        return R"({"type":"string","format":"password","maxLength":512})";
    } else if constexpr (std::same_as<T, std::string> || std::same_as<T, Upload>) {
        return R"({"type":"string"})";
    } else if constexpr (std::same_as<T, Json>) {
        return "{}";
    } else if constexpr (is_text<T>) {
        return text_schema(T::min, T::max);
    } else if constexpr (is_whole<T>) {
        return whole_schema(T::min, T::max, T::fallback);
    } else if constexpr (is_id<T>) {
        return id_schema(T::prefix());
    } else if constexpr (std::is_enum_v<T>) {
        std::vector<std::string_view> words;
        for (auto const word : reflect::enumerator_table<T>) {
            if (!word.empty()) words.push_back(word);
        }
        return word_schema(words);
    } else if constexpr (is_optional<T>) {
        return nullable(of<typename T::value_type>(direction));
    } else if constexpr (is_list<T>) {
        return R"({"type":"array","items":)" + of<typename T::value_type>(direction) + "}";
    } else if constexpr (is_map<T>) {
        return R"({"type":"object","additionalProperties":)" + of<typename T::mapped_type>(direction) +
               "}";
    } else {
        static_assert(reflect::Described<T>, "This type has no form on the wire yet: add it to json_read.h, "
                                             "json_write.h and schema.h.");
        auto const name = name_of(reflect::type_name<T>, direction);
        describe(name, direction, reflect::member_types_of<MemberType, T>(), sentences_of<T>());
        return reference_to(name);
    }
}

}  // namespace telemachy
