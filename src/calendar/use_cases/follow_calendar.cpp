#include "calendar/use_cases/follow_calendar.h"

#include <algorithm>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/use_cases/read_sources.h"
#include "calendar/use_cases/source_reading.h"

namespace telemachy::calendar::follow_calendar {
namespace {

/// What can be said before it is read; the reader says the rest.
Result<void> check_url(std::string const& url) {
    auto const scheme = lower_case(std::string_view(url).substr(0, url.find("://")));
    if (scheme != "https" && scheme != "http" && scheme != "webcal") {
        return refuse(invalid_field("/url", "scheme", "A calendar's address begins with https://, http:// or webcal://."));
    }
    bool const plain = std::ranges::all_of(url, [](char c) { return c > ' ' && c != '\x7f'; });
    if (!plain) return refuse(invalid_field("/url", "not_a_url", "This is not the address of a calendar."));
    auto const authority = url.substr(scheme.size() + 3, url.find_first_of("/?#", scheme.size() + 3) - scheme.size() - 3);
    if (authority.find('@') != std::string::npos) {
        return refuse(invalid_field("/url", "credentials", "Leave the name and password out of the address. Use your "
                                                           "calendar's secret address instead."));
    }
    return {};
}

}  // namespace

Result<CalendarSource> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    TRY(check_url(input.url.value));
    AvailabilityStore store(work);
    auto const others = store.sources(me);
    TRY(check_room(others));
    if (std::ranges::find(others, input.url.value, &SourceRow::url) != others.end()) {
        return refuse(invalid_field("/url", "twice", "This calendar is read already."));
    }
    SourceRow const source{.id = work.make_id<SourceTag>(),
                           .person = me,
                           .kind = SourceKind::followed,
                           .name = input.name.value,
                           .url = input.url.value,
                           .state = SourceState::waiting,
                           .problem = {},
                           .etag = {},
                           .failures = 0,
                           .read_at = {},
                           .next_read = work.now()};
    store.add_source(source);
    work.start_job(std::string(read_sources::job), to_json(read_sources::Payload{source.id}));
    work.concerns(me.text());
    return source_view(store, source);
}

}  // namespace telemachy::calendar::follow_calendar
