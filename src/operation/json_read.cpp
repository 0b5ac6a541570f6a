#include "operation/json_read.h"

#include <algorithm>
#include <charconv>

#include "kernel/nearest_word.h"

namespace telemachy {
namespace {

bool is_text(Json const& json) {
    return json.kind == Json::Kind::string || json.kind == Json::Kind::word;
}

std::string_view name_of(Json::Kind kind) {
    switch (kind) {
        case Json::Kind::null: return "nothing";
        case Json::Kind::boolean: return "true or false";
        case Json::Kind::integer: return "a whole number";
        case Json::Kind::real: return "a number";
        case Json::Kind::string:
        case Json::Kind::word: return "text";
        case Json::Kind::array: return "a list";
        case Json::Kind::object: return "an object";
    }
    return "";
}

void refuse_type(Json const& json, std::string_view expected, Reading& reading) {
    reading.refuse("type", "This should be " + std::string(expected) + ", not " +
                               std::string(name_of(json.kind)) + ".");
}

template <class Number>
bool parse_whole_text(std::string_view text, Number& out) {
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    return failed == std::errc{} && end == text.data() + text.size();
}

std::string trimmed(std::string const& text) {
    constexpr std::string_view blank = " \t\r\n\f\v";
    auto const begin = text.find_first_not_of(blank);
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

/// Code points of valid UTF-8; the parser and the doors have refused anything else.
std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

}  // namespace

void Reading::refuse(std::string code, std::string detail) {
    problems.push_back({path_.empty() ? "/" : path_, std::move(code), std::move(detail)});
}

/// A path is a JSON pointer, RFC 6901: `~` is written ~0 and `/` ~1.
Reading::Step::Step(Reading& reading, std::string_view name)
    : reading_(reading), length_(reading.path_.size()) {
    auto& path = reading.path_;
    path += '/';
    for (char c : name) {
        if (c == '~') {
            path += "~0";
        } else if (c == '/') {
            path += "~1";
        } else {
            path += c;
        }
    }
}

void read_json(Json const& json, bool& out, Reading& reading) {
    if (json.kind == Json::Kind::boolean) {
        out = json.boolean;
    } else if (json.kind == Json::Kind::word && (json.string == "true" || json.string == "false")) {
        out = json.string == "true";
    } else {
        refuse_type(json, "true or false", reading);
    }
}

void read_json(Json const& json, std::int64_t& out, Reading& reading) {
    if (json.kind == Json::Kind::integer) {
        out = json.integer;
    } else if (json.kind != Json::Kind::word || !parse_whole_text(json.string, out)) {
        refuse_type(json, "a whole number", reading);
    }
}

void read_json(Json const& json, double& out, Reading& reading) {
    if (json.kind == Json::Kind::real) {
        out = json.real;
    } else if (json.kind == Json::Kind::integer) {
        out = static_cast<double>(json.integer);
    } else if (json.kind != Json::Kind::word || !parse_whole_text(json.string, out)) {
        refuse_type(json, "a number", reading);
    }
}

void read_json(Json const& json, std::string& out, Reading& reading) {
    if (is_text(json)) {
        out = json.string;
    } else {
        refuse_type(json, "text", reading);
    }
}

void read_json(Json const& json, Instant& out, Reading& reading) {
    auto const instant = is_text(json) ? parse_instant(json.string) : std::nullopt;
    if (instant) {
        out = *instant;
    } else {
        reading.refuse("instant", "A time in UTC is written like 2026-11-21T10:00:00.000Z.");
    }
}

void read_json(Json const& json, Date& out, Reading& reading) {
    auto const date = is_text(json) ? parse_date(json.string) : std::nullopt;
    if (date) {
        out = *date;
    } else {
        reading.refuse("date", "A day is written like 2026-11-21.");
    }
}

void read_json(Json const& json, Secret& out, Reading& reading) {
    if (!is_text(json)) {
        refuse_type(json, "text", reading);
    } else if (json.string.size() > 512) {
        reading.refuse("too_long", "That is too long to be a password.");
    } else {
        out.value = json.string;
    }
}

void read_json(Json const& json, Upload& out, Reading& reading) {
    if (is_text(json)) {
        out.bytes = json.string;
    } else {
        refuse_type(json, "a file", reading);
    }
}

void read_json(Json const& json, ExpectedVersion& out, Reading& reading) {
    read_json(json, out.value, reading);
}

void read_json_text(Json const& json, std::size_t min, std::size_t max, std::string& out,
                    Reading& reading) {
    if (!is_text(json)) return refuse_type(json, "text", reading);
    out = trimmed(json.string);
    std::size_t const length = characters(out);
    if (length < min) {
        reading.refuse(length == 0 ? "required" : "too_short",
                       length == 0 ? "This is needed."
                                   : "This needs at least " + std::to_string(min) + " characters.");
    } else if (length > max) {
        reading.refuse("too_long", "This may have at most " + std::to_string(max) +
                                       " characters; it has " + std::to_string(length) + ".");
    }
}

void read_json_whole(Json const& json, std::int64_t min, std::int64_t max, std::int64_t& out,
                     Reading& reading) {
    auto const before = reading.problems.size();
    read_json(json, out, reading);
    if (reading.problems.size() == before && (out < min || out > max)) {
        reading.refuse("range", "This should be from " + std::to_string(min) + " to " +
                                    std::to_string(max) + ".");
    }
}

void read_json_id(Json const& json, std::string_view prefix, std::string& out, Reading& reading) {
    if (is_text(json) && looks_like_id(prefix, json.string)) {
        out = json.string;
    } else {
        reading.refuse("id", "This should be an id that begins with " + std::string(prefix) + "_.");
    }
}

void refuse_word(std::vector<std::string_view> const& words, Reading& reading) {
    std::string list;
    for (auto const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    reading.refuse("word", "This should be one of: " + list + ".");
}

void refuse_unknown(Json const& json, std::vector<std::string_view> const& known, Reading& reading) {
    for (auto const& [name, value] : json.members) {
        if (std::ranges::find(known, name) != known.end()) continue;
        std::string sentence = "There is no field of this name here.";
        if (auto const near = nearest_word(name, known)) {
            sentence += " Did you mean \"" + std::string(*near) + "\"?";
        }
        Reading::Step const step(reading, name);
        reading.refuse("unknown", std::move(sentence));
    }
}

Result<void> read_form(Form const& form, Json const& json, void* value) {
    Reading reading;
    form.read(json, value, reading);
    if (reading.problems.empty()) return {};
    return refuse({ProblemKind::invalid, "invalid_input", "Some of this needs another look.",
                   std::move(reading.problems)});
}

bool accepts_object(Json const& json, Reading& reading) {
    if (json.kind == Json::Kind::object) return true;
    reading.refuse("type", "An object was expected here.");
    return false;
}

bool accepts_list(Json const& json, Reading& reading) {
    if (json.kind == Json::Kind::array || json.kind == Json::Kind::word) return true;
    refuse_type(json, "a list", reading);
    return false;
}

std::vector<Json> items_of(Json const& json) {
    if (json.kind == Json::Kind::array) return json.items;
    std::vector<Json> items;
    for (std::size_t begin = 0; begin <= json.string.size();) {
        std::size_t end = json.string.find(',', begin);
        if (end == std::string::npos) end = json.string.size();
        if (end > begin) items.push_back(Json::of_word(json.string.substr(begin, end - begin)));
        begin = end + 1;
    }
    return items;
}

}  // namespace telemachy
