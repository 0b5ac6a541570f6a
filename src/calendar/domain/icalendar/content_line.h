#pragma once

/// The lines an iCalendar document is made of (RFC 5545 §3.1), and their parameters, with the caret
/// encoding of RFC 6868.
///
///     ATTENDEE;CN="Baptista, Ana";PARTSTAT=ACCEPTED:mailto:ana@example.com
///     \_name/ \_____________parameters____________/ \_______value_______/

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/icalendar/read_problem.h"

namespace telemachy::calendar {

struct Parameter {
    std::string name;  ///< Upper case: names are compared without regard to case (§2).
    std::vector<std::string> values;

    bool operator==(Parameter const&) const = default;
};

struct ContentLine {
    std::string name;  ///< Upper case, as above.
    std::vector<Parameter> parameters = {};
    std::string value = {};
    std::size_t line = 0;  ///< Where it began; 0 for one we write.

    /// The first value of a parameter, or nothing.
    [[nodiscard]] std::string_view parameter(std::string_view name) const;

    bool operator==(ContentLine const&) const = default;
};

/// One line of a document after unfolding.
struct UnfoldedLine {
    std::string text;
    std::size_t line = 0;
};

/// Joins what was folded. Takes CRLF as the standard says, and LF or CR alone as they are met in
/// the wild. Empty lines are dropped.
[[nodiscard]] std::vector<UnfoldedLine> unfold(std::string_view document);

[[nodiscard]] Read<ContentLine> read_content_line(UnfoldedLine const& line);

/// With CRLF at the end, folded at 75 octets and never inside a character.
[[nodiscard]] std::string write_content_line(ContentLine const& line);

}  // namespace telemachy::calendar
