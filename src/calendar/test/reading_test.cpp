#include <gtest/gtest.h>

#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

std::string calendar(std::string_view inside) {
    return "BEGIN:VCALENDAR\r\n" + std::string(inside) + "END:VCALENDAR\r\n";
}

TEST(ContentLines, AreUnfoldedWhateverEndsThem) {
    struct Row {
        std::string_view document;
        std::vector<std::string_view> lines;
    };
    Row const rows[] = {
        {"SUMMARY:One\r\n two\r\n", {"SUMMARY:Onetwo"}},
        {"SUMMARY:One\n\ttwo\nX:1", {"SUMMARY:Onetwo", "X:1"}},
        {"A:1\rB:2\r", {"A:1", "B:2"}},
        {"A:1\r\n\r\nB:2\r\n", {"A:1", "B:2"}},
        {"\xEF\xBB\xBF"
         "A:1",
         {"A:1"}},
    };
    for (auto const& [document, expected] : rows) {
        std::vector<std::string_view> lines;
        auto const unfolded = unfold(document);
        for (auto const& line : unfolded) lines.push_back(line.text);
        EXPECT_EQ(lines, expected);
    }
}

TEST(ContentLines, RememberWhereTheyBeganBeforeUnfolding) {
    auto const lines = unfold("A:1\r\n 2\r\n 3\r\nB:4\r\n\r\nC:5\r\n");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1].line, 4U);
    EXPECT_EQ(lines[2].line, 6U);
}

TEST(ContentLines, KeepQuotedParametersWhole) {
    auto const line = read_content_line(
        {R"(attendee;Cn="Baptista, Ana; COO: Lisbon";MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:ana@example.com)",
         3});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->name, "ATTENDEE");
    EXPECT_EQ(line->parameter("CN"), "Baptista, Ana; COO: Lisbon");
    EXPECT_EQ(line->parameters[1].values,
              (std::vector<std::string>{"mailto:a@example.com", "mailto:b@example.com"}));
    EXPECT_EQ(line->value, "mailto:ana@example.com");
}

TEST(ContentLines, ReadAndWriteTheCaretEncoding) {
    auto const line = read_content_line(
        {"ATTENDEE;CN=George Herman ^'Babe^' Ruth^nPitcher^^^x:mailto:babe@example.com", 1});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->parameter("CN"), "George Herman \"Babe\" Ruth\nPitcher^^x");
    EXPECT_EQ(read_content_line(unfold(write_content_line(*line)).front()), line);
}

TEST(ContentLines, FoldAt75OctetsAndNeverInsideACharacter) {
    std::string name;
    for (int i = 0; i < 60; ++i) name += "€";
    auto const written = write_content_line({.name = "SUMMARY", .value = "x" + name});
    std::size_t begin = 0;
    for (auto end = written.find("\r\n"); end != std::string::npos;
         begin = end + 2, end = written.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U);
        EXPECT_NE(
            static_cast<unsigned char>(written[end + 2 < written.size() ? end + 3 : 0]) & 0xC0U,
            0x80U);
    }
    EXPECT_EQ(unfold(written).front().text, "SUMMARY:x" + name);
}

TEST(ContentLines, SayWhatIsWrongWithThem) {
    struct Row {
        std::string line;
        std::string sentence;
    };
    Row const rows[] = {
        {"SUMMARY", "There is no colon between SUMMARY and its value."},
        {":x", "The line does not begin with a property's name."},
        {"A;:x", "A semicolon must be followed by a parameter such as TZID=Europe/Lisbon."},
        {"A;B:x", "A semicolon must be followed by a parameter such as TZID=Europe/Lisbon."},
        {"A;B=\"x:y", "A quotation mark is opened and never closed."},
        {"A;B=x\"y:z", "A quotation mark stands inside a parameter's value."},
        {"A:\xC3", "The line is not written in UTF-8."},
        {"A:\xED\xA0\x80", "The line is not written in UTF-8."},
        {"A:\xC0\xAF", "The line is not written in UTF-8."},
        {std::string("A:\0x", 4), "The line contains a control character."},
    };
    for (auto const& row : rows) {
        auto const read = read_content_line({row.line, 9});
        ASSERT_FALSE(read) << row.line;
        EXPECT_EQ(read.error().sentence, row.sentence);
        EXPECT_EQ(read.error().line, 9U);
    }
}

TEST(Text, IsEscapedAndReadBack) {
    EXPECT_EQ(write_text("a\\b;c,d\r\ne"), "a\\\\b\\;c\\,d\\ne");
    EXPECT_EQ(read_text("a\\\\b\\;c\\,d\\ne\\Nf\\:g"), "a\\b;c,d\ne\nf:g");
    EXPECT_EQ(read_text("cut off\\"), "cut off");
}

