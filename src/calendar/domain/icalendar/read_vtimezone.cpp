#include <algorithm>

#include "calendar/domain/icalendar/property_values.h"
#include "calendar/domain/icalendar/text_value.h"
#include "calendar/domain/icalendar/vtimezone.h"
#include "calendar/domain/time/recurrence.h"

namespace telemachy::calendar {
namespace {

constexpr local_seconds rules_begin{std::chrono::local_days{std::chrono::year(1970) / 1 / 1}};
constexpr local_seconds rules_end{std::chrono::local_days{std::chrono::year(2100) / 1 / 1}};

// Four changes a year until 2100, and what it costs to find them from the year 1601 on.
constexpr std::size_t onsets_max = 520;
constexpr std::int64_t work_max = 400'000;

/// STANDARD or DAYLIGHT: from each of its onsets on, clocks stand at `to`.
struct Observance {
    seconds from{};
    seconds to{};
    std::string abbreviation = {};
    bool daylight = false;
    std::vector<local_seconds> onsets = {};  ///< On the clock that is about to change, `from`.
};

Read<seconds> read_offset(Component const& component, std::string_view name) {
    auto const* property = component.find(name);
    if (!property)
        return unreadable(component.line, "ics.timezone", std::string(name) + " is missing.");
    auto const offset = read_utc_offset(property->value);
    if (offset) return *offset;
    return unreadable(property->line, "ics.timezone",
                      '"' + property->value + "\" is not a distance from UTC such as -0500.");
}

std::optional<ReadProblem> add_rule(ContentLine const& property, Observance& observance) {
    auto const rule = read_recurrence_rule(property.value, property.line);
    if (!rule) return rule.error();
    Recurrence recurrence(*rule, observance.onsets.front(), rules_end);
    recurrence.skip_to(rules_begin);
    while (auto const at = recurrence.next()) {
        if (observance.onsets.size() > onsets_max || recurrence.work() > work_max) {
            return ReadProblem{property.line, "ics.timezone", "No clocks are changed that often."};
        }
        // UNTIL in UTC is compared on the clock that is about to change (§3.3.10).
        bool const is_utc = rule->until && rule->until->form == TimeForm::utc;
        if (rule->until && *at - (is_utc ? observance.from : seconds(0)) > rule->until->local)
            break;
        if (*at >= rules_begin) observance.onsets.push_back(*at);
    }
    return std::nullopt;
}

Read<Observance> read_observance(Component const& component) {
    auto const from = read_offset(component, "TZOFFSETFROM");
    if (!from) return std::unexpected(from.error());
    auto const to = read_offset(component, "TZOFFSETTO");
    if (!to) return std::unexpected(to.error());
    auto const* start = component.find("DTSTART");
    if (!start) return unreadable(component.line, "ics.timezone", "DTSTART is missing.");
    auto const first = read_time(*start, start->value);
    if (!first) return std::unexpected(first.error());

    Observance observance{.from = *from, .to = *to, .daylight = component.name == "DAYLIGHT"};
    observance.onsets = {first->local};
    for (auto const& property : component.properties) {
        if (property.name == "TZNAME") observance.abbreviation = read_text(property.value);
        if (property.name == "RRULE") {
            if (auto problem = add_rule(property, observance)) return std::unexpected(*problem);
        }
        if (property.name != "RDATE") continue;
        for (auto const value : split(property.value, ',')) {
            auto const at = read_time(property, value);
            if (!at) return std::unexpected(at.error());
            observance.onsets.push_back(at->local);
        }
    }
    return observance;
}

/// The changes of all observances, one after the other.
ZoneRules joined(std::string name, std::vector<Observance> const& observances) {
    struct Change {
        sys_seconds at;
        Observance const* observance;
    };
    std::vector<Change> changes;
    for (auto const& observance : observances) {
        for (auto const onset : observance.onsets) {
            changes.push_back(
                {sys_seconds{onset.time_since_epoch()} - observance.from, &observance});
        }
    }
    std::ranges::stable_sort(changes, {}, &Change::at);
    // Before the first change clocks stood where it takes them from.
    std::vector<ZoneStretch> stretches{
        {sys_seconds::min(), changes.front().at, changes.front().observance->from, {}, false}};
    for (auto const& [at, observance] : changes) {
        if (stretches.back().begin == at) stretches.pop_back();
        if (!stretches.empty()) stretches.back().end = at;
        stretches.push_back({at, sys_seconds::max(), observance->to, observance->abbreviation,
                             observance->daylight});
    }
    return {std::move(name), std::move(stretches)};
}

}  // namespace

Read<ZoneRules> read_vtimezone(Component const& component) {
    auto const* name = component.find("TZID");
    if (!name) return unreadable(component.line, "ics.timezone", "A time zone needs its TZID.");
    std::vector<Observance> observances;
    for (auto const& inner : component.components) {
        if (inner.name != "STANDARD" && inner.name != "DAYLIGHT") continue;
        auto observance = read_observance(inner);
        if (!observance) return std::unexpected(std::move(observance).error());
        observances.push_back(*std::move(observance));
    }
    if (observances.empty()) {
        return unreadable(component.line, "ics.timezone",
                          "A time zone needs STANDARD or DAYLIGHT.");
    }
    return joined(name->value, observances);
}

}  // namespace telemachy::calendar
