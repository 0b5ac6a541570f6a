#include "demo/domain/cast_profiles.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

#include "demo/domain/expertise.h"

namespace telemachy::demo {
namespace {

/// Skills are written "Generative AI 5, Pricing 3"; languages as codes; whatever is empty or zero
/// is left as thrown. A day is "22:00-06:00".
struct CastProfile {
    std::string_view key;
    std::string_view offers;
    std::string_view wants;
    std::string_view languages;
    int hours_per_month;
    std::string_view day;
};

// clang-format off
constexpr std::array profiles{
    CastProfile{"kalliopi", "Strategic thinking 5, Stakeholder management 5, Crisis leadership 4", "Shop-floor reality 4, Generative AI 3, Gen Z customers 3", "el en fr", 2, ""},
    CastProfile{"leonidas", "Container operations 5, Crisis leadership 5, Labour relations 4", "Generative AI 3, Shop-floor reality 4, Customer research 3", "el en", 4, ""},
    CastProfile{"stratos",  "Ship operations 5, Leading people 4", "Service design 3, Social media 2, Digital collaboration 3", "el en", 2, ""},
    CastProfile{"ingrid",   "Offshore wind 5, Energy trading 4", "Shop-floor reality 4, Working parents 3, Machine learning 2", "no en", 2, ""},
    CastProfile{"arjun",    "Reliability engineering 5, Plant automation 4", "Robotics 4, Digital twins 3, Neurodiversity 2", "ta en hi", 3, ""},
    CastProfile{"meishan",  "Cloud platforms 4, Product management 5", "Accessibility 3, Shop-floor reality 4", "en zh", 2, ""},
    CastProfile{"joost",    "Treasury 5, Mergers and acquisitions 5", "Generative AI 3, Low-code tools 2, Early careers 3", "nl en de", 4, ""},
    CastProfile{"rafaela",  "Negotiation 5, Emerging markets 4", "Customer research 4, Generative AI 3", "pt en es", 2, ""},
    CastProfile{"camilo",   "Public speaking 5, Stakeholder management 4", "Gen Z customers 4, Social media 3, Customer research 3", "es en", 3, ""},
    CastProfile{"tomasz",   "Sourcing 5, Contract law 4", "Data analysis 3, Robotics 2", "pl en", 2, ""},
    CastProfile{"orla",     "Risk management 5, Contract law 5", "Cyber risk 3, Accessibility 3, Neurodiversity 3", "en", 2, ""},
    CastProfile{"despina",  "Inclusive leadership 5, Labour relations 5", "Early careers 4, Generative AI 2", "el en", 2, ""},
    CastProfile{"noor",     "Coaching 5, Inclusive leadership 4", "Data analysis 3", "nl en", 4, ""},
    CastProfile{"minhanh",  "Generative AI 5, Data analysis 5, Digital collaboration 4", "Strategic thinking 3, Public speaking 3", "vi en", 6, "11:00-20:00"},
    CastProfile{"isidora",  "Customer research 5, Service design 5, Gen Z customers 4", "Negotiation 3, Leading people 3", "es en pt", 4, ""},
    CastProfile{"kwame",    "Generative AI 4, Machine learning 5, Robotics 4", "Leading change 3, Financial planning 2", "en nl fr", 4, ""},
    CastProfile{"zofia",    "Shop-floor reality 5, Early careers 4, Social media 4", "Container operations 3, Public speaking 2", "pl en", 3, "22:00-06:00"},
    CastProfile{"eirin",    "Shop-floor reality 5, Offshore wind 3, Working parents 3", "Leading people 3, Energy trading 2", "no en", 3, ""},
    CastProfile{"divya",    "Robotics 5, Plant automation 4, Digital twins 4", "Leading people 3, Strategic thinking 2", "ta en", 4, ""},
    CastProfile{"caio",     "Shop-floor reality 4, Low-code tools 4, Data analysis 3", "Container operations 4, Leading people 2", "pt en", 3, ""},
    CastProfile{"layla",    "Accessibility 5, Service design 4, Generative AI 3", "Product management 4, Negotiation 3", "nl ar en", 6, ""},
    CastProfile{"nuraini",  "Customer research 4, Shop-floor reality 4, Cross-cultural teams 4", "Service design 3, Leading people 3", "ms en", 3, "09:00-18:00"},
    CastProfile{"conall",   "Low-code tools 5, Accessibility 4, Data analysis 4", "Financial planning 4, Stakeholder management 3", "en", 3, ""},
    CastProfile{"grazyna",  "Container operations 5, Leading people 5, Safety culture 4", "Generative AI 2", "pl en de", 6, ""},
    CastProfile{"theodora", "Ship operations 5, Crisis leadership 5, Leading people 4", "Social media 2", "el en", 4, ""},
    CastProfile{"murugan",  "Reliability engineering 5, Coaching 4, Safety culture 5", "Digital twins 3", "ta en", 4, ""},
    CastProfile{"patricio", "Container operations 4, Negotiation 4, Crisis leadership 5", "Data analysis 2", "pt en", 4, ""},
    CastProfile{"joana",    "Pricing 4, Contract law 3", "Leading people 4, Container operations 4, Crisis leadership 3", "pt en", 4, ""},
    CastProfile{"oskar",    "Reliability engineering 3, Data analysis 3", "Leading people 3, Project management 3", "pl en", 2, ""},
    CastProfile{"hendrika", "Container operations 5, Leading people 5", "Robotics 3, Early careers 3, Generative AI 3", "nl en", 2, ""},
    CastProfile{"prakash",  "Pricing 5, Negotiation 5", "Customer research 4, Data analysis 3", "ta en", 2, ""},
    CastProfile{"youngmi",  "Ship operations 5, Emerging markets 4", "Social media 3, Service design 3", "ko en", 2, ""},
    CastProfile{"anselmo",  "Project management 5, Hydrogen and ammonia 4", "Shop-floor reality 3, Generative AI 2", "pt en", 2, ""},
    CastProfile{"jogvan",   "Ship operations 5, Crewing 4", "Digital collaboration 3, Social media 2", "fo", 2, "08:00-16:00"},
    CastProfile{"sooah",    "Container operations 5, Safety culture 4", "Shop-floor reality 4, Generative AI 3", "ko", 2, "09:00-18:00"},
    CastProfile{"jiho",     "Shop-floor reality 5, Low-code tools 3", "Leading people 4", "ko en", 3, "09:00-18:00"},
    CastProfile{"narae",    "Data analysis 4, Shop-floor reality 4", "Strategic thinking 3", "ko en", 3, "09:00-18:00"},
    CastProfile{"dongmin",  "Shop-floor reality 5, Generative AI 3", "Container operations 4", "ko", 3, "09:00-17:00"},
    CastProfile{"ragnhild", "Offshore wind 5, Leading people 4, Working parents 5", "Generative AI 3", "no en", 3, ""},
    CastProfile{"dimitra",  "Pricing 5, Negotiation 4, Leading people 4", "Data analysis 3", "el en", 4, ""},
    CastProfile{"lucas",    "Financial planning 4, Data analysis 3", "Negotiation 4, Pricing 4, Leading people 3", "pt el en", 3, ""},
    CastProfile{"piotr",    "Leading people 4, Safety culture 4", "Digital collaboration 2", "pl en", 3, ""},
    CastProfile{"nasra",    "Plant automation 5, Leading change 5, Labour relations 4", "", "en fr", 4, ""},
    CastProfile{"viggo",    "Robotics 5, Container operations 4", "", "no en de", 2, ""},
    CastProfile{"bram",     "Robotics 5, Plant automation 4", "", "nl en", 2, ""},
};
// clang-format on

std::vector<std::string_view> parts(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        auto const end = text.find(separator);
        found.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
    }
    return found;
}

std::vector<Skill> skills(std::string_view text) {
    std::vector<Skill> found;
    for (auto part : parts(text, ", ")) {
        auto const level = part.back() - '0';
        found.push_back({term_named(part.substr(0, part.size() - 2)), level});
    }
    return found;
}

int minute_of_day(std::string_view clock) {
    return ((clock[0] - '0') * 10 + clock[1] - '0') * 60 + (clock[3] - '0') * 10 + clock[4] - '0';
}

}  // namespace

void apply_cast_profile(DemoPerson& person) {
    auto const found = std::ranges::find(profiles, person.cast_key, &CastProfile::key);
    if (found == profiles.end()) return;
    person.offers = skills(found->offers);
    person.wants = skills(found->wants);
    person.languages.clear();
    for (auto code : parts(found->languages, " ")) person.languages.emplace_back(code);
    person.hours_per_month = found->hours_per_month;
    if (found->day.empty()) return;
    person.hours = {minute_of_day(found->day), minute_of_day(found->day.substr(6))};
}

}  // namespace telemachy::demo
