#pragma once

#include "operation/work.h"
#include "people/use_cases/own_profile.h"

namespace telemachy::people {

struct SkillChoice {
    Text<1, 120> term;  ///< A term of the vocabulary, by name, alias or id.
    Whole<1, 5, 3> level;
};

struct WorkingHoursChoice {
    Text<5, 5> start;
    Text<5, 5> end;
};

namespace edit_own_profile {

struct Input {
    std::vector<SkillChoice> offers;
    std::vector<SkillChoice> wants;
    std::vector<Text<1, 120>> industries;
    std::optional<Text<0, 200>> style;
    std::vector<Text<2, 12>> languages;
    Text<0, 60> time_zone;
    std::optional<WorkingHoursChoice> working_hours;
    Whole<0, 200, 0> hours_per_month;
    Flag paused;
    ExpectedVersion version;
};
using Output = OwnProfile;

/// Saves the actor's own profile. What it changes belongs to its owner from then on: rosters no
/// longer write it.
Result<Output> run(Work& work, Input const& input);

}  // namespace edit_own_profile
}  // namespace telemachy::people
