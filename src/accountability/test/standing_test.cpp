#include "accountability/domain/standing.h"

#include <gtest/gtest.h>

#include "accountability/domain/report.h"

namespace telemachy::accountability {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

constexpr Quarter autumn{2026, 4};  // 92 days

/// "2 of 3, 0 excused, short_of"
std::string check(std::int64_t minimum, Span const& at_work, std::vector<Span> const& excused,
                  std::vector<std::string_view> const& held, std::string_view today) {
    std::vector<Date> days;
    for (auto const text : held) days.push_back(day(text));
    auto const standing = standing_in(autumn, minimum, at_work, excused, days, day(today));
    constexpr std::string_view words[] = {"met", "open", "short_of"};
    return std::to_string(standing.held) + " of " + std::to_string(standing.asked) + ", " +
           std::to_string(standing.excused_days) + " excused, " +
           std::string(words[static_cast<int>(standing.met)]);
}

Span span(std::string_view from, std::string_view until) { return {day(from), day(until)}; }

TEST(Quarters, AreThoseOfTheCalendar) {
    EXPECT_EQ(quarter_of(day("2026-12-31")), autumn);
    EXPECT_EQ(quarter_of(day("2027-01-01")), (Quarter{2027, 1}));
    EXPECT_EQ(Quarter({2027, 1}).before(), autumn);
    EXPECT_EQ(to_text(autumn.first()), "2026-10-01");
    EXPECT_EQ(to_text(autumn.last()), "2026-12-31");
    EXPECT_EQ(to_text(Quarter({2028, 1}).last()), "2028-03-31");
    EXPECT_EQ(autumn.text(), "2026-Q4");
}

TEST(Standings, AskForTheShareOfAQuarterThatWasFreeRoundedDown) {
    auto const all = span("2026-01-01", "9999-12-31");
    EXPECT_EQ(check(3, all, {}, {"2026-10-05", "2026-11-05", "2026-12-05"}, "2027-01-01"),
              "3 of 3, 0 excused, met");
    EXPECT_EQ(check(3, all, {}, {"2026-10-05", "2026-09-30", "2027-01-01"}, "2027-01-01"),
              "1 of 3, 0 excused, short_of")
        << "what was held in another quarter counts there";
    EXPECT_EQ(check(3, all, {}, {"2026-10-05"}, "2026-12-31"), "1 of 3, 0 excused, open");
    EXPECT_EQ(check(3, span("2026-12-25", "9999-12-31"), {}, {}, "2027-01-01"),
              "0 of 0, 0 excused, met")
        << "whoever begins in the last week owes nothing";
    EXPECT_EQ(check(3, all, {span("2026-11-01", "2026-11-30")}, {"2026-10-05", "2026-12-05"},
                    "2027-01-01"),
              "2 of 2, 30 excused, met");
    EXPECT_EQ(check(3, all, {span("2026-11-01", "2026-11-30"), span("2026-11-15", "2026-11-30")},
                    {}, "2027-01-01"),
              "0 of 2, 30 excused, short_of")
        << "days on which both were away count once";
    EXPECT_EQ(check(0, all, {}, {}, "2027-01-01"), "0 of 0, 0 excused, met");
}

TEST(Standings, AreShownToOthersAWeekAfterTheQuarter) {
    EXPECT_EQ(to_text(shown_from(autumn)), "2027-01-08");
    EXPECT_EQ(to_text(report_due(autumn)), "2027-01-14");
}

TEST(ReportStates, GoFromDraftToAcceptedAndComeBackWithAReason) {
    ReportWords const said{"She asks first.", "", ""};
    EXPECT_TRUE(may_submit(ReportState::draft, said));
    EXPECT_EQ(may_submit(ReportState::draft, {}).error().code, "report.empty");
    EXPECT_EQ(may_write(ReportState::submitted).error().code, "report.sent");
    EXPECT_TRUE(may_write(ReportState::returned));
    EXPECT_EQ(may_write(ReportState::accepted).error().code, "report.sent");
    EXPECT_TRUE(may_decide(ReportState::submitted, false, "What changed in speed?"));
    EXPECT_EQ(may_decide(ReportState::submitted, false, "").error().fields.at(0).path, "/reason");
    EXPECT_EQ(may_decide(ReportState::draft, true, "").error().code, "report.not_submitted");
}

}  // namespace
}  // namespace telemachy::accountability
