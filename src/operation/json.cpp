#include "operation/json.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace telemachy {
namespace {

/// Builds the tree as the parser walks, and refuses what the standard leaves open: a name twice.
class TreeBuilder {
public:
    static constexpr std::size_t max_object_size = 100'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = 64UL << 20;

    using error_code = boost::system::error_code;
    using string_view = boost::json::string_view;

    Json root;
    std::string twice;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(Json::Kind::object); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(Json::Kind::array); }
    bool on_array_end(std::size_t, error_code&) { return close(); }
    bool on_key_part(string_view part, std::size_t, error_code&) { return collect(part); }
    bool on_key(string_view part, std::size_t, error_code& failed) {
        collect(part);
        if (stack_.back()->find(text_)) {
            twice = text_;
            failed = boost::json::error::syntax;
            return false;
        }
        key_ = std::exchange(text_, {});
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code&) { return collect(part); }
    bool on_string(string_view part, std::size_t, error_code&) {
        collect(part);
        Json& value = add(Json::Kind::string);
        value.string = std::exchange(text_, {});
        return true;
    }
    bool on_number_part(string_view, error_code&) { return true; }
    bool on_int64(std::int64_t number, string_view, error_code&) {
        add(Json::Kind::integer).integer = number;
        return true;
    }
    bool on_uint64(std::uint64_t number, string_view, error_code&) {
        add(Json::Kind::real).real = static_cast<double>(number);
        return true;
    }
    bool on_double(double number, string_view, error_code&) {
        add(Json::Kind::real).real = number;
        return true;
    }
    bool on_bool(bool value, error_code&) {
        add(Json::Kind::boolean).boolean = value;
        return true;
    }
    bool on_null(error_code&) {
        add(Json::Kind::null);
        return true;
    }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

private:
    bool collect(string_view part) {
        text_.append(part.data(), part.size());
        return true;
    }

    Json& add(Json::Kind kind) {
        Json* place = &root;
        if (!stack_.empty()) {
            Json& parent = *stack_.back();
            if (parent.kind == Json::Kind::array) {
                place = &parent.items.emplace_back();
            } else {
                place = &parent.members.emplace_back(std::move(key_), Json{}).second;
            }
        }
        place->kind = kind;
        return *place;
    }

    bool open(Json::Kind kind) {
        stack_.push_back(&add(kind));
        return true;
    }
    bool close() {
        stack_.pop_back();
        return true;
    }

    // A parent never grows while one of its children is open, so these pointers stay true.
    std::vector<Json*> stack_;
    std::string key_;
    std::string text_;
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::json::basic_parser<TreeBuilder> parser(options);
    boost::system::error_code failed;
    std::size_t const used = parser.write_some(false, text.data(), text.size(), failed);
    auto& builder = parser.handler();
    if (!builder.twice.empty()) {
        return refuse(invalid_field("/" + builder.twice, "twice", "This name stands there twice."));
    }
    if (failed || used < text.size()) {
        return refuse(invalid("not_json", "This is not JSON: it stops making sense at character " +
                                              std::to_string(used + 1) + "."));
    }
    return std::move(builder.root);
}

void write_json_string(std::string& out, std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    auto const stands_for_itself = [](char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    };
    out += '"';
    // Nearly every text is one stretch that is written as it is.
    for (auto from = text.begin();;) {
        auto const to = std::find_if_not(from, text.end(), stands_for_itself);
        out.append(from, to);
        if (to == text.end()) break;
        switch (char const c = *to) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 15];
        }
        from = to + 1;
    }
    out += '"';
}

void write_json(std::string& out, Json const& value) {
    switch (value.kind) {
        case Json::Kind::null: out += "null"; break;
        case Json::Kind::boolean: out += value.boolean ? "true" : "false"; break;
        case Json::Kind::integer: out += std::to_string(value.integer); break;
        case Json::Kind::real: {
            std::array<char, 40> buffer{};
            auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.real).ptr;
            out.append(buffer.data(), end);
            break;
        }
        case Json::Kind::string:
        case Json::Kind::word: write_json_string(out, value.string); break;
        case Json::Kind::array: {
            char before = '[';
            if (value.items.empty()) out += '[';
            for (auto const& item : value.items) {
                out += std::exchange(before, ',');
                write_json(out, item);
            }
            out += ']';
            break;
        }
        case Json::Kind::object: {
            char before = '{';
            if (value.members.empty()) out += '{';
            for (auto const& [name, member] : value.members) {
                out += std::exchange(before, ',');
                write_json_string(out, name);
                out += ':';
                write_json(out, member);
            }
            out += '}';
            break;
        }
    }
}

}  // namespace telemachy