TEST(Documents, AreRefusedInASentenceOneCanActOn) {
    auto const deep = [](int levels) {
        std::string inside;
        for (int i = 0; i < levels; ++i) inside += "BEGIN:X\r\n";
        return calendar(inside);
    };
    struct Row {
        std::string document;
        std::string code;
        std::string detail;
    };
    Row const rows[] = {
        {"", "ics.empty", "There is nothing in this calendar."},
        {"\r\n <!doctype html><html>", "ics.html",
         "This is a web page, not a calendar. Look for the address that ends in .ics; it is often "
         "called "
         "the secret or private iCal address."},
        {"{\"error\": 403}", "ics.not_a_calendar",
         "This is not a calendar: it does not begin with BEGIN:VCALENDAR."},
        {calendar("BEGIN:VEVENT\r\n"), "ics.unmatched",
         "Line 3: END:VCALENDAR comes where END:VEVENT is due, for line 2."},
        {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "ics.unfinished",
         "Line 1: BEGIN:VCALENDAR is never closed. The file may be cut off."},
        {calendar("") + "END:VCALENDAR\r\n", "ics.unmatched",
         "Line 3: END:VCALENDAR closes nothing."},
        {calendar("") + "BEGIN:VEVENT\r\n", "ics.outside",
         "Line 3: VEVENT stands outside BEGIN:VCALENDAR."},
        {deep(8), "ics.too_deep", "Line 9: Components are nested more than 8 deep."},
    };
    for (auto const& row : rows) {
        auto const read = read_calendar(row.document);
        ASSERT_FALSE(read) << row.document;
        EXPECT_EQ(read.error().code, row.code);
        EXPECT_EQ(read.error().detail, row.detail);
    }
}

TEST(Documents, HaveBounds) {
    auto const huge = read_calendar("BEGIN:VCALENDAR\r\n" + std::string(10U << 20U, 'x'));
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().kind, ProblemKind::too_large);
    EXPECT_EQ(huge.error().code, "ics.too_large");

    auto const many =
        read_calendar(calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n"),
                      {.components = 2});
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().detail,
              "Line 4: There are more than 2 entries. Export a shorter stretch of time.");
}

