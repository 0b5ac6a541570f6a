#include "demo/domain/places.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace telemachy::demo {
namespace {

using enum Culture;
using enum Region;

constexpr int at(int hour, int minute) { return hour * 60 + minute; }

// clang-format off
std::vector<Site> const& all_sites() {
    static std::vector<Site> const sites = {
        {"Piraeus",    "Greece",      "GR", "Europe/Athens",     europe,        26, at(8, 30), at(17, 0),  {"el"},       {greek}},
        {"Rotterdam",  "Netherlands", "NL", "Europe/Amsterdam",  europe,        25, at(8, 30), at(17, 0),  {"nl"},       {dutch, dutch, dutch, west_african, levantine}},
        {"Cork",       "Ireland",     "IE", "Europe/Dublin",     europe,        12, at(9, 0),  at(17, 30), {"en"},       {irish, irish, irish, west_african}},
        {"Bergen",     "Norway",      "NO", "Europe/Oslo",       europe,        13, at(8, 0),  at(16, 0),  {"no"},       {norwegian}},
        {"Sines",      "Portugal",    "PT", "Europe/Lisbon",     europe,        11, at(9, 0),  at(18, 0),  {"pt"},       {portuguese}},
        {"Gdańsk",     "Poland",      "PL", "Europe/Warsaw",     europe,        13, at(8, 0),  at(16, 30), {"pl"},       {polish}},
        {"Chennai",    "India",       "IN", "Asia/Kolkata",      asia,          34, at(9, 30), at(18, 30), {"ta", "hi"}, {tamil_and_malayali, tamil_and_malayali, hindustani}},
        {"Singapore",  "Singapore",   "SG", "Asia/Singapore",    asia,          26, at(9, 0),  at(18, 0),  {"en", "zh"}, {singapore_chinese, singapore_chinese, malay, tamil_and_malayali}},
        {"Busan",      "South Korea", "KR", "Asia/Seoul",        asia,          18, at(9, 0),  at(18, 0),  {"ko"},       {korean}},
        {"Hải Phòng",  "Viet Nam",    "VN", "Asia/Ho_Chi_Minh",  asia,          22, at(8, 0),  at(17, 0),  {"vi"},       {vietnamese}},
        {"Santos",     "Brazil",      "BR", "America/Sao_Paulo", south_america, 60, at(8, 30), at(17, 30), {"pt"},       {portuguese, portuguese, portuguese, west_african}},
        {"Valparaíso", "Chile",       "CL", "America/Santiago",  south_america, 40, at(9, 0),  at(18, 0),  {"es"},       {chilean}},
    };
    return sites;
}

struct Language { std::string_view code, name; };

constexpr std::array<Language, 17> languages{{
    {"en", "English"}, {"el", "Greek"},  {"nl", "Dutch"},   {"no", "Norwegian"}, {"pt", "Portuguese"}, {"pl", "Polish"},
    {"ta", "Tamil"},   {"hi", "Hindi"},  {"zh", "Chinese"}, {"ms", "Malay"},     {"ko", "Korean"},     {"vi", "Vietnamese"},
    {"es", "Spanish"}, {"fr", "French"}, {"ar", "Arabic"},  {"de", "German"},    {"fo", "Faroese"},
}};
// clang-format on

constexpr std::array<std::string_view, languages.size()> codes = [] {
    std::array<std::string_view, languages.size()> found{};
    for (std::size_t i = 0; i < languages.size(); ++i) found[i] = languages[i].code;
    return found;
}();

}  // namespace

std::span<Site const> sites() { return all_sites(); }

Site const& site_named(std::string_view city) {
    auto const found = std::ranges::find(all_sites(), city, &Site::city);
    assert(found != all_sites().end());
    return *found;
}

std::string_view name_of(Region region) {
    switch (region) {
        case europe:
            return "Europe";
        case asia:
            return "Asia";
        case south_america:
            return "South America";
    }
    return {};
}

std::string_view language_named(std::string_view code) {
    auto const found = std::ranges::find(languages, code, &Language::code);
    assert(found != languages.end());
    return found->name;
}

std::span<std::string_view const> language_codes() { return codes; }

int half_hours_from_utc(std::string_view zone) {
    if (zone == "Europe/Dublin" || zone == "Europe/Lisbon") return 0;
    if (zone == "Europe/Athens") return 4;
    if (zone == "Asia/Kolkata") return 11;
    if (zone == "Asia/Ho_Chi_Minh") return 14;
    if (zone == "Asia/Singapore") return 16;
    if (zone == "Asia/Seoul") return 18;
    if (zone == "America/Sao_Paulo" || zone == "America/Santiago") return -6;
    return 2;
}

}  // namespace telemachy::demo
