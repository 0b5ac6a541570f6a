#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/vocabulary.h"
#include "people/people.h"
#include "people/store/profile_store.h"

namespace telemachy::people {

/// A term by its name, and how well it is known (1 to 5), or how well somebody wants to know it.
struct ProfileSkill {
    std::string term;
    std::int64_t level = 3;
};

/// Wall-clock times, "09:00" to "17:30".
struct WorkingHours {
    std::string start;
    std::string end;
};

/// A profile as its owner sees and edits it.
struct OwnProfile {
    Id<PersonTag> id;
    std::string name;
    std::string title;
    std::string unit;
    std::string function;
    std::string level;
    std::string country;
    PersonStatus status = PersonStatus::active;
    std::vector<ProfileSkill> offers;
    std::vector<ProfileSkill> wants;
    std::vector<std::string> industries;
    std::optional<std::string> style;
    std::vector<std::string> languages;
    std::string time_zone;
    std::optional<WorkingHours> working_hours;
    std::int64_t hours_per_month = 0;
    bool paused = false;
    std::vector<std::string>
        prefilled;  ///< What the roster knew and the owner has not touched yet.
    Version version;
};

[[nodiscard]] OwnProfile profile_of(Work& work, ProfileRecord const& record);

}  // namespace telemachy::people
