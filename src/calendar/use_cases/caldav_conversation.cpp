#include "calendar/use_cases/caldav_conversation.h"

#include <algorithm>

#include "calendar/domain/caldav/answers.h"
#include "calendar/domain/caldav/questions.h"
#include "vault/digest.h"

namespace telemachy::calendar {
namespace {

constexpr std::size_t account_calendars_max = 20;
constexpr std::size_t account_bytes_max = 20U << 20U;  // of all calendars together

Problem no_calendars_found() {
    return invalid_field("/url", "no_calendars", "No calendars of this account were found. Give the address your calendar "
                                                 "program uses for CalDAV.");
}

/// One mark for everything that was listed; empty when a calendar has none, since it may change unseen then.
std::string listed_as(std::vector<DavCalendar> const& calendars) {
    std::string all;
    for (auto const& calendar : calendars) {
        if (calendar.tag.empty()) return {};
        all += calendar.href + '\n' + calendar.tag + '\n';
    }
    return vault::hex(vault::sha256(all));
}

std::string const& told_code(Problem const& problem) {
    return problem.fields.empty() ? problem.code : problem.fields.front().code;
}

/// Whether asking elsewhere may still help: it was this address that was wrong, and not the password.
bool may_look_elsewhere(Problem const& problem) {
    auto const& code = told_code(problem);
    return code == "gone" || code == "not_caldav" || code == "no_calendars" || code.starts_with("answer_4") ||
           code == "answer_501";
}

}  // namespace

Result<outbound::WebDocument> CaldavConversation::ask(std::string method, std::string const& url, std::string depth,
                                                      std::string body) const {
    return web_.read({.url = url,
                      .method = std::move(method),
                      .depth = std::move(depth),
                      .body = std::move(body),
                      .credentials = credentials_});
}

Result<CaldavConversation::Home> CaldavConversation::home_at(std::string const& url) const {
    auto const here = TRY(ask("PROPFIND", url, "0", ask_who()));
    auto const place = TRY(read_place(here.body));
    if (place.is_calendar) return Home{here.url, "0"};
    if (!place.principal) return refuse(no_calendars_found());
    auto const principal = TRY(ask("PROPFIND", resolved(here.url, *place.principal), "0", ask_home()));
    auto const home = TRY(read_home(principal.body));
    if (!home) return refuse(no_calendars_found());
    return Home{resolved(principal.url, *home), "1"};
}

Result<CaldavConversation::Home> CaldavConversation::find_home() const {
    auto found = home_at(url_);
    if (found || !may_look_elsewhere(found.error())) return found;
    auto well_known = home_at(origin_of(url_) + "/.well-known/caldav");
    // What was wrong with the address somebody gave tells them more than what was wrong with our guess.
    return well_known || told_code(well_known.error()) == "wrong_password" ? well_known : found;
}

Result<CaldavAnswer> CaldavConversation::read(Period const& window, std::string const& known) const {
    auto const home = TRY(find_home());
    auto const listed = TRY(ask("PROPFIND", home.url, home.depth, ask_calendars()));
    auto const calendars = TRY(read_calendars(listed.body));
    if (calendars.empty()) return refuse(no_calendars_found());
    if (calendars.size() > account_calendars_max) {
        return refuse(invalid_field("/url", "too_many", "This account has more than twenty calendars. Give the address of the "
                                                        "one that counts."));
    }
    CaldavAnswer answer{.tag = listed_as(calendars)};
    answer.unchanged = !answer.tag.empty() && answer.tag == known;
    if (answer.unchanged) return answer;

    std::size_t bytes = 0;
    for (auto const& calendar : calendars) {
        auto const url = resolved(listed.url, calendar.href);
        auto const question = calendar.tells_busy ? ask_busy(window) : ask_events(window);
        auto const said = TRY(ask("REPORT", url, "1", question));
        bytes += said.body.size();
        if (bytes > account_bytes_max) {
            return refuse(invalid_field("/url", "too_large", "These calendars are larger than 20 MB. Give the address of the "
                                                             "one that counts."));
        }
        if (calendar.tells_busy) {
            answer.documents.push_back(said.body);
        } else {
            std::ranges::move(TRY(read_documents(said.body)), std::back_inserter(answer.documents));
        }
    }
    return answer;
}

}  // namespace telemachy::calendar
