#include "calendar/use_cases/availability_view.h"

namespace telemachy::calendar {
namespace {

/// `calendar.example.com` of `https://calendar.example.com/private-1f2e/basic.ics`.
std::string host_of(std::string const& url) {
    auto const scheme = url.find("://");
    if (scheme == std::string::npos) return {};
    auto const begin = scheme + 3;
    return url.substr(begin, url.find_first_of("/?#", begin) - begin);
}

}  // namespace

CalendarSource source_view(AvailabilityStore const& store, SourceRow const& source) {
    return {.id = source.id,
            .kind = source.kind,
            .name = source.name,
            .host = host_of(source.url),
            .state = source.state,
            .problem = source.problem,
            .busy_periods = store.busy_count(source.id),
            .read_at = source.read_at};
}

}  // namespace telemachy::calendar
