#include "people/domain/roster_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "kernel/reflect.h"
#include "people/domain/places.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using States = std::pair<std::string_view, HolderState>;
constexpr std::array states{
    States{"named", HolderState::named},
    States{"held", HolderState::named},
    States{"filled", HolderState::named},
    States{"occupied", HolderState::named},
    States{"active", HolderState::named},
    States{"employed", HolderState::named},
    States{"current", HolderState::named},
    States{"yes", HolderState::named},
    States{"true", HolderState::named},
    States{"y", HolderState::named},
    States{"vacant", HolderState::vacant},
    States{"vacancy", HolderState::vacant},
    States{"unfilled", HolderState::vacant},
    States{"open", HolderState::vacant},
    States{"tbc", HolderState::vacant},
    States{"eliminated", HolderState::eliminated},
    States{"abolished", HolderState::eliminated},
    States{"closed", HolderState::eliminated},
    States{"deleted", HolderState::eliminated},
    States{"not disclosed", HolderState::not_disclosed},
    States{"undisclosed", HolderState::not_disclosed},
    States{"withheld", HolderState::not_disclosed},
    States{"redacted", HolderState::not_disclosed},
    States{"n d", HolderState::not_disclosed},
    States{"nd", HolderState::not_disclosed},
    States{"paused", HolderState::paused},
    States{"on leave", HolderState::paused},
    States{"leave", HolderState::paused},
    States{"leave of absence", HolderState::paused},
    States{"parental leave", HolderState::paused},
    States{"maternity leave", HolderState::paused},
    States{"sabbatical", HolderState::paused},
    States{"left", HolderState::left},
    States{"leaver", HolderState::left},
    States{"terminated", HolderState::left},
    States{"inactive", HolderState::left},
    States{"retired", HolderState::left},
    States{"resigned", HolderState::left},
    States{"former", HolderState::left},
    States{"blank", HolderState::unstated},
    States{"unstated", HolderState::unstated},
};

constexpr std::array<std::string_view, 10> externals{
    "external",   "contractor", "consultant",        "advisor", "adviser",
    "freelancer", "freelance",  "contingent worker", "vendor",  "agency"};

CanonicalValue refused(std::string reason) { return {{}, std::move(reason)}; }

std::string quoted(std::string_view said) { return "“" + shortened(said, 60) + "”"; }

/// Sentences and file names must hold a value, and a list column of the directory a row of them.
constexpr std::size_t characters_max(RosterField field) {
    switch (field) {
        case RosterField::job_title:
        case RosterField::unit:
        case RosterField::parent_unit:
        case RosterField::organisation:
        case RosterField::parent_organisation:
            return 300;
        case RosterField::expertise_offered:
        case RosterField::expertise_wanted:
            return 2000;
        case RosterField::monitoring:
            return 1000;
        default:
            return 200;
    }
}

std::string one_line(std::string_view text) {
    std::string out;
    bool pending = false;
    for (char c : text) {
        bool const space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space && pending && !out.empty()) out.push_back(' ');
        if (!space) out.push_back(c);
        pending = space;
    }
    return out;
}

CanonicalValue languages_value(std::string_view said) {
    std::vector<std::string> codes;
    for (auto part : parts_of(said, ",;/|&\n")) {
        auto const code = language_code(part);
        if (!code) return refused(quoted(part) + " is not a language we know");
        if (std::ranges::find(codes, *code) == codes.end()) codes.push_back(*code);
    }
    std::string joined;
    for (auto const& code : codes) joined += (joined.empty() ? "" : "; ") + code;
    return {joined};
}

CanonicalValue whole_hours(std::string_view said) {
    double hours = 0;
    auto const* end = said.data() + said.size();
    auto const [stopped, failure] = std::from_chars(said.data(), end, hours);
    auto const unit = folded(std::string_view(stopped, static_cast<std::size_t>(end - stopped)));
    bool const plain = unit.empty() || unit == "h" || unit == "hours" || unit == "hrs";
    if (failure != std::errc() || !plain || !(hours >= 0 && hours <= 200)) {
        return refused(quoted(said) + " is not a number of hours from 0 to 200");
    }
    // A time budget is a promise not to ask for more, so a fraction is rounded down.
    return {std::to_string(static_cast<int>(hours))};
}

