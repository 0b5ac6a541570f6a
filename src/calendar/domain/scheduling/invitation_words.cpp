#include "calendar/domain/scheduling/invitation_words.h"

#include <array>
#include <cstdio>

namespace telemachy::calendar {
namespace {

struct Phrases {
    std::array<std::string_view, 3> subject;   ///< New, moved, called off; the title follows.
    std::array<std::string_view, 3> sentence;
    std::string_view when;
    std::string_view where;
    std::string_view answer;
    std::string_view house;
    std::string_view choices;
    std::array<std::string_view, 7> days;
};

constexpr Phrases english{
    {"Invitation: ", "Moved: ", "Called off: "},
    {"You are invited to a meeting.", "This meeting has another time or place. Please answer again.",
     "This meeting will not take place."},
    "When: ",
    "Where: ",
    "Answer with the buttons of your calendar; you can propose another time there too.",
    "In Telemachy: ",
    "Do without these mails: ",
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}};

constexpr Phrases german{
    {"Einladung: ", "Verlegt: ", "Abgesagt: "},
    {"Sie sind zu einem Gespräch eingeladen.",
     "Dieses Gespräch hat eine andere Zeit oder einen anderen Ort. Bitte antworten Sie noch einmal.",
     "Dieses Gespräch findet nicht statt."},
    "Wann: ",
    "Wo: ",
    "Antworten Sie mit den Knöpfen Ihres Kalenders; dort können Sie auch eine andere Zeit vorschlagen.",
    "In Telemachy: ",
    "Diese Mails abbestellen: ",
    {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}};

/// `Monday, 2026-11-23, 09:00 to 10:00 (America/St_Johns)`; the day in the one order everybody reads alike.
std::string when(Period const& period, ZoneRules const& clock, Phrases const& phrases) {
    auto const begin = clock.local(period.begin);
    auto const day = std::chrono::floor<std::chrono::days>(begin);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const from{begin - day};
    auto const end = clock.local(period.end);
    std::chrono::hh_mm_ss const until{end - std::chrono::floor<std::chrono::days>(end)};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), ", %04d-%02u-%02u, %02d:%02d–%02d:%02d (", int{date.year()},
                  unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(from.hours().count()),
                  static_cast<int>(from.minutes().count()), static_cast<int>(until.hours().count()),
                  static_cast<int>(until.minutes().count()));
    return std::string(phrases.days[std::chrono::weekday(day).c_encoding()]) + text.data() + clock.name() + ")";
}

}  // namespace

InvitationWords words_of(InvitationNews const& news, Period const& period, MailLanguage language) {
    auto const& phrases = language == MailLanguage::german ? german : english;
    auto const& invitation = news.invitation;
    std::size_t const which = invitation.cancelled ? 2 : invitation.sequence > 0 ? 1 : 0;
    auto const line = [](std::string_view label, std::string_view value) {
        return std::string(label) + std::string(value) + "\n";
    };
    std::string text = line(phrases.sentence[which], "") + "\n" + line(invitation.summary, "") +
                       line(phrases.when, when(period, news.clock, phrases));
    if (!invitation.location.empty()) text += line(phrases.where, invitation.location);
    if (!invitation.cancelled) text += "\n" + line(phrases.answer, "");
    text += "\n" + line(phrases.house, news.house) + line(phrases.choices, news.choices);
    return {std::string(phrases.subject[which]) + invitation.summary, std::move(text)};
}

}  // namespace telemachy::calendar
