#include "calendar/use_cases/source_reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "calendar/domain/busy/availability.h"
#include "calendar/domain/icalendar/characters.h"
#include "calendar/store/clock.h"
#include "calendar/use_cases/people_calendar.h"
#include "people/people_directory.h"

namespace telemachy::calendar {

Period reading_window(Instant now) {
    return {to_seconds(now) - std::chrono::days(7), to_seconds(now) + std::chrono::days(400)};
}

Result<BusyRead> busy_of_documents(Work& work, Id<PersonTag> const& person, std::span<std::string const> documents) {
    PeopleCalendar const calendar(work);
    View const view{reading_window(work.now()), calendar.home(person), calendar.zones()};
    auto const contact = people::PeopleDirectory(work).contact(person);
    auto const address = contact ? lower_case(contact->email) : std::string();
    BusyRead all;
    std::optional<Problem> refused;
    std::size_t taken = 0;
    for (auto const& document : documents) {
        auto read = read_busy(document, view, address);
        if (!read) {
            refused = std::move(read.error());
            continue;
        }
        ++taken;
        std::ranges::move(read->busy, std::back_inserter(all.busy));
        std::ranges::move(read->problems, std::back_inserter(all.problems));
    }
    if (refused && taken == 0) return refuse(std::move(*refused));
    all.busy = merged(std::move(all.busy));
    return all;
}

Result<void> check_room(std::vector<SourceRow> const& sources) {
    constexpr std::size_t sources_max = 10;
    if (sources.size() < sources_max) return {};
    return refuse(conflict("calendar.too_many", "Ten calendars are read at most. Remove one first."));
}

Result<void> check_new(std::vector<SourceRow> const& sources, std::string const& url) {
    if (std::ranges::find(sources, url, &SourceRow::url) == sources.end()) return {};
    return refuse(invalid_field("/url", "twice", "This calendar is read already."));
}

Result<void> check_source_url(std::string const& url, SourceKind kind) {
    bool const is_account = kind == SourceKind::connected;
    auto const scheme = lower_case(std::string_view(url).substr(0, url.find("://")));
    if (scheme != "https" && scheme != "http" && (is_account || scheme != "webcal")) {
        return refuse(invalid_field("/url", "scheme",
                                    is_account ? "The address of a calendar's server begins with https://."
                                               : "A calendar's address begins with https://, http:// or webcal://."));
    }
    bool const plain = std::ranges::all_of(url, [](char c) { return c > ' ' && c != '\x7f'; });
    if (!plain) return refuse(invalid_field("/url", "not_a_url", "This is not the address of a calendar."));
    auto const authority = url.substr(scheme.size() + 3, url.find_first_of("/?#", scheme.size() + 3) - scheme.size() - 3);
    if (authority.find('@') == std::string::npos) return {};
    return refuse(invalid_field("/url", "credentials",
                                is_account ? "Leave the name and password out of the address. They have places of their own."
                                           : "Leave the name and password out of the address. Use your calendar's secret "
                                             "address instead."));
}

}  // namespace telemachy::calendar
