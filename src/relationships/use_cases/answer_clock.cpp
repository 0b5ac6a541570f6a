#include "relationships/use_cases/answer_clock.h"

#include <algorithm>
#include <chrono>

#include "people/people_directory.h"
#include "world/time_zone.h"

namespace telemachy::relationships {
namespace {

std::chrono::minutes east_of_utc(WorkingPlace const& place, Instant at) {
    return std::chrono::minutes(world::utc_offset_minutes(place.time_zone, at).value_or(0));
}

bool is_working_day(WorkingPlace const& place, Instant at) {
    auto const local = day_of(at + east_of_utc(place, at));
    std::chrono::weekday const weekday{std::chrono::sys_days{local.day}};
    return !place.weekend[weekday.c_encoding()];
}

/// The midnight there with which the first working day after `at` begins.
Instant next_working_day(WorkingPlace const& place, Instant at) {
    auto const midnight = [&](Date day) {
        std::chrono::milliseconds const utc = std::chrono::sys_days{day.day}.time_since_epoch();
        Instant const almost = Instant{utc.count()} + -east_of_utc(place, at);
        return Instant{utc.count()} + -east_of_utc(place, almost);
    };
    auto day = day_of(at + east_of_utc(place, at));
    Instant begins = at;
    do {
        day = Date{std::chrono::sys_days{day.day} + std::chrono::days(1)};
        begins = midnight(day);
    } while (!is_working_day(place, begins));
    return begins;
}

Instant answer_by(Work& work, Id<PersonTag> const& person, int days) {
    auto const contact = people::PeopleDirectory(work).contact(person);
    auto const place =
        contact ? WorkingPlace{contact->time_zone, contact->weekend} : WorkingPlace{};
    return after_working_days(work.now(), days, place);
}

}  // namespace

Instant after_working_days(Instant from, int days, WorkingPlace const& place) {
    // Whoever is asked on a day off is asked on the next working day.
    Instant const asked = days > 0 && !is_working_day(place, from) ? next_working_day(place, from) : from;
    Instant at = asked;
    while (days > 0) {
        at = at + std::chrono::hours(24);
        if (is_working_day(place, at)) --days;
    }
    // Clocks may have been put forward or back in between.
    return at + (east_of_utc(place, asked) - east_of_utc(place, at));
}

Instant answer_by(Work& work, Id<PersonTag> const& one, Id<PersonTag> const& other, int days) {
    return std::max(answer_by(work, one, days), answer_by(work, other, days));
}

}  // namespace telemachy::relationships
