#include "calendar/domain/icalendar/property_values.h"

#include <algorithm>
#include <array>

#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

constexpr std::array<std::string_view, 5> participations{"NEEDS-ACTION", "ACCEPTED", "DECLINED",
                                                         "TENTATIVE", "DELEGATED"};

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace

Read<EventTime> read_time(ContentLine const& property, std::string_view value) {
    if (auto const day = read_day(value)) return EventTime{TimeForm::all_day, *day, {}};
    auto time = read_date_time(value);
    if (!time) {
        return unreadable(property.line, "ics.time",
                          quoted(value) + " is not a time such as 20261121T093000Z.");
    }
    auto const zone = property.parameter("TZID");
    if (time->form == TimeForm::floating && !zone.empty()) {
        // "TZID MUST NOT be applied to times in UTC" (§3.2.19), so there it is ignored.
        time->form = TimeForm::zoned;
        time->zone = zone;
    }
    return *std::move(time);
}

Read<ExtraDate> read_extra_date(ContentLine const& property, std::string_view value) {
    auto const slash = value.find('/');
    auto start = read_time(property, value.substr(0, slash));
    if (!start) return std::unexpected(std::move(start).error());
    ExtraDate extra{.start = *std::move(start)};
    if (slash == std::string_view::npos) return extra;
    auto const rest = value.substr(slash + 1);
    if (rest.starts_with('P') || rest.starts_with('+')) {
        extra.duration = read_duration(rest);
        if (extra.duration) return extra;
        return unreadable(property.line, "ics.duration",
                          quoted(rest) + " is not a length such as PT1H30M.");
    }
    auto end = read_time(property, rest);
    if (!end) return std::unexpected(std::move(end).error());
    extra.end = *std::move(end);
    return extra;
}

ContentLine write_time(std::string name, EventTime const& time) {
    ContentLine line{.name = std::move(name)};
    switch (time.form) {
        case TimeForm::utc:
            line.value = write_local(time.local) + "Z";
            break;
        case TimeForm::floating:
            line.value = write_local(time.local);
            break;
        case TimeForm::zoned:
            line.parameters = {{"TZID", {time.zone}}};
            line.value = write_local(time.local);
            break;
        case TimeForm::all_day:
            line.parameters = {{"VALUE", {"DATE"}}};
            line.value = write_day(std::chrono::floor<std::chrono::days>(time.local));
    }
    return line;
}

CalendarUser read_user(ContentLine const& property) {
    auto address = lower_case(property.value);
    if (address.starts_with("mailto:")) address.erase(0, 7);
    return {std::move(address), std::string(property.parameter("CN"))};
}

ContentLine write_user(std::string name, CalendarUser const& user) {
    ContentLine line{.name = std::move(name), .value = "mailto:" + user.address};
    if (!user.name.empty()) line.parameters.push_back({"CN", {user.name}});
    return line;
}

std::optional<Participation> read_participation(std::string_view word) {
    if (word.empty()) return Participation::needs_action;  // the default (§3.2.12)
    auto const found = std::ranges::find(participations, upper_case(word));
    if (found == participations.end()) return std::nullopt;
    return static_cast<Participation>(found - participations.begin());
}

std::string_view write_participation(Participation participation) {
    return participations[static_cast<std::size_t>(participation)];
}

}  // namespace telemachy::calendar
