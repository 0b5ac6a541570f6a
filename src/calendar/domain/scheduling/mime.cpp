#include "calendar/domain/scheduling/mime.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

std::string_view trimmed(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The next line without its end; `text` goes on behind it.
std::string_view take_line(std::string_view& text) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::optional<unsigned> base64_digit(char c) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    auto const at = alphabet.find(c);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

std::string from_base64(std::string_view text) {
    std::string bytes;
    std::uint32_t group = 0;
    int bits = 0;
    for (char const c : text) {
        auto const digit = base64_digit(c);
        if (!digit) continue;
        group = group << 6U | *digit;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(group >> static_cast<unsigned>(bits) & 0xFFU);
    }
    return bytes;
}

std::optional<unsigned> hex_digit(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const at = digits.find(c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

/// `=C3=BC`; a `=` at the end of a line joins it to the next.
std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    while (!text.empty()) {
        auto line = take_line(text);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
        bool const goes_on = line.ends_with('=');
        if (goes_on) line.remove_suffix(1);
        for (std::size_t i = 0; i < line.size(); ++i) {
            auto const high = line[i] == '=' && i + 2 < line.size() ? hex_digit(line[i + 1]) : std::nullopt;
            auto const low = high ? hex_digit(line[i + 2]) : std::nullopt;
            bytes += low ? static_cast<char>(*high << 4U | *low) : line[i];
            if (low) i += 2;
        }
        if (!goes_on) bytes += "\r\n";
    }
    return bytes;
}

}  // namespace

std::string_view MimeEntity::header(std::string_view name) const {
    auto const found = std::ranges::find(headers, name, &Header::name);
    return found == headers.end() ? std::string_view() : found->value;
}

std::size_t MimeEntity::count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count(headers, name, &Header::name));
}

MimeEntity read_mime(std::string_view text) {
    MimeEntity entity;
    while (!text.empty()) {
        auto const line = take_line(text);
        if (line.empty()) break;
        bool const folded = line.front() == ' ' || line.front() == '\t';
        if (folded && !entity.headers.empty()) {
            entity.headers.back().value += ' ' + std::string(trimmed(line));
            continue;
        }
        auto const colon = line.find(':');
        if (colon == std::string_view::npos) continue;  // "From ana@…", which a mailbox puts on top
        entity.headers.push_back({lower_case(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
    }
    entity.body = text;
    return entity;
}

std::string media_type(std::string_view content_type) {
    return lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string media_parameter(std::string_view content_type, std::string_view name) {
    auto rest = content_type;
    for (auto semicolon = rest.find(';'); semicolon != std::string_view::npos; semicolon = rest.find(';')) {
        rest.remove_prefix(semicolon + 1);
        auto const equals = rest.find('=');
        if (equals == std::string_view::npos) return {};
        bool const is_it = lower_case(trimmed(rest.substr(0, equals))) == name;
        auto value = trimmed(rest.substr(equals + 1));
        bool const quoted = value.starts_with('"');
        auto const end = quoted ? value.find('"', 1) : value.find(';');
        auto const said = quoted ? value.substr(1, end == std::string_view::npos ? end : end - 1) : trimmed(value.substr(0, end));
        if (is_it) return std::string(said);
        if (end == std::string_view::npos) return {};
        rest = value.substr(end);
    }
    return {};
}

std::vector<std::string_view> mime_parts(std::string_view body, std::string_view boundary) {
    std::vector<std::string_view> parts;
    std::optional<char const*> begin;
    for (auto rest = body; !rest.empty();) {
        auto const* const line_begin = rest.data();
        auto const line = take_line(rest);
        bool const is_boundary = line.starts_with("--") && line.substr(2).starts_with(boundary);
        auto const behind = is_boundary ? trimmed(line.substr(2 + boundary.size())) : "no boundary";
        if (!behind.empty() && behind != "--") continue;
        if (begin) parts.emplace_back(*begin, static_cast<std::size_t>(line_begin - *begin));
        begin = rest.data();
        if (behind == "--") return parts;
    }
    return parts;
}

std::string decoded(std::string_view body, std::string_view encoding) {
    auto const how = lower_case(trimmed(encoding));
    if (how == "base64") return from_base64(body);
    if (how == "quoted-printable") return from_quoted_printable(body);
    return std::string(body);
}

}  // namespace telemachy::calendar
