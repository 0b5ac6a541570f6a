#include "calendar/domain/time/recurrence.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

/// One record of the golden sheet.
struct Record {
    std::string title;
    std::string rule;
    std::string start;
    std::string start_at;
    std::string instances;
};

std::vector<Record> records() {
    std::ifstream file(TELEMACHY_ROOM_DIR "/test/data/recurrences.txt");
    std::vector<Record> all;
    Record record;
    for (std::string line; std::getline(file, line);) {
        auto const take = [&](std::string_view key, std::string& into) {
            if (line.starts_with(key)) into = line.substr(key.size());
        };
        take("# ", record.title);
        take("RRULE:", record.rule);
        take("DTSTART:", record.start);
        take("START-AT:", record.start_at);
        if (line.starts_with("INSTANCES:")) {
            record.instances = line.substr(10);
            all.push_back(std::exchange(record, {}));
        }
    }
    return all;
}

EventTime read_time(std::string_view text) {
    if (auto const day = read_day(text)) return {TimeForm::all_day, *day, {}};
    return read_date_time(text).value();
}

std::string write_as(TimeForm form, local_seconds at) {
    if (form == TimeForm::all_day) return write_day(std::chrono::floor<std::chrono::days>(at));
    return write_local(at) + (form == TimeForm::utc ? "Z" : "");
}

/// The starts of `rule` from `from` on, UNTIL compared as wall clocks, separated by commas.
std::string starts(std::string const& rule_text, std::string const& start_text,
                   std::string const& from_text = {}) {
    auto const rule = read_recurrence_rule(rule_text, 1);
    if (!rule) return "refused: " + rule.error().sentence;
    auto const start = read_time(start_text);
    Recurrence recurrence(start.form == TimeForm::all_day ? for_whole_days(*rule) : *rule,
                          start.local);
    auto const from = from_text.empty() ? start.local : read_time(from_text).local;
    recurrence.skip_to(from);
    std::string list;
    while (auto const at = recurrence.next()) {
        if (rule->until && *at > rule->until->local) break;
        if (*at >= from) list += (list.empty() ? "" : ",") + write_as(start.form, *at);
    }
    return list;
}

// libical counts the interval from DTSTART's calendar year here, and from the year of its week in
// the sheet's own two rows about 2010-01-02. Weeks belong to week-years, so ours do the latter
// throughout: 2026 and every fifth year after it, of which 2071 is the first with a week 53.
constexpr std::string_view exception_rule = "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=5;BYDAY=TH;COUNT=1";

TEST(Recurrence, YieldsWhatTheGoldenSheetSays) {
    auto const all = records();
    ASSERT_EQ(all.size(), 73U);
    for (auto const& record : all) {
        auto const expected = record.rule == exception_rule ? "20711231T000000Z" : record.instances;
        EXPECT_EQ(starts(record.rule, record.start), expected) << record.title << '\n'
                                                               << record.rule;
    }
}

TEST(Recurrence, SkippingAheadChangesNothingThatComesAfter) {
    for (auto const& record : records()) {
        auto const all = starts(record.rule, record.start);
        for (auto const from : split(all, ',')) {
            if (from.empty()) continue;
            auto const rest = all.substr(static_cast<std::size_t>(from.data() - all.data()));
            EXPECT_EQ(starts(record.rule, record.start, std::string(from)), rest) << record.rule;
        }
    }
}

TEST(Recurrence, ReadsBackWhatItWrites) {
    for (auto const& record : records()) {
        auto const rule = read_recurrence_rule(record.rule, 1).value();
        EXPECT_EQ(read_recurrence_rule(write_recurrence_rule(rule), 1), rule) << record.rule;
    }
}

