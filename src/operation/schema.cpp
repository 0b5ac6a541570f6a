#include "operation/schema.h"

#include <utility>

namespace telemachy {
namespace {

std::string capitalised(std::string_view snake) {
    std::string out;
    bool up = true;
    for (char c : snake) {
        if (c == '_') {
            up = true;
            continue;
        }
        out += up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        up = false;
    }
    return out;
}

/// `Page<telemachy::people::PersonCard>` → `PersonCardPage`; other templates keep their letters only.
std::string plain(std::string_view type) {
    std::size_t const open = type.find('<');
    if (open == std::string_view::npos) return std::string(type);
    auto inner = type.substr(open + 1, type.rfind('>') - open - 1);
    if (auto const colon = inner.rfind("::"); colon != std::string_view::npos) inner = inner.substr(colon + 2);
    auto outer = type.substr(0, open);
    if (auto const colon = outer.rfind("::"); colon != std::string_view::npos) outer = outer.substr(colon + 2);
    return "::" + std::string(inner) + std::string(outer);
}

}  // namespace

std::string SchemaBook::name_of(std::string_view type, Direction direction) {
    std::string const full = plain(type);
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= full.size();) {
        std::size_t end = full.find("::", begin);
        if (end == std::string::npos) end = full.size();
        if (end > begin) parts.push_back(full.substr(begin, end - begin));
        begin = end + 2;
    }
    std::string const own = parts.back();
    bool const plain_role = own == "Input" || own == "Output";
    // telemachy::room::use_case::Row belongs to its use case; telemachy::room::PersonCard to the room.
    bool const in_use_case = parts.size() >= 4;
    std::string name = (in_use_case ? capitalised(parts[parts.size() - 2]) : "") + capitalised(own);
    if (direction == Direction::request && !plain_role) name += "Input";
    return name;
}

std::string text_schema(std::size_t min, std::size_t max) {
    return R"({"type":"string","minLength":)" + std::to_string(min) + R"(,"maxLength":)" +
           std::to_string(max) + "}";
}

std::string whole_schema(std::int64_t min, std::int64_t max, std::int64_t fallback) {
    return R"({"type":"integer","minimum":)" + std::to_string(min) + R"(,"maximum":)" +
           std::to_string(max) + R"(,"default":)" + std::to_string(fallback) + "}";
}

std::string id_schema(std::string_view prefix) {
    return R"({"type":"string","pattern":"^)" + std::string(prefix) + R"(_[0-9A-Za-z_-]{1,60}$"})";
}

std::string word_schema(std::vector<std::string_view> const& words) {
    std::string out = R"({"type":"string","enum":[)";
    bool first = true;
    for (auto const word : words) {
        if (!std::exchange(first, false)) out += ',';
        write_json_string(out, word);
    }
    return out + "]}";
}

std::string reference_to(std::string const& name) {
    return R"({"$ref":"#/components/schemas/)" + name + "\"}";
}

std::string nullable(std::string const& schema) {
    return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
}

std::string object_schema(std::vector<MemberSchema> const& members) {
    std::string properties;
    std::string required;
    for (auto const& member : members) {
        properties += properties.empty() ? "" : ",";
        write_json_string(properties, member.name);
        properties += ':';
        if (member.sentence.empty()) {
            properties += member.schema;
        } else {
            properties += R"({"allOf":[)" + member.schema + R"(],"description":)";
            write_json_string(properties, member.sentence);
            properties += '}';
        }
        if (member.required) {
            required += required.empty() ? "" : ",";
            write_json_string(required, member.name);
        }
    }
    return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required +
           R"(],"additionalProperties":false})";
}

}  // namespace telemachy
