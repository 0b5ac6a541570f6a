#include "people/domain/csv_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using namespace std::string_view_literals;

constexpr auto utf8_mark = "\xEF\xBB\xBF"sv;
constexpr auto utf16_little_mark = "\xFF\xFE"sv;
constexpr auto utf16_big_mark = "\xFE\xFF"sv;
constexpr char32_t replacement = 0xFFFD;

/// What people send by mistake, by its first bytes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known_files{
    {{"PK\x03\x04"sv, "an Excel workbook or another zip archive"sv},
     {"\xD0\xCF\x11\xE0"sv, "an old Excel workbook"sv},
     {"%PDF"sv, "a PDF"sv},
     {"\x1F\x8B"sv, "a compressed file"sv},
     {"\x89PNG"sv, "a picture"sv},
     {"{\\rtf"sv, "a formatted document"sv},
     {"<?xml"sv, "XML"sv},
     {"<html"sv, "a web page"sv},
     {"<!DOCTYPE"sv, "a web page"sv},
     {"[{"sv, "JSON"sv}}};

/// Windows-1252 for 0x80 to 0x9F; the five bytes it leaves undefined become the replacement mark.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (c >> 6)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | (c >> 12)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | (c >> 18)));
        out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

Problem not_text(std::string_view what) {
    return invalid("roster.binary", "This is " + std::string(what) +
                                        ", not a list in text form. Open it in the program it came "
                                        "from, save the list as CSV (UTF-8) and upload that.");
}

DecodedText from_utf16(std::string_view bytes, bool big) {
    DecodedText decoded{{}, {std::string("Read as UTF-16, as its first bytes say.")}};
    decoded.text.reserve(bytes.size());
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char16_t>(big ? first << 8 | second : second << 8 | first);
    };
    bool broken = bytes.size() % 2 != 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 &&
            unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = replacement;
            broken = true;
        }
        append_utf8(decoded.text, c);
    }
    if (broken) {
        decoded.notes.emplace_back(
            "Some characters were damaged in the file and are shown as “\uFFFD”.");
    }
    return decoded;
}

DecodedText from_windows_1252(std::string_view bytes, std::size_t first_odd) {
    auto const row = 1 + std::ranges::count(bytes.substr(0, first_odd), '\n');
    DecodedText decoded{{},
                        {"Line " + std::to_string(row) +
                         " is not UTF-8, so the file was read as Windows-1252. Check the accented "
                         "letters before you apply it."}};
    decoded.text.reserve(bytes.size() + bytes.size() / 16);
    for (char byte : bytes) {
        auto const c = static_cast<unsigned char>(byte);
        append_utf8(decoded.text, c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : c);
    }
    return decoded;
}

/// Whether a sample is mostly control characters. Single odd ones are let through: real rosters
/// have them, and they harm nobody as text.
bool looks_binary(std::string_view text) {
    auto const sample = text.substr(0, 65536);
    auto const odd = std::ranges::count_if(sample, [](char byte) {
        auto const c = static_cast<unsigned char>(byte);
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    return odd * 3 > static_cast<std::ptrdiff_t>(sample.size());
}

}  // namespace

Result<DecodedText> decode_text(std::string bytes) {
    for (auto const& [start, what] : known_files) {
        if (std::string_view(bytes).starts_with(start)) return refuse(not_text(what));
    }
    DecodedText decoded;
    if (std::string_view(bytes).starts_with(utf16_little_mark)) {
        decoded = from_utf16(std::string_view(bytes).substr(2), false);
    } else if (std::string_view(bytes).starts_with(utf16_big_mark)) {
        decoded = from_utf16(std::string_view(bytes).substr(2), true);
    } else {
        if (bytes.starts_with(utf8_mark)) bytes.erase(0, utf8_mark.size());
        auto const odd = first_invalid_utf8(bytes);
        if (odd != std::string::npos && bytes.find('\0') == std::string::npos) {
            decoded = from_windows_1252(bytes, odd);
        } else {
            decoded.text = std::move(bytes);
        }
    }
    auto const zero = decoded.text.find('\0');
    if (zero != std::string::npos) {
        auto const line =
            1 + std::ranges::count(std::string_view(decoded.text).substr(0, zero), '\n');
        return refuse(
            not_text("a file with zero bytes (the first in line " + std::to_string(line) + ")"));
    }
    if (looks_binary(decoded.text)) return refuse(not_text("mostly control characters"));
    return decoded;
}

}  // namespace telemachy::people
