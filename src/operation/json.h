#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/result.h"

namespace telemachy {

/// A JSON value, held. Parsing is Boost.JSON's; this is only where a value lives between the door and
/// the struct it fills, so that no use case pays for a JSON header.
///
/// A `word` is text from a URL or a command line, where nothing has a type yet: it may become a
/// string, a number, a switch or an enumerator, whatever the field wants.
struct Json {
    enum class Kind { null, boolean, integer, real, string, word, array, object };

    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;
    double real = 0;
    std::string string;
    std::vector<Json> items;
    std::vector<std::pair<std::string, Json>> members;

    [[nodiscard]] static Json of_word(std::string text) {
        Json value;
        value.kind = Kind::word;
        value.string = std::move(text);
        return value;
    }
    [[nodiscard]] static Json of_string(std::string text) {
        Json value = of_word(std::move(text));
        value.kind = Kind::string;
        return value;
    }
    [[nodiscard]] static Json empty_object() {
        Json value;
        value.kind = Kind::object;
        return value;
    }

    [[nodiscard]] Json const* find(std::string_view name) const {
        for (auto const& [key, value] : members) {
            if (key == name) return &value;
        }
        return nullptr;
    }
    void set(std::string name, Json value) { members.emplace_back(std::move(name), std::move(value)); }
};

/// Strict RFC 8259 text in UTF-8, at most 32 levels deep, no name twice in an object. Numbers without
/// fraction or exponent that fit 64 bits are integers.
[[nodiscard]] Result<Json> parse_json(std::string_view text);

/// Appends `text` as a JSON string with its quotes.
void write_json_string(std::string& out, std::string_view text);

/// Appends a held value, members in their order.
void write_json(std::string& out, Json const& value);

}  // namespace telemachy
