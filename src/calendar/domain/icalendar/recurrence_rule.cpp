#include "calendar/domain/icalendar/recurrence_rule.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

constexpr std::array<std::string_view, 7> frequencies{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                      "WEEKLY",   "MONTHLY",  "YEARLY"};
constexpr std::array<std::string_view, 7> weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

/// One of the plain number lists: its name, where it is kept, what it allows (§3.3.10). A list that
/// may count from the end allows the same numbers below zero.
struct NumberList {
    std::string_view name;
    std::vector<int> RecurrenceRule::*member;
    int min;
    int max;
    bool from_end;
};
constexpr std::array<NumberList, 8> number_lists{{
    {"BYSECOND", &RecurrenceRule::by_second, 0, 60, false},
    {"BYMINUTE", &RecurrenceRule::by_minute, 0, 59, false},
    {"BYHOUR", &RecurrenceRule::by_hour, 0, 23, false},
    {"BYMONTHDAY", &RecurrenceRule::by_month_day, 1, 31, true},
    {"BYYEARDAY", &RecurrenceRule::by_year_day, 1, 366, true},
    {"BYWEEKNO", &RecurrenceRule::by_week_number, 1, 53, true},
    {"BYMONTH", &RecurrenceRule::by_month, 1, 12, false},
    {"BYSETPOS", &RecurrenceRule::by_set_position, 1, 366, true},
}};

template <class Number = int>
std::optional<Number> read_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::chrono::weekday> read_weekday(std::string_view text) {
    auto const found = std::ranges::find(weekdays, text);
    if (found == weekdays.end()) return std::nullopt;
    return std::chrono::weekday(static_cast<unsigned>(found - weekdays.begin()));
}

std::optional<WeekdayRule> read_weekday_rule(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    auto const weekday = read_weekday(text.substr(text.size() - 2));
    if (!weekday) return std::nullopt;
    if (text.size() == 2) return WeekdayRule{*weekday, 0};
    auto const nth = read_number(text.substr(0, text.size() - 2));
    if (!nth || *nth == 0 || *nth < -53 || *nth > 53) return std::nullopt;
    return WeekdayRule{*weekday, *nth};
}

std::optional<std::vector<int>> read_numbers(NumberList const& list, std::string_view text) {
    std::vector<int> numbers;
    for (auto const part : split(text, ',')) {
        auto const number = read_number(part);
        if (!number) return std::nullopt;
        int const size = list.from_end && *number < 0 ? -*number : *number;
        if (size < list.min || size > list.max) return std::nullopt;
        numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    return numbers;
}

std::optional<EventTime> read_until(std::string_view text) {
    if (auto const day = read_day(text)) return EventTime{TimeForm::all_day, *day, {}};
    return read_date_time(text);
}

/// Reads one `NAME=value` into the rule; false if it cannot be.
bool read_part(RecurrenceRule& rule, std::string_view name, std::string_view value) {
    auto const list = std::ranges::find(number_lists, name, &NumberList::name);
    if (list != number_lists.end()) {
        auto numbers = read_numbers(*list, value);
        if (numbers) rule.*(list->member) = *std::move(numbers);
        return numbers.has_value();
    }
    if (name == "FREQ") {
        auto const found = std::ranges::find(frequencies, value);
        if (found == frequencies.end()) return false;
        rule.frequency = static_cast<Frequency>(found - frequencies.begin());
        return true;
    }
    if (name == "INTERVAL") {
        rule.interval = read_number(value).value_or(0);
        return rule.interval >= 1;
    }
    if (name == "COUNT") {
        rule.count = read_number<std::int64_t>(value);
        return rule.count && *rule.count >= 1;
    }
    if (name == "UNTIL") {
        rule.until = read_until(value);
        return rule.until.has_value();
    }
    if (name == "WKST") {
        auto const weekday = read_weekday(value);
        if (weekday) rule.week_start = *weekday;
        return weekday.has_value();
    }
    if (name == "BYDAY") {
        for (auto const part : split(value, ',')) {
            auto const day = read_weekday_rule(part);
            if (!day) return false;
            if (std::ranges::find(rule.by_day, *day) == rule.by_day.end())
                rule.by_day.push_back(*day);
        }
        return true;
    }
    // RFC 7529: other calendars are not ours; SKIP matters only to them.
    if (name == "RSCALE") return value == "GREGORIAN";
    if (name == "SKIP") return value == "OMIT";
    return name.starts_with("X-");
}

/// What §3.3.10 says a rule MUST NOT combine.
std::string_view forbidden_combination(RecurrenceRule const& rule) {
    using enum Frequency;
    auto const frequency = rule.frequency;
    bool const nth = std::ranges::any_of(rule.by_day, [](auto const& day) { return day.nth != 0; });
    if (rule.count && rule.until) return "COUNT and UNTIL cannot both end a repetition.";
    if (nth && frequency != monthly && frequency != yearly) {
        return "A numbered weekday such as 2MO needs a month or a year to be counted in.";
    }
    if (nth && !rule.by_week_number.empty()) {
        return "A numbered weekday such as 2MO cannot be counted within weeks.";
    }
    if (!rule.by_month_day.empty() && frequency == weekly) {
        return "BYMONTHDAY cannot be used with a weekly repetition.";
    }
    if (!rule.by_year_day.empty() &&
        (frequency == daily || frequency == weekly || frequency == monthly)) {
        return "BYYEARDAY cannot be used with a daily, weekly or monthly repetition.";
    }
    if (!rule.by_week_number.empty() && frequency != yearly) {
        return "BYWEEKNO needs a yearly repetition.";
    }
    bool const only_position = rule.by_second.empty() && rule.by_minute.empty() &&
                               rule.by_hour.empty() && rule.by_day.empty() &&
                               rule.by_month_day.empty() && rule.by_year_day.empty() &&
                               rule.by_week_number.empty() && rule.by_month.empty();
    if (!rule.by_set_position.empty() && only_position) {
        return "BYSETPOS needs another BY… part to choose from.";
    }
    return {};
}

}  // namespace

