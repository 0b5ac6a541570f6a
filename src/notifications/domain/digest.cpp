#include "notifications/domain/digest.h"

#include <algorithm>
#include <string_view>

namespace telemachy::notifications {
namespace {

using std::chrono::days;
using std::chrono::floor;

struct Phrase {
    std::string_view kind;
    std::string_view english;
    std::string_view german;
};

/// What a kind is called in a mail. A kind that is not here is news without a name.
constexpr Phrase phrases[] = {
    {"match_published", "matches to look at", "Vorschläge für ein Gegenüber"},
    {"match_proposed", "matches to look at", "Vorschläge für ein Gegenüber"},
    {"match_accepted", "matches accepted", "angenommene Vorschläge"},
    {"match_declined", "matches declined", "abgelehnte Vorschläge"},
    {"question_asked", "questions to you", "Fragen an Sie"},
    {"question_answered", "answers to your questions", "Antworten auf Ihre Fragen"},
    {"agreement_changed", "changes of your agreement", "Änderungen Ihrer Vereinbarung"},
    {"agreement_signed", "signatures under your agreement", "Unterschriften unter Ihrer Vereinbarung"},
    {"norms_to_accept", "texts to read and accept", "Texte zu lesen und anzunehmen"},
    {"norms_changed", "texts that changed", "geänderte Texte"},
    {"invited", "invitations to programmes", "Einladungen zu Programmen"},
    {"run_submitted", "plans that wait for your approval", "Pläne, die auf Ihre Freigabe warten"},
    {"meeting_booked", "meetings booked", "gebuchte Gespräche"},
    {"meeting_moved", "meetings moved", "verlegte Gespräche"},
    {"meeting_cancelled", "meetings called off", "abgesagte Gespräche"},
    {"meeting_declined", "people who cannot come", "Absagen"},
    {"meeting_time_proposed", "other times proposed", "Vorschläge für eine andere Zeit"},
};

std::string_view name_of(std::string_view kind, DigestLanguage language) {
    auto const* const found = std::ranges::find(phrases, kind, &Phrase::kind);
    bool const german = language == DigestLanguage::german;
    if (found == std::end(phrases)) return german ? "Neuigkeiten" : "pieces of news";
    return german ? found->german : found->english;
}

}  // namespace

bool is_digest_due(DigestMoment const& moment, DigestRules const& rules) {
    auto const local = moment.now + moment.offset;
    auto const day = floor<days>(local);
    auto const clock = local - day;
    bool const quiet = clock >= rules.quiet_from || clock < rules.quiet_until;
    if (quiet || moment.free_days[std::chrono::weekday(day).c_encoding()]) return false;
    auto const in_week = std::ranges::count_if(moment.sent, [&](auto at) { return at > moment.now - days(7); });
    bool const just_sent = std::ranges::any_of(moment.sent, [&](auto at) { return at > moment.now - rules.apart; });
    return !just_sent && static_cast<std::size_t>(in_week) < rules.per_week;
}

DigestWords digest_words(std::vector<DigestItem> const& items, DigestLinks const& links, DigestLanguage language) {
    bool const german = language == DigestLanguage::german;
    std::vector<std::pair<std::string_view, std::size_t>> lines;
    std::size_t total = 0;
    for (auto const& item : items) {
        auto const name = name_of(item.kind, language);
        auto const known = std::ranges::find(lines, name, &std::pair<std::string_view, std::size_t>::first);
        if (known == lines.end()) lines.emplace_back(name, item.count);
        else known->second += item.count;
        total += item.count;
    }
    std::string text = german ? "Das ist neu für Sie in Telemachy:\n\n" : "This is new for you in Telemachy:\n\n";
    for (auto const& [name, count] : lines) text += std::to_string(count) + "  " + std::string(name) + "\n";
    text += (german ? "\nAnsehen: " : "\nSee: ") + links.house + "\n";
    text += (german ? "Diese Mails abbestellen: " : "Do without these mails: ") + links.choices + "\n";
    auto const subject = (german ? "Telemachy: Neues für Sie (" : "Telemachy: news for you (") + std::to_string(total) + ")";
    return {subject, std::move(text)};
}

}  // namespace telemachy::notifications
