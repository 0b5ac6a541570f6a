#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace telemachy::people {

/// The ISO 3166 code of a country written as a code or as a name in English, German, French,
/// Spanish or Italian, or by a usual short form ("UK", "USA", "Scotland").
[[nodiscard]] std::optional<std::string> country_code(std::string_view said);

/// The language's ISO 639 code: "English", "Deutsch", "pt-BR" → "en", "de", "pt".
[[nodiscard]] std::optional<std::string> language_code(std::string_view said);

/// Whether this is a time zone of the IANA data base, such as `Europe/London`.
[[nodiscard]] bool is_time_zone(std::string_view said);

}  // namespace telemachy::people
