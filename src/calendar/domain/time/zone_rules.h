#pragma once

/// What a time zone's clocks do, as a value.
///
/// The tz database, a VTIMEZONE somebody sent and a zone made up by a test all become the same
/// thing: stretches of time with one distance from UTC each. Everything that turns a wall clock
/// into an instant goes through `ZoneRules`, so there is one answer to a clock that jumps:
///
///  - a wall-clock time that does not exist (a gap) is read with the distance before the gap, which
///    moves it forward by the gap's length (RFC 5545 §3.3.5);
///  - a wall-clock time that comes twice (an overlap) means the first (RFC 5545 §3.3.5).

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace telemachy::calendar {

// iCalendar counts whole seconds, so this domain does too; the room's edge speaks of `Instant`.
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// A stretch, end excluded, during which a zone keeps one distance from UTC.
struct ZoneStretch {
    sys_seconds begin;
    sys_seconds end;
    seconds offset;  ///< East of UTC is positive.
    std::string abbreviation;
    bool daylight = false;
};

class ZoneRules {
public:
    /// `stretches` follow one another without a hole, and there is at least one. The first is taken
    /// to reach back, and the last to reach forward, without end.
    ZoneRules(std::string name, std::vector<ZoneStretch> stretches);

    /// A zone that never changes, such as UTC.
    [[nodiscard]] static ZoneRules fixed(std::string name, seconds offset);

    [[nodiscard]] std::string const& name() const { return name_; }
    [[nodiscard]] std::vector<ZoneStretch> const& stretches() const { return stretches_; }

    [[nodiscard]] ZoneStretch const& at(sys_seconds instant) const;
    [[nodiscard]] local_seconds local(sys_seconds instant) const;
    [[nodiscard]] sys_seconds instant(local_seconds wall_clock) const;

private:
    std::string name_;
    std::vector<ZoneStretch> stretches_;
};

/// Where a domain looks up the zones that documents name. Nothing for a name it does not know; what
/// it returns lives as long as the book.
class ZoneBook {
public:
    virtual ~ZoneBook() = default;
    [[nodiscard]] virtual ZoneRules const* find(std::string_view name) const = 0;
};

}  // namespace telemachy::calendar
