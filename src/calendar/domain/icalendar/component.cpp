#include "calendar/domain/icalendar/component.h"

#include <algorithm>
#include <optional>

#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

std::optional<Problem> refuse_at_a_glance(std::string_view document, ReadLimits const& limits) {
    if (document.size() > limits.bytes) {
        return Problem{ProblemKind::too_large, "ics.too_large",
                       "This calendar is larger than " + std::to_string(limits.bytes >> 20U) +
                           " MB. Export a shorter stretch of time."};
    }
    auto const first = document.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string_view::npos)
        return invalid("ics.empty", "There is nothing in this calendar.");
    if (document[first] == '<') {
        return invalid(
            "ics.html",
            "This is a web page, not a calendar. Look for the address that ends in .ics; "
            "it is often called the secret or private iCal address.");
    }
    if (!upper_case(document.substr(first, 15)).starts_with("BEGIN:VCALENDAR")) {
        return invalid("ics.not_a_calendar",
                       "This is not a calendar: it does not begin with BEGIN:VCALENDAR.");
    }
    return std::nullopt;
}

/// Builds the tree from lines. The components that are open wait on a stack, and move into their
/// parent when their END comes, so that depth costs memory and not stack.
class TreeReader {
public:
    explicit TreeReader(ReadLimits const& limits) : limits_(limits) {}

    Result<CalendarDocument> read(std::vector<UnfoldedLine> const& lines) {
        for (auto const& line : lines) {
            auto content = read_content_line(line);
            if (!content) {
                document_.problems.push_back(std::move(content).error());
                continue;
            }
            if (auto refused = take(*std::move(content))) return refuse(*std::move(refused));
        }
        if (!open_.empty()) {
            return refuse(
                at(open_.back().line, "ics.unfinished",
                   "BEGIN:" + open_.back().name + " is never closed. The file may be cut off."));
        }
        return std::move(document_);
    }

private:
    static Problem at(std::size_t line, std::string code, std::string sentence) {
        return as_refusal({line, std::move(code), std::move(sentence)});
    }

    std::optional<Problem> take(ContentLine content) {
        if (content.name == "BEGIN") return begin(content);
        if (content.name == "END") return end(content);
        if (open_.empty()) {
            // Some servers sign their work below the calendar.
            document_.problems.push_back(
                {content.line, "ics.outside", content.name + " stands outside BEGIN:VCALENDAR."});
            return std::nullopt;
        }
        open_.back().properties.push_back(std::move(content));
        return std::nullopt;
    }

    std::optional<Problem> begin(ContentLine const& content) {
        auto name = upper_case(content.value);
        if (open_.empty() && name != "VCALENDAR") {
            return at(content.line, "ics.outside", name + " stands outside BEGIN:VCALENDAR.");
        }
        if (open_.size() == limits_.depth) {
            return at(
                content.line, "ics.too_deep",
                "Components are nested more than " + std::to_string(limits_.depth) + " deep.");
        }
        if (++count_ > limits_.components) {
            auto refused = at(content.line, "ics.too_many",
                              "There are more than " + std::to_string(limits_.components) +
                                  " entries. Export a shorter stretch of time.");
            refused.kind = ProblemKind::too_large;
            return refused;
        }
        open_.push_back({.name = std::move(name), .line = content.line});
        return std::nullopt;
    }

    std::optional<Problem> end(ContentLine const& content) {
        auto const name = upper_case(content.value);
        if (open_.empty()) {
            return at(content.line, "ics.unmatched", "END:" + name + " closes nothing.");
        }
        if (open_.back().name != name) {
            return at(content.line, "ics.unmatched",
                      "END:" + name + " comes where END:" + open_.back().name +
                          " is due, for line " + std::to_string(open_.back().line) + ".");
        }
        auto closed = std::move(open_.back());
        open_.pop_back();
        auto& home = open_.empty() ? document_.calendars : open_.back().components;
        home.push_back(std::move(closed));
        return std::nullopt;
    }

    ReadLimits const& limits_;
    CalendarDocument document_;
    std::vector<Component> open_;
    std::size_t count_ = 0;
};

void write(Component const& component, std::string& out) {
    out += "BEGIN:" + component.name + "\r\n";
    for (auto const& property : component.properties) out += write_content_line(property);
    for (auto const& inner : component.components) write(inner, out);
    out += "END:" + component.name + "\r\n";
}

}  // namespace

ContentLine const* Component::find(std::string_view property) const {
    auto const found = std::ranges::find(properties, property, &ContentLine::name);
    return found == properties.end() ? nullptr : &*found;
}

Result<CalendarDocument> read_calendar(std::string_view document, ReadLimits limits) {
    if (auto refused = refuse_at_a_glance(document, limits)) return refuse(*std::move(refused));
    return TreeReader(limits).read(unfold(document));
}

std::string write_calendar(Component const& calendar) {
    std::string out;
    write(calendar, out);
    return out;
}

}  // namespace telemachy::calendar