RecurrenceRule for_whole_days(RecurrenceRule rule) {
    rule.by_second.clear();
    rule.by_minute.clear();
    rule.by_hour.clear();
    return rule;
}

Read<RecurrenceRule> read_recurrence_rule(std::string_view text, std::size_t line) {
    RecurrenceRule rule;
    auto const no = [&](std::string sentence) {
        return unreadable(line, "ics.rrule", std::move(sentence));
    };
    auto const upper = upper_case(text);
    std::vector<std::string_view> seen;
    for (auto const part : split(upper, ';')) {
        if (part.empty()) continue;  // a semicolon at the end is common
        auto const equals = std::min(part.find('='), part.size());
        auto const name = part.substr(0, equals);
        if (std::ranges::find(seen, name) != seen.end()) {
            return no(std::string(name) + " is given twice.");
        }
        seen.push_back(name);
        if (!read_part(rule, name, part.substr(std::min(equals + 1, part.size())))) {
            return no("\"" + std::string(part) + "\" is not a part of a repetition.");
        }
    }
    if (std::ranges::find(seen, "FREQ") == seen.end()) return no("A repetition needs its FREQ.");
    if (auto const wrong = forbidden_combination(rule); !wrong.empty())
        return no(std::string(wrong));
    return rule;
}

std::string write_recurrence_rule(RecurrenceRule const& rule) {
    auto text = "FREQ=" + std::string(frequencies[static_cast<std::size_t>(rule.frequency)]);
    if (rule.interval != 1) text += ";INTERVAL=" + std::to_string(rule.interval);
    if (rule.count) text += ";COUNT=" + std::to_string(*rule.count);
    if (rule.until) {
        auto const& until = *rule.until;
        text += ";UNTIL=" + (until.form == TimeForm::all_day
                                 ? write_day(std::chrono::floor<std::chrono::days>(until.local))
                                 : write_local(until.local));
        if (until.form == TimeForm::utc) text += 'Z';
    }
    for (auto const& list : number_lists) {
        for (char before = '='; int const number : rule.*(list.member)) {
            text += (before == '=' ? ';' + std::string(list.name) : "") + before +
                    std::to_string(number);
            before = ',';
        }
    }
    for (char before = '='; auto const& day : rule.by_day) {
        text += (before == '=' ? ";BYDAY" : "") + std::string(1, before) +
                (day.nth == 0 ? "" : std::to_string(day.nth)) +
                std::string(weekdays[day.weekday.c_encoding()]);
        before = ',';
    }
    if (rule.week_start != std::chrono::Monday) {
        text += ";WKST=" + std::string(weekdays[rule.week_start.c_encoding()]);
    }
    return text;
}

}  // namespace telemachy::calendar
