#include "people/domain/places.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <utility>

#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using Names = std::unordered_map<std::string, std::string>;

constexpr std::array<char const*, 5> naming_languages{"en", "de", "fr", "es", "it"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> usual_countries{
    {{"uk", "GB"},
     {"great britain", "GB"},
     {"england", "GB"},
     {"scotland", "GB"},
     {"wales", "GB"},
     {"northern ireland", "GB"},
     {"gbr", "GB"},
     {"usa", "US"},
     {"united states of america", "US"},
     {"u s a", "US"},
     {"u s", "US"},
     {"america", "US"},
     {"czech republic", "CZ"},
     {"korea", "KR"},
     {"republic of korea", "KR"},
     {"holland", "NL"},
     {"the netherlands", "NL"},
     {"uae", "AE"},
     {"hong kong", "HK"},
     {"russian federation", "RU"}}};

std::string utf8(icu::UnicodeString const& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

Names country_names() {
    Names names;
    for (auto const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        icu::Locale const country("", *code);
        names.emplace(folded_words(*code), *code);
        names.emplace(folded_words(country.getISO3Country()), *code);
        for (auto const* language : naming_languages) {
            icu::UnicodeString name;
            names.emplace(
                folded_words(utf8(country.getDisplayCountry(icu::Locale(language), name))), *code);
        }
    }
    for (auto const& [name, code] : usual_countries)
        names.insert_or_assign(std::string(name), code);
    return names;
}

Names language_names() {
    Names names;
    for (auto const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        // Three-letter codes are historic or rare languages whose names would shadow common words.
        if (std::string_view(*code).size() != 2) continue;
        icu::Locale const language(*code);
        names.emplace(*code, *code);
        names.emplace(language.getISO3Language(), *code);
        icu::UnicodeString own;
        names.emplace(folded_words(utf8(language.getDisplayLanguage(language, own))), *code);
        for (auto const* naming : naming_languages) {
            icu::UnicodeString name;
            names.emplace(
                folded_words(utf8(language.getDisplayLanguage(icu::Locale(naming), name))), *code);
        }
    }
    names.emplace("mandarin", "zh");
    names.emplace("cantonese", "zh");
    names.emplace("farsi", "fa");
    names.emplace("flemish", "nl");
    return names;
}

std::optional<std::string> look_up(Names const& names, std::string const& said) {
    auto const found = names.find(said);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<std::string> country_code(std::string_view said) {
    static Names const names = country_names();
    return look_up(names, folded_words(said));
}

std::optional<std::string> language_code(std::string_view said) {
    static Names const names = language_names();
    auto const whole = look_up(names, folded_words(said));
    if (whole) return whole;
    // "pt-BR", "English (native)": the language comes first.
    return look_up(names, folded_words(said.substr(0, said.find_first_of("-_("))));
}

bool is_time_zone(std::string_view said) {
    if (said != "UTC" && said.find('/') == std::string_view::npos) return false;
    auto const id = icu::UnicodeString::fromUTF8(
        icu::StringPiece(said.data(), static_cast<std::int32_t>(said.size())));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString canonical;
    icu::TimeZone::getCanonicalID(id, canonical, status);
    return U_SUCCESS(status) != 0;
}

}  // namespace telemachy::people
