#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/words.h"

namespace telemachy::matching {

/// Which chair a person takes in a pair. In reverse mentoring the mentor is the junior of the two.
enum class Side { mentee, mentor };

/// A field of expertise with a level from 1 (knows the words) to 5 (others come to ask).
struct Skill {
    WordId term = 0;
    int level = 0;

    bool operator==(Skill const&) const = default;
};

/// The minutes of a UTC day somebody works, from `start` up to but not including `end`, both taken
/// modulo 1440: 22:00 to 06:00 is {1320, 360}. Equal ends mean "never", which nobody says.
struct WorkingMinutes {
    int start = 0;
    int end = 0;

    bool operator==(WorkingMinutes const&) const = default;
    auto operator<=>(WorkingMinutes const&) const = default;
};

/// Working hours in UTC at the two ends of the year. A zone with daylight saving has two, and two
/// zones may move apart for part of it, so an overlap counts only if it is there in both.
struct WorkingHours {
    WorkingMinutes january;
    WorkingMinutes july;

    bool operator==(WorkingHours const&) const = default;
    auto operator<=>(WorkingHours const&) const = default;
};

/// How many questions of style a profile answers; see `Participant::style`.
inline constexpr std::size_t style_axes = 4;
inline constexpr int style_unknown = -1;

/// Everything matching may know of a person in one chair, and nothing else: no gender, no age, no
/// ethnicity, nothing written in confidence. What is not known is 0, empty or `nullopt`, and every
/// criterion says what it makes of that.
struct Participant {
    WordId key = 0;    ///< The person, as other people's lists name them.
    std::string id;    ///< The person's id, as the outside knows it.
    std::string name;  ///< For sentences only.
    std::string title;

    WordId function = 0;
    WordId unit = 0;
    WordId team = 0;  ///< Whoever shares it sits in the same team; usually the line manager's key.
    WordId country = 0;
    int level = 0;  ///< Rank: 1 is the most junior, and 0 is not known.

    std::optional<WorkingHours> hours;
    std::vector<WordId> languages;  ///< The easiest first.
    std::vector<WordId> industries;
    /// Each axis from 0 to 100 between two poles, such as "decides alone" and "decides together".
    std::array<int, style_axes> style = {style_unknown, style_unknown, style_unknown,
                                         style_unknown};

    std::vector<Skill> offers;  ///< What a mentor can give.
    std::vector<Skill> wants;   ///< What a mentee hopes for, with the level they want to reach.

    std::optional<int> pairs_max;    ///< Pairs they would hold at one time in this chair.
    int pairs_held = 0;              ///< Pairs they hold already, in this chair.
    std::optional<int> hours_month;  ///< Hours a month they have for mentoring in all.
    int hours_taken = 0;             ///< Hours a month promised already, held pairs included.

    std::vector<WordId> preferences;    ///< People they would like to be paired with, best first.
    std::vector<WordId> blocks;         ///< People they never want to meet here. Private.
    std::vector<WordId> conflicts;      ///< People they have a conflict of interest with.
    std::vector<WordId> past_partners;  ///< People they have been paired with before.
    std::vector<WordId> current_partners;  ///< People they are a pair with in this programme now.
    std::vector<WordId> managers;       ///< Line manager first, then theirs, up to the top.

    /// Set only where the policy opted in to `shared_identity` and the mentee asked for it: the
    /// mentee's own stated wish, and what mentors told the programme for that purpose.
    WordId identity_wish = 0;
    std::vector<WordId> identities;
};

/// One group a person counts towards when fairness is looked at: {"gender", "woman"}.
struct GroupLabel {
    std::string attribute;
    std::string group;

    auto operator<=>(GroupLabel const&) const = default;
};

/// Groups that are watched, never scored. They travel beside the participants and not inside them,
/// so that a criterion or a rule cannot read them even by accident: neither takes this type.
struct MonitoringGroups {
    std::vector<std::vector<GroupLabel>> mentees;  ///< One list per mentee, in the same order.
    std::vector<std::vector<GroupLabel>> mentors;

    [[nodiscard]] std::vector<std::vector<GroupLabel>> const& of(Side side) const {
        return side == Side::mentee ? mentees : mentors;
    }
};

}  // namespace telemachy::matching
