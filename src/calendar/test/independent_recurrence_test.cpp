#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>

#include <algorithm>

#include "calendar/domain/icalendar/text_value.h"
#include "calendar/domain/time/recurrence.h"
#include "calendar/test/another_program.h"

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::hours;

/// How long to look, so that each frequency yields a few dozen dates.
seconds stretch(Frequency frequency) {
    switch (frequency) {
        case Frequency::secondly:
            return hours(1);
        case Frequency::minutely:
            return hours(30);
        case Frequency::hourly:
            return days(20);
        case Frequency::daily:
            return days(200);
        case Frequency::weekly:
            return days(700);
        case Frequency::monthly:
            return days(2000);
        default:
            return days(5000);
    }
}

/// Rules of every frequency with every part, as likely as not in odd company.
class RandomRules {
public:
    explicit RandomRules(unsigned seed) : random_(seed) {}

    std::string next() {
        constexpr std::string_view frequencies[] = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                    "WEEKLY",   "MONTHLY",  "YEARLY"};
        std::string rule = "FREQ=" + std::string(frequencies[pick(0, 6)]);
        if (one_in(3)) rule += ";INTERVAL=" + std::to_string(pick(2, 7));
        list(rule, "BYSECOND", 0, 59, false);
        list(rule, "BYMINUTE", 0, 59, false);
        list(rule, "BYHOUR", 0, 23, false);
        list(rule, "BYMONTHDAY", 1, 31, true);
        list(rule, "BYYEARDAY", 1, 366, true);
        list(rule, "BYWEEKNO", 1, 53, true);
        list(rule, "BYMONTH", 1, 12, false);
        list(rule, "BYSETPOS", 1, 4, true);
        if (one_in(3)) rule += ";BYDAY=" + weekday() + (one_in(2) ? "," + weekday() : "");
        if (one_in(4)) rule += ";WKST=SU";
        return rule;
    }

private:
    int pick(int least, int most) {
        return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
    }
    bool one_in(int count) { return pick(1, count) == 1; }

    void list(std::string& rule, std::string const& name, int least, int most, bool from_end) {
        if (!one_in(5)) return;
        rule += ";" + name;
        for (int i = 0, count = pick(1, 4); i < count; ++i) {
            rule += (i == 0 ? "=" : ",") + std::string(from_end && one_in(3) ? "-" : "") +
                    std::to_string(pick(least, most));
        }
    }

    std::string weekday() {
        constexpr std::string_view names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        auto const nth = one_in(3) ? std::to_string(one_in(2) ? pick(1, 5) : -pick(1, 5)) : "";
        return nth + std::string(names[pick(0, 6)]);
    }

    std::mt19937 random_;
};

/// What the other reads otherwise, and why we do not follow it.
bool is_read_otherwise(RecurrenceRule const& rule) {
    bool const yearly = rule.frequency == Frequency::yearly;
    // A day of the month alone: theirs is in every month, ours in DTSTART's, as in the golden
    // sheet.
    bool const month_days_alone = yearly && !rule.by_month_day.empty() && rule.by_month.empty() &&
                                  rule.by_day.empty() && rule.by_year_day.empty() &&
                                  rule.by_week_number.empty();
    // Weeks: theirs are counted in calendar years and mean all their days, ours in the years weeks
    // belong to and mean DTSTART's weekday, as in the golden sheet. Without either question they
    // agree.
    bool const weeks = !rule.by_week_number.empty() &&
                       (rule.interval > 1 || rule.by_day.empty() || !rule.by_set_position.empty());
    // "Mondays, and the fourth Tuesday": theirs are days that are both, ours days that are either, as
    // §3.3.10 has it ("each BYDAY value").
    auto const numbered = std::ranges::count_if(rule.by_day, [](auto const& day) { return day.nth != 0; });
    bool const mixed_days = numbered > 0 && numbered < std::ssize(rule.by_day);
    return month_days_alone || weeks || mixed_days;
}

TEST(AnotherExpander, FindsTheSameDates) {
    ASSERT_TRUE(python_has("dateutil")) << "script/bootstrap --tests installs it";
    local_seconds const start =
        local_days{std::chrono::year(2024) / 2 / 27} + hours(9) + std::chrono::minutes(30);
    RandomRules random(20261121);
    std::vector<std::string> rules, ours;
    while (rules.size() < 600) {
        auto text = random.next();
        auto const rule = read_recurrence_rule(text, 1);
        if (!rule || is_read_otherwise(*rule)) continue;
        auto const end = start + stretch(rule->frequency);
        Recurrence recurrence(*rule, start, end);
        std::string dates;
        while (auto const at = recurrence.next())
            dates += (dates.empty() ? "" : ",") + write_local(*at);
        // The other looks for a date that never comes, second by second.
        if (dates.empty() && rule->frequency < Frequency::hourly) continue;
        rules.push_back(text + ";UNTIL=" + write_local(end - seconds(1)));
        ours.push_back(std::move(dates));
    }
    std::string input;
    for (auto const& rule : rules) input += rule + " " + write_local(start) + "\n";
    auto const output = run_python("independent_recurrence.py", input);
    auto const theirs = split(output, '\n');
    ASSERT_EQ(theirs.size(), rules.size() + 1) << output.substr(output.size() - std::min<std::size_t>(output.size(), 2000));
    std::size_t with_dates = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        EXPECT_EQ(ours[i], theirs[i]) << rules[i];
        if (!ours[i].empty()) ++with_dates;
    }
    EXPECT_GT(with_dates, rules.size() / 3) << "or nothing much was compared";
}

}  // namespace
}  // namespace telemachy::calendar
