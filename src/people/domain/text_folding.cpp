#include "people/domain/text_folding.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace telemachy::people {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters that Unicode does not take apart although people type them without the stroke.
constexpr std::array<std::pair<char16_t, std::u16string_view>, 9> strokes{{{u'ø', u"o"},
                                                                           {u'ł', u"l"},
                                                                           {u'đ', u"d"},
                                                                           {u'ð', u"d"},
                                                                           {u'þ', u"th"},
                                                                           {u'æ', u"ae"},
                                                                           {u'œ', u"oe"},
                                                                           {u'ħ', u"h"},
                                                                           {u'ı', u"i"}}};

std::string one_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (char c : text) {
        if (is_ascii_space(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending) out.push_back(' ');
        pending = false;
        out.push_back(c);
    }
    return out;
}

std::string fold_unicode(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    // Compatibility decomposition with case folding also opens ligatures and full-width letters.
    icu::Normalizer2 const* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::Normalizer2 const* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    auto const source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    auto const apart = nfd->normalize(nfkc->normalize(source, status), status);
    if (U_FAILURE(status)) return std::string(text);

    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        UChar32 const character = apart.char32At(at);
        if (u_charType(character) == U_NON_SPACING_MARK) continue;
        if (u_isUWhiteSpace(character)) {
            kept.append(u' ');
            continue;
        }
        auto const* stroke = std::ranges::find(strokes, static_cast<char16_t>(character),
                                               &std::pair<char16_t, std::u16string_view>::first);
        if (character < 0x10000 && stroke != strokes.end()) {
            kept.append(stroke->second.data(), static_cast<std::int32_t>(stroke->second.size()));
        } else {
            kept.append(character);
        }
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    using namespace std::string_view_literals;
    constexpr std::array invisible{"\xC2\xA0"sv, "\xE2\x80\x8B"sv, "\xEF\xBB\xBF"sv};
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
        for (auto space : invisible) {
            if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
            if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
        }
    }
    return text;
}

std::string folded(std::string_view text) {
    if (!is_ascii(text)) return one_space(fold_unicode(text));
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), ascii_lower);
    return one_space(lower);
}

std::string folded_words(std::string_view text) {
    auto words = folded(text);
    for (char& c : words) {
        bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
                          c == '#' || static_cast<unsigned char>(c) >= 0x80;
        if (!kept) c = ' ';
    }
    return one_space(words);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(separators), text.size());
        auto const part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> list_of(std::string_view text) {
    auto const parts = parts_of(text, ";");
    return {parts.begin(), parts.end()};
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t first_invalid_utf8(std::string_view text) {
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        // ICU's macro reads at most four bytes, so a window keeps its 32-bit index safe in big
        // files.
        auto const* window = bytes + at;
        auto const length = static_cast<std::int32_t>(std::min<std::size_t>(4, text.size() - at));
        std::int32_t read = 0;
        UChar32 character = 0;
        U8_NEXT(window, read, length, character);
        if (character < 0) return at;
        at += static_cast<std::size_t>(read);
    }
    return std::string_view::npos;
}

std::string shortened(std::string_view text, std::size_t count) {
    if (text.size() <= count || character_count(text) <= count) return std::string(text);
    std::size_t bytes = 0;
    std::size_t seen = 0;
    while (bytes < text.size()) {
        bool const starts = (static_cast<unsigned char>(text[bytes]) & 0xC0) != 0x80;
        if (starts && seen++ == count) break;
        ++bytes;
    }
    return std::string(trimmed(text.substr(0, bytes))) + "…";
}

}  // namespace telemachy::people