/// "9:00 - 17:30", "09:00–17:30", "0900-1730" → "09:00-17:30".
CanonicalValue working_hours_value(std::string_view said) {
    std::string digits;
    for (auto part : parts_of(said, "-–")) {
        std::string clock;
        for (char c : part) {
            if (c >= '0' && c <= '9') clock.push_back(c);
        }
        if (clock.size() == 3) clock.insert(0, "0");
        if (clock.size() != 4 || clock > "2400" || clock.substr(2) > "59") break;
        digits += clock;
    }
    if (digits.size() != 8)
        return refused(quoted(said) + " is not a working day such as 09:00-17:30");
    return {digits.substr(0, 2) + ":" + digits.substr(2, 2) + "-" + digits.substr(4, 2) + ":" +
            digits.substr(6, 2)};
}

CanonicalValue list(std::string_view said) {
    std::string joined;
    for (auto part : parts_of(said, ";|\n"))
        joined += (joined.empty() ? "" : "; ") + one_line(part);
    return {joined};
}

CanonicalValue expertise(std::string_view said, bool bare_levels) {
    std::string joined;
    for (auto const& [term, level] : said_expertise(said, bare_levels)) {
        joined += (joined.empty() ? "" : "; ") + term + " (" + std::to_string(level) + ")";
    }
    return {joined};
}

}  // namespace

std::string_view name_of(HolderState state) { return reflect::word_of(state); }

std::optional<HolderState> holder_state(std::string_view said) {
    auto const word = folded_words(said);
    auto const found = std::ranges::find(states, std::string_view(word), &States::first);
    return found == states.end() ? std::nullopt : std::optional(found->second);
}

std::vector<SaidExpertise> said_expertise(std::string_view text, bool bare_levels) {
    // Semicolons win when there are any: terms such as "Mergers, acquisitions" hold commas.
    bool const semicolons = text.find_first_of(";|\n") != std::string_view::npos;
    std::vector<SaidExpertise> said;
    for (auto part : parts_of(text, semicolons ? ";|\n" : ",")) {
        int level = 3;
        bool const bracketed =
            part.size() > 4 && part.ends_with(')') && part[part.size() - 3] == '(';
        bool const bare = bare_levels && part.size() > 2 && part[part.size() - 2] == ' ';
        char const digit = bracketed ? part[part.size() - 2] : part.back();
        if ((bracketed || bare) && digit >= '1' && digit <= '5') {
            level = digit - '0';
            part = trimmed(part.substr(0, part.size() - (bracketed ? 3 : 2)));
        }
        said.push_back({one_line(part), level});
    }
    return said;
}

CanonicalValue canonical_value(RosterField field, std::string_view raw, ColumnHabits habits) {
    using enum RosterField;
    auto const said = trimmed(raw);
    if (said.empty()) return {};
    if (said.size() > characters_max(field) && character_count(said) > characters_max(field)) {
        return refused("it has " + std::to_string(character_count(said)) +
                       " characters and the limit is " + std::to_string(characters_max(field)));
    }
    switch (field) {
        case country:
            return {country_code(said).value_or(one_line(said))};
        case languages:
            return languages_value(said);
        case hours_per_month:
            return whole_hours(said);
        case industries:
            return list(said);
        case expertise_offered:
        case expertise_wanted:
            return expertise(said, habits.bare_levels);
        case working_hours:
            return working_hours_value(said);
        case employment: {
            auto const word = folded_words(said);
            bool const outside =
                std::ranges::find(externals, std::string_view(word)) != externals.end();
            return {outside ? "external" : "employee"};
        }
        case time_zone:
            if (!is_time_zone(said)) return refused(quoted(said) + " is not a time zone we know");
            return {std::string(said)};
        case snapshot:
        case start_date: {
            auto const date = canonical_date(said, habits.dates);
            if (!date) return refused(quoted(said) + " is not a date we can read");
            return {*date};
        }
        case email: {
            auto const at = said.find('@');
            bool const plain = at != said.npos && at > 0 && at + 1 < said.size() &&
                               said.find_first_of(" \t\r\n") == said.npos;
            if (!plain) return refused(quoted(said) + " is not an e-mail address");
            return {std::string(said)};
        }
        case post_ref:
        case reports_to:
        case person_ref:
        case body:
            return {std::string(said)};
        default:
            return {one_line(said)};
    }
}

}  // namespace telemachy::people