TEST(Recurrence, RefusesWhatTheStandardForbids) {
    struct Row {
        std::string_view rule;
        std::string_view sentence;
    };
    constexpr Row rows[] = {
        {"INTERVAL=2", "A repetition needs its FREQ."},
        {"FREQ=FORTNIGHTLY", "\"FREQ=FORTNIGHTLY\" is not a part of a repetition."},
        {"FREQ=DAILY;INTERVAL=0", "\"INTERVAL=0\" is not a part of a repetition."},
        {"FREQ=DAILY;COUNT=0", "\"COUNT=0\" is not a part of a repetition."},
        {"FREQ=DAILY;COUNT=3;UNTIL=20260101", "COUNT and UNTIL cannot both end a repetition."},
        {"FREQ=DAILY;FREQ=DAILY", "FREQ is given twice."},
        {"FREQ=DAILY;BYHOUR=24", "\"BYHOUR=24\" is not a part of a repetition."},
        {"FREQ=DAILY;BYHOUR=-1", "\"BYHOUR=-1\" is not a part of a repetition."},
        {"FREQ=MONTHLY;BYMONTHDAY=0", "\"BYMONTHDAY=0\" is not a part of a repetition."},
        {"FREQ=MONTHLY;BYMONTHDAY=-32", "\"BYMONTHDAY=-32\" is not a part of a repetition."},
        {"FREQ=MONTHLY;BYDAY=0MO", "\"BYDAY=0MO\" is not a part of a repetition."},
        {"FREQ=MONTHLY;BYDAY=MI", "\"BYDAY=MI\" is not a part of a repetition."},
        {"FREQ=DAILY;UNTIL=20260230", "\"UNTIL=20260230\" is not a part of a repetition."},
        {"FREQ=DAILY;BYEASTER=0", "\"BYEASTER=0\" is not a part of a repetition."},
        {"FREQ=WEEKLY;BYDAY=1MO",
         "A numbered weekday such as 2MO needs a month or a year to be counted in."},
        {"FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO",
         "A numbered weekday such as 2MO cannot be counted within weeks."},
        {"FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY cannot be used with a weekly repetition."},
        {"FREQ=MONTHLY;BYYEARDAY=3",
         "BYYEARDAY cannot be used with a daily, weekly or monthly repetition."},
        {"FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO needs a yearly repetition."},
        {"FREQ=MONTHLY;BYSETPOS=3", "BYSETPOS needs another BY… part to choose from."},
    };
    for (auto const& row : rows) {
        auto const read = read_recurrence_rule(row.rule, 7);
        ASSERT_FALSE(read) << row.rule;
        EXPECT_EQ(read.error(), (ReadProblem{7, "ics.rrule", std::string(row.sentence)}));
    }
}

TEST(Recurrence, EndsEvenWhenARuleNeverHappens) {
    EXPECT_EQ(starts("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20260101T090000"), "");
    EXPECT_EQ(starts("FREQ=MINUTELY;INTERVAL=60;BYMINUTE=30", "20260101T090000"), "");
    EXPECT_EQ(starts("FREQ=HOURLY;INTERVAL=2147483647;COUNT=2", "20260101T090000"),
              "20260101T090000");
}

TEST(Recurrence, FindsTheRarestDayThereIs) {
    EXPECT_EQ(starts("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=2", "20720229T090000"),
              "20720229T090000,21120229T090000");
}

TEST(Recurrence, CostsNoMoreThanItYieldsWhenItSkipsOverWhatIsNotAllowed) {
    auto const rule = read_recurrence_rule(
        "FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=23;BYMINUTE=59;BYSECOND=59", 1);
    Recurrence recurrence(rule.value(), read_time("20000101T000000").local,
                          read_time("20100101T000000").local);
    int count = 0;
    while (recurrence.next()) ++count;
    EXPECT_EQ(count, 10);
    EXPECT_LT(recurrence.work(), 10'000);
}

TEST(Recurrence, CountsBeforeTheYear1970TheSame) {
    EXPECT_EQ(starts("FREQ=HOURLY;INTERVAL=7;COUNT=3", "19691231T203015"),
              "19691231T203015,19700101T033015,19700101T103015");
}

}  // namespace
}  // namespace telemachy::calendar
