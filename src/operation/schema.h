#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "operation/form.h"

/// What a type looks like on the wire, as JSON Schema (2020-12, which OpenAPI 3.1 speaks). Told by the
/// same forms that read and write the JSON, so the reference cannot drift from the code.
namespace telemachy {

/// Named schemas, collected while types are described. Requests and answers have names of their own:
/// what may be left out of a request is always present in an answer.
class SchemaBook {
public:
    std::map<std::string, std::string> named;

    /// Whether `name` is new, and still to be described; a struct may hold others of its kind.
    [[nodiscard]] bool begin(std::string const& name) { return named.try_emplace(name).second; }

    /// `telemachy::people::find_people::Input` → `FindPeopleInput`; `telemachy::people::PersonCard` →
    /// `PersonCard`, or `PersonCardInput` where it is part of a request.
    [[nodiscard]] static std::string name_of(std::string_view type, Direction direction);
};

[[nodiscard]] std::string text_schema(std::size_t min, std::size_t max);
[[nodiscard]] std::string whole_schema(std::int64_t min, std::int64_t max, std::int64_t fallback);
[[nodiscard]] std::string id_schema(std::string_view prefix);
[[nodiscard]] std::string word_schema(std::vector<std::string_view> const& words);
[[nodiscard]] std::string reference_to(std::string const& name);
[[nodiscard]] std::string nullable(std::string const& schema);

/// One member of an object schema while it is written.
struct MemberSchema {
    std::string name;
    std::string schema;
    std::string_view sentence;
    bool required;
};
[[nodiscard]] std::string object_schema(std::vector<MemberSchema> const& members);

}  // namespace telemachy
