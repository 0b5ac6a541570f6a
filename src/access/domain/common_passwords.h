#pragma once

#include <array>
#include <string_view>

namespace telemachy::access {

/// The words that long common passwords are put together from, as they stand in every published
/// list of leaked ones. Lower case, letters only. Twelve characters rule out the short ones by
/// themselves; what remains is these words doubled, strung together, or followed by a number.
inline constexpr auto common_password_words = std::to_array<std::string_view>({
    "abc",        "access",    "admin",     "administrator", "april",
    "arsenal",    "august",    "autumn",    "azerty",        "baseball",
    "basketball", "batman",    "bienvenue", "change",        "charlie",
    "chelsea",    "chocolate", "company",   "computer",      "contrasena",
    "cookie",     "december",  "default",   "demo",          "dragon",
    "elephant",   "english",   "fall",      "february",      "flower",
    "football",   "forever",   "freedom",   "friday",        "friend",
    "geheim",     "google",    "guest",     "hallo",         "hello",
    "herbst",     "holiday",   "iloveyou",  "inter",         "internet",
    "is",         "january",   "jesus",     "jordan",        "july",
    "june",       "killer",    "letmein",   "liverpool",     "login",
    "london",     "love",      "manager",   "march",         "master",
    "may",        "me",        "mentee",    "mentor",        "mentoring",
    "michael",    "microsoft", "monday",    "monkey",        "motdepasse",
    "mustang",    "my",        "new",       "november",      "october",
    "office",     "our",       "pass",      "passwd",        "password",
    "passwort",   "please",    "pokemon",   "princess",      "qwerty",
    "qwertz",     "saturday",  "secret",    "secure",        "september",
    "shadow",     "soccer",    "sommer",    "spring",        "starwars",
    "summer",     "sunday",    "sunshine",  "superman",      "system",
    "temp",       "temporary", "test",      "testing",       "the",
    "this",       "thursday",  "trustno",   "tuesday",       "user",
    "wednesday",  "welcome",   "whatever",  "willkommen",    "winter",
    "work",       "you",       "your",
});

}  // namespace telemachy::access
