#include "calendar/use_cases/add_travel.h"

#include "world/time_zone.h"

namespace telemachy::calendar::add_travel {
namespace {

constexpr std::size_t travels_max = 100;

Result<void> check(Input const& input, std::vector<TravelRow> const& others) {
    auto problem = invalid("invalid_input", "This journey needs another look.");
    auto const wrong = [&](std::string path, std::string code, std::string sentence) {
        problem.fields.push_back({std::move(path), std::move(code), std::move(sentence)});
    };
    if (!world::is_time_zone(input.time_zone.value)) {
        wrong("/time_zone", "time_zone", "“" + input.time_zone.value + "” is not a time zone we know.");
    }
    if (input.last_day < input.first_day) wrong("/last_day", "ends_before_start", "A journey ends after it begins.");
    for (auto const& other : others) {
        bool const overlaps = input.first_day <= other.last_day && other.first_day <= input.last_day;
        if (overlaps) {
            wrong("/first_day", "overlaps", "You are elsewhere from " + to_text(other.first_day) + " to " +
                                                to_text(other.last_day) + " already.");
            break;
        }
    }
    if (others.size() >= travels_max) wrong("/first_day", "too_many", "Remove some past journeys first.");
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

}  // namespace

Result<Journey> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    AvailabilityStore store(work);
    TRY(check(input, store.travels(me)));
    TravelRow const row{work.make_id<TravelTag>(), input.first_day, input.last_day, input.time_zone.value};
    store.add_travel(me, row);
    work.concerns(me.text());
    return Journey{row.id, row.first_day, row.last_day, row.time_zone};
}

}  // namespace telemachy::calendar::add_travel
