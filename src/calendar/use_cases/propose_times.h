#pragma once

#include "calendar/domain/planning/proposals.h"
#include "calendar/use_cases/meeting_view.h"

/// Times that suit everybody in one's pair or circle, the easiest hours first, on everybody's clock. Says
/// nothing about why another time does not suit.
namespace telemachy::calendar::propose_times {

struct Input {
    Text<1, 80> group;
    std::optional<Date> from;
    Whole<1, 60, 14> days;
    Whole<15, 480, 60> minutes;

    static constexpr Sentence sentences[] = {
        {"group", "The id of the pair or circle."},
        {"from", "The first day looked at; tomorrow when left out."},
        {"days", "How many days are looked at."},
    };
};

struct ClockOfPerson {
    Id<PersonTag> person;
    std::string name;
    std::string local_begins;
    std::string time_zone;
    std::int64_t inconvenience = 0;
};

struct Time {
    Instant begins;
    Instant ends;
    std::vector<ClockOfPerson> people;
};

struct Output {
    std::vector<Time> items;
};

Result<Output> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::propose_times
