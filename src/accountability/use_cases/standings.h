#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accountability/accountability.h"
#include "accountability/domain/standing.h"
#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"

/// How often pairs meet, against what their programme asks. Each sees their own all along; those
/// who run the programme see a quarter a week after it has ended, and no day and no reason of an
/// absence ever.
namespace telemachy::accountability {

struct Minimum {
    Version version;
    std::int64_t per_quarter;

    static constexpr Sentence sentences[] = {
        {"per_quarter", "Conversations a pair is asked to hold in a quarter; 0 asks nothing."},
    };
};

namespace see_minimum {
struct Input {
    Id<ProgrammeTag> programme;
};
Result<Minimum> run(Work& work, Input const& input);
}  // namespace see_minimum

namespace save_minimum {
struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
    Whole<0, 26> per_quarter;
};
/// From the quarter it is now on: nobody is found to have fallen short of what was not asked then.
Result<Minimum> run(Work& work, Input const& input);
}  // namespace save_minimum

struct PairStanding {
    Id<PairTag> pair;
    std::string programme_name;
    std::string partner;
    std::string quarter;
    std::int64_t asked;
    std::int64_t held;
    std::int64_t excused_days;
    Met met;
    Date until;
    Date shown_from;

    static constexpr Sentence sentences[] = {
        {"asked", "What is asked of you for the days you were at work and not excused."},
        {"shown_from", "From when anybody but the two of you sees this."},
    };
};

struct Absence {
    Id<AbsenceTag> id;
    Date from_day;
    Date until_day;
};

namespace see_my_standing {
struct Input {};
struct Output {
    std::vector<PairStanding> items;
    std::vector<Absence> absences;
};
/// This quarter and, until everybody sees it, the one before.
Result<Output> run(Work& work, Input const& input);
}  // namespace see_my_standing

namespace excuse_absence {
struct Input {
    Date from_day;
    Date until_day;
};
/// Days on which one cannot meet. No reason is asked for, and none can be given.
Result<Absence> run(Work& work, Input const& input);
}  // namespace excuse_absence

namespace withdraw_absence {
struct Input {
    Id<AbsenceTag> absence;
};
Result<Done> run(Work& work, Input const& input);
}  // namespace withdraw_absence

struct StandingOutline {
    Id<PairTag> pair;
    people::PersonOutline mentee;
    people::PersonOutline mentor;
    std::int64_t asked;
    std::int64_t held;
    std::int64_t excused_days;
    Met met;
};

namespace list_standings {
struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::string quarter;
    Date next_shown;
    std::int64_t per_quarter;
    std::vector<StandingOutline> items;

    static constexpr Sentence sentences[] = {
        {"quarter", "The latest quarter that may be shown."},
        {"next_shown", "From when the one after it may be."},
        {"per_quarter", "What was asked in that quarter; nobody is listed where it was nothing."},
    };
};
Result<Output> run(Work& work, Input const& input);
}  // namespace list_standings
}  // namespace telemachy::accountability