TEST(Documents, LoseOneStrangeLineAndSayWhich) {
    auto const read = read_calendar(
        calendar("BEGIN:VEVENT\r\nDTSTART:20261121T090000Z\r\nX\r\nUID:1\r\nEND:VEVENT\r\n"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->problems.size(), 1U);
    EXPECT_EQ(read->problems[0].line, 4U);
    EXPECT_EQ(read->calendars[0].components[0].properties.size(), 2U);

    auto const signed_below = read_calendar(calendar("") + "X-COMMENT:cached\r\n");
    ASSERT_TRUE(signed_below);
    EXPECT_EQ(signed_below->problems,
              (std::vector<ReadProblem>{
                  {3, "ics.outside", "X-COMMENT stands outside BEGIN:VCALENDAR."}}));
}

/// `inside` as one event, or the sentence that refuses it.
std::expected<Event, std::string> event(std::string const& inside) {
    auto const read = read_calendar(calendar("BEGIN:VEVENT\r\n" + inside + "END:VEVENT\r\n"));
    auto const events = read_events(read.value());
    if (!events.problems.empty()) return std::unexpected(events.problems.front().sentence);
    return events.events.at(0);
}

TEST(Events, KeepEveryFormOfTimeAsItWasMeant) {
    auto const at = [](std::string const& property) {
        return event(property + "\r\n").value().start;
    };
    local_seconds const nine =
        local_days{std::chrono::year(2026) / 11 / 21} + std::chrono::hours(9);
    EXPECT_EQ(at("DTSTART:20261121T090000Z"), (EventTime{TimeForm::utc, nine, {}}));
    EXPECT_EQ(at("DTSTART;TZID=Asia/Kathmandu:20261121T090000"),
              (EventTime{TimeForm::zoned, nine, "Asia/Kathmandu"}));
    EXPECT_EQ(at("DTSTART;TZID=Asia/Kathmandu:20261121T090000Z"),
              (EventTime{TimeForm::utc, nine, {}}));
    EXPECT_EQ(at("DTSTART:20261121T090000"), (EventTime{TimeForm::floating, nine, {}}));
    EXPECT_EQ(at("DTSTART;VALUE=DATE:20261121"),
              (EventTime{TimeForm::all_day, nine - std::chrono::hours(9), {}}));
    EXPECT_EQ(at("DTSTART:20261121"),
              (EventTime{TimeForm::all_day, nine - std::chrono::hours(9), {}}));
}

TEST(Events, AreRefusedWithTheReason) {
    struct Row {
        std::string inside;
        std::string sentence;
    };
    std::string const start = "DTSTART:20261121T090000Z\r\n";
    std::string const day = "DTSTART;VALUE=DATE:20261121\r\n";
    Row const rows[] = {
        {"UID:1\r\n", "An event needs its start, DTSTART."},
        {"DTSTART:20261321T090000Z\r\n",
         "\"20261321T090000Z\" is not a time such as 20261121T093000Z."},
        {start + "DTEND:20261121T080000Z\r\n", "This event ends before it starts."},
        {start + "DURATION:-PT1H\r\n", "This event ends before it starts."},
        {start + "DTEND:20261121T100000Z\r\nDURATION:PT1H\r\n",
         "An event has DTEND or DURATION, not both."},
        {start + "DTEND;VALUE=DATE:20261122\r\n",
         "An event starts and ends with days, or starts and ends with times."},
        {start + "DURATION:1H\r\n",
         "\"1H\" is not a length such as PT1H30M, which DURATION should be."},
        {start + "SEQUENCE:two\r\n", "\"two\" is not a whole number, which SEQUENCE should be."},
        {start + "STATUS:MAYBE\r\n",
         "\"MAYBE\" is not CONFIRMED, TENTATIVE or CANCELLED, which STATUS should be."},
        {start + "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY\r\n",
         "An event can have one RRULE; this is the second."},
        {start + "RDATE;VALUE=PERIOD:20261122T090000Z/1H\r\n",
         "\"1H\" is not a time such as 20261121T093000Z."},
        {day + "DURATION:PT1H\r\n", "An all-day event lasts whole days."},
        {day + "RRULE:FREQ=HOURLY\r\n", "An all-day event cannot repeat within the day."},
    };
    for (auto const& row : rows) {
        auto const read = event(row.inside);
        ASSERT_FALSE(read) << row.inside;
        EXPECT_EQ(read.error(), row.sentence);
    }
}

TEST(Durations, AreReadAndWritten) {
    using std::chrono::days, std::chrono::hours, std::chrono::minutes;
    EXPECT_EQ(read_duration("P15DT5H0M20S"), (Duration{days(15), hours(5) + seconds(20)}));
    EXPECT_EQ(read_duration("-PT15M"), (Duration{days(0), -minutes(15)}));
    EXPECT_EQ(read_duration("P7W"), (Duration{days(49), seconds(0)}));
    for (auto const* wrong :
         {"", "P", "PT", "1H", "PT1", "P1H", "PT1D", "PT1H ", "P99999999999D", "--PT1H"}) {
        EXPECT_FALSE(read_duration(wrong)) << wrong;
    }
    for (auto const* text : {"P15DT5H20S", "-PT15M", "P49D", "PT0S", "PT1H30M"}) {
        EXPECT_EQ(write_duration(read_duration(text).value()), text);
    }
}

TEST(Events, AreWrittenSoThatTheyReadTheSame) {
    auto const original = event(
        "UID:abc\r\nDTSTAMP:20261101T080000Z\r\nSEQUENCE:3\r\nDTSTART;TZID=America/"
        "St_Johns:20261121T090000\r\n"
        "DTEND;TZID=America/St_Johns:20261121T093000\r\nRRULE:FREQ=WEEKLY;COUNT=5;BYDAY=SA\r\n"
        "EXDATE;TZID=America/St_Johns:20261128T090000\r\nRDATE;VALUE=PERIOD:20261129T090000Z/"
        "PT1H\r\n"
        "SUMMARY:Talk\\, then lunch\r\nDESCRIPTION:One\\nTwo\r\nLOCATION:Room 1\\; "
        "top\r\nSTATUS:TENTATIVE\r\n"
        "TRANSP:TRANSPARENT\r\nORGANIZER;CN=\"Baptista, Ana\":mailto:Ana@Example.com\r\n"
        "ATTENDEE;PARTSTAT=DECLINED;RSVP=TRUE;CN=Ben:MAILTO:ben@example.com\r\n");
    ASSERT_TRUE(original) << original.error();
    EXPECT_EQ(original->organizer->address, "ana@example.com");
    EXPECT_EQ(original->attendees.at(0).participation, Participation::declined);
    auto const written =
        write_calendar({.name = "VCALENDAR", .components = {write_event(*original)}});
    auto again = read_events(read_calendar(written).value()).events.at(0);
    again.line = original->line;
    EXPECT_EQ(again, *original);
}

}  // namespace
}  // namespace telemachy::calendar
