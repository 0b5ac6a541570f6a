#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/roster_field.h"

namespace telemachy::people {

/// Whether `03/04/2019` is the third of April or the fourth of March.
enum class DateOrder { day_first, month_first };

/// What only a column as a whole can tell about each of its cells.
struct ColumnHabits {
    DateOrder dates = DateOrder::day_first;
    bool bare_levels = false;  ///< Expertise ends with its level: "Negotiation 4; Python 3".
};

/// Month first only when some date can be read in no other way and none contradicts it; bare levels
/// only when nine entries in ten end with a number from 1 to 5, so that "Python 3" among others
/// stays a name.
[[nodiscard]] ColumnHabits habits_of(RosterField field,
                                     std::vector<std::string_view> const& values);

/// A day as `2026-11-21`, from ISO, `21.11.2026`, `21/11/2026`, `21 Nov 2026`; a bare month
/// (`2007-03`) is its first day. Nothing when it is none.
[[nodiscard]] std::optional<std::string> canonical_date(std::string_view said, DateOrder order);

/// What a row says about who holds the post.
enum class HolderState {
    unstated,       ///< Nothing is said; whoever we know stays.
    named,          ///< Held by the person of this row.
    vacant,         ///< Nobody holds it.
    eliminated,     ///< The post is gone.
    not_disclosed,  ///< Somebody holds it who is not named here.
    paused,         ///< Held by the person of this row, who is away for a while.
    left,           ///< The person of this row has left.
};

[[nodiscard]] std::string_view name_of(HolderState state);

/// The state a status cell (or a name cell such as "Vacant" or "N/D") tells of, or nothing when it
/// tells of none. `title_not_name` and other unknown words are nothing.
[[nodiscard]] std::optional<HolderState> holder_state(std::string_view said);

/// A cell as we keep it, or the reason why it cannot be kept, as the rest of a sentence.
struct CanonicalValue {
    std::string value;
    std::optional<std::string> refusal = {};
};

/// Brings one cell into the one form we store and compare: countries as codes, languages as a
/// list of codes, the easiest first, dates as ISO, lists joined by "; ", names with single spaces.
/// What cannot be read is refused with a reason and the value left out; text that is too long is
/// refused as well.
[[nodiscard]] CanonicalValue canonical_value(RosterField field, std::string_view said,
                                             ColumnHabits habits = {});

/// One entry of a list of expertise: "Negotiation (4)" is the term and a level of 4; without a
/// level it is 3, the middle.
struct SaidExpertise {
    std::string term;
    int level = 3;

    bool operator==(SaidExpertise const&) const = default;
};

[[nodiscard]] std::vector<SaidExpertise> said_expertise(std::string_view list,
                                                        bool bare_levels = false);

}  // namespace telemachy::people
