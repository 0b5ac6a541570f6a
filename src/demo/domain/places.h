#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telemachy::demo {

enum class Region { europe, asia, south_america };

/// Where names come from; people at a site are mostly, never only, of its own cultures.
enum class Culture {
    greek,
    dutch,
    irish,
    norwegian,
    portuguese,
    polish,
    tamil_and_malayali,
    hindustani,
    singapore_chinese,
    malay,
    korean,
    vietnamese,
    chilean,
    west_african,
    levantine,
    last = levantine
};

/// A harbour with an office. `zone` is an IANA name; `languages` are ISO 639-1 codes, the commonest
/// first; the working day is local, in minutes since midnight; `share` weighs it within its region.
struct Site {
    std::string_view city;
    std::string_view country;
    std::string_view country_code;
    std::string_view zone;
    Region region;
    int share;
    int opens;
    int closes;
    std::vector<std::string_view> languages;
    std::vector<Culture> cultures;
};

[[nodiscard]] std::span<Site const> sites();

/// The site of this name. There must be one.
[[nodiscard]] Site const& site_named(std::string_view city);

[[nodiscard]] std::string_view name_of(Region region);

/// The English name of an ISO 639-1 language code the company uses: `el` is Greek.
[[nodiscard]] std::string_view language_named(std::string_view code);

[[nodiscard]] std::span<std::string_view const> language_codes();

/// Hours east of UTC in the northern winter, doubled so that India's half hour stays whole: good
/// enough to plant facts about overlapping days, never for a calendar.
[[nodiscard]] int half_hours_from_utc(std::string_view zone);

}  // namespace telemachy::demo
