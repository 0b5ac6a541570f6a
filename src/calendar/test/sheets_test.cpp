#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "calendar/domain/busy/expansion.h"
#include "calendar/domain/icalendar/document_zones.h"
#include "calendar/time_zones.h"

namespace telemachy::calendar {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sheets() {
    std::vector<fs::path> paths;
    for (auto const& entry :
         fs::recursive_directory_iterator(TELEMACHY_ROOM_DIR "/test/data/icalendar")) {
        if (entry.path().extension() == ".ics") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

/// Many sheets are a component alone; a calendar is put around those.
std::string document(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    bool const whole = path.parent_path().filename() == "calendars";
    return whole ? text.str() : "BEGIN:VCALENDAR\r\n" + text.str() + "\r\nEND:VCALENDAR\r\n";
}

std::string outcome(std::string const& text) {
    auto const read = read_calendar(text);
    if (!read) return read.error().code;
    auto const events = read_events(*read);
    TimeZones const known;
    DocumentZones const zones(known, *read);
    std::string said;
    for (auto const* problems : {&events.problems, &zones.problems()}) {
        for (auto const& problem : *problems) {
            said += (said.empty() ? "" : " ") + std::to_string(problem.line) + ":" + problem.code;
        }
    }
    return said;
}

TEST(Sheets, AreReadWholeOrTheirFaultsAreNamed) {
    std::map<std::string, std::string> expected;
    std::ifstream table(TELEMACHY_ROOM_DIR "/test/data/outcomes.txt");
    for (std::string name, rest; table >> name && std::getline(table, rest);) {
        expected[name] = rest.empty() ? "" : rest.substr(1);
    }
    auto const all = sheets();
    ASSERT_EQ(all.size(), 107U);
    ASSERT_EQ(expected.size(), 38U);
    for (auto const& path : all) {
        auto const name = path.parent_path().filename().string() + "/" + path.filename().string();
        EXPECT_EQ(outcome(document(path)), expected[name]) << name;
    }
}

TEST(Sheets, SayTheSameAfterBeingWrittenAndReadAgain) {
    for (auto const& path : sheets()) {
        auto const read = read_calendar(document(path));
        if (!read) continue;
        for (auto const& calendar : read->calendars) {
            auto const once = write_calendar(calendar);
            auto const again = read_calendar(once);
            ASSERT_TRUE(again) << path << '\n' << once;
            EXPECT_EQ(again->problems, std::vector<ReadProblem>{}) << path;
            EXPECT_EQ(write_calendar(again->calendars.at(0)), once) << path;
        }
    }
}

TEST(Sheets, TakeLittleToExpandOverAYear) {
    TimeZones const known;
    for (auto const& path : sheets()) {
        auto const read = read_calendar(document(path));
        if (!read) continue;
        DocumentZones const zones(known, *read);
        auto const events = read_events(*read).events;
        Period const year{std::chrono::sys_days{std::chrono::year(2022) / 1 / 1},
                          std::chrono::sys_days{std::chrono::year(2023) / 1 / 1}};
        auto const found = expand(events, {year, *known.find("Asia/Kathmandu"), zones});
        EXPECT_LE(found.occurrences.size(), 400U) << path;
        for (auto const& occurrence : found.occurrences) {
            EXPECT_LE(occurrence.period.begin, occurrence.period.end) << path;
        }
    }
}

}  // namespace
}  // namespace telemachy::calendar
