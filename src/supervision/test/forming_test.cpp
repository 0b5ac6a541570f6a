#include "supervision/domain/forming.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace telemachy::supervision {
namespace {

people::ReportingChain chain(std::string const& text) {
    people::ReportingChain chain;
    std::istringstream words(text);
    std::string word;
    words >> word;
    chain.person = Id<people::PersonTag>(word);
    while (words >> word) {
        chain.managers.emplace_back(word);
        chain.posts_up.push_back(static_cast<std::int64_t>(chain.managers.size()));
    }
    return chain;
}

/// "ana bo cyn | exe top | quay | 120": Ana stands below Bo, who stands below Cyn; she mentors Exe,
/// who stands below Top; she works at the quay, two hours east of UTC.
Junior junior(std::string const& text) {
    std::istringstream parts(text);
    std::string line, executive, unit, offset;
    std::getline(parts, line, '|');
    std::getline(parts, executive, '|');
    std::getline(parts, unit, '|');
    std::getline(parts, offset);
    Junior junior;
    junior.line = chain(line);
    junior.person = junior.line.person;
    if (executive.find_first_not_of(' ') != std::string::npos)
        junior.executives.push_back(chain(executive));
    junior.unit = unit.empty() ? "quay" : unit;
    junior.hours = hours_of({}, offset.empty() ? 0 : std::stoi(offset));
    return junior;
}

std::string clash(std::string const& one, std::string const& other, std::int64_t levels = 3) {
    auto const why = clash_between(junior(one), junior(other), levels);
    EXPECT_EQ(why, clash_between(junior(other), junior(one), levels)) << "either way round";
    return why == Clash::none ? "none" : why == Clash::line ? "line" : "executive";
}

TEST(Clash, IsALineThatOneStandsInOfTheOther) {
    EXPECT_EQ(clash("ana bo cyn", "dan eve fay"), "none");
    EXPECT_EQ(clash("ana bo cyn", "bo cyn"), "line") << "her manager";
    EXPECT_EQ(clash("ana bo cyn dan eve fay", "fay"), "line") << "however far up";
    EXPECT_EQ(clash("ana bo cyn", "eve bo cyn"), "line") << "one manager";
    EXPECT_EQ(clash("ana bo cyn", "eve dan cyn"), "none") << "one manager's manager";
}

TEST(Clash, IsALineOfWhomOneOfThemMentors) {
    EXPECT_EQ(clash("ana bo|exe top", "eve dan|oth top"), "none");
    EXPECT_EQ(clash("ana bo|exe top", "eve exe top"), "executive") << "Exe manages her";
    EXPECT_EQ(clash("ana bo|exe top", "eve a b exe", 3), "executive");
    EXPECT_EQ(clash("ana bo|exe top", "eve a b exe", 2), "none") << "further than the rule looks";
    EXPECT_EQ(clash("ana bo|exe top", "top"), "executive") << "and whoever manages Exe";
    EXPECT_EQ(clash("ana bo|exe top", "eve dan|exe top"), "executive") << "both mentor Exe";
}

TEST(Hours, AreThoseOfEverybodyOnOneClock) {
    auto const lisbon = junior("ana|||0");
    auto const berlin = junior("bo|||60");
    auto const tokyo = junior("cyn|||540");
    EXPECT_EQ(common_minutes(std::vector{&lisbon}), 510);
    EXPECT_EQ(common_minutes(std::vector{&lisbon, &berlin}), 450);
    EXPECT_EQ(common_minutes(std::vector{&lisbon, &tokyo}), 0);
    EXPECT_EQ(hours_of({22 * 60, 30 * 60}, 0).count(), 32U) << "a night shift";
    EXPECT_EQ(hours_of({22 * 60, 30 * 60}, 0), hours_of({23 * 60, 31 * 60}, 60));
}

/// Everybody once; groups of four to six without a clash and with an hour in common.
void check_promises(Forming const& forming, std::vector<Junior> const& all, std::int64_t levels) {
    std::set<std::string> placed;
    std::size_t people = forming.left_over.size();
    for (auto const& left : forming.left_over) placed.insert(left.junior->person.text());
    for (auto const& group : forming.groups) {
        EXPECT_GE(group.size(), group_min);
        EXPECT_LE(group.size(), group_max);
        EXPECT_GE(common_minutes(group), common_minutes_min);
        people += group.size();
        for (auto const* one : group) {
            placed.insert(one->person.text());
            for (auto const* other : group) {
                if (one != other) {
                    EXPECT_EQ(clash_between(*one, *other, levels), Clash::none);
                }
            }
        }
    }
    EXPECT_EQ(people, all.size());
    EXPECT_EQ(placed.size(), all.size());
}

/// So many people, each of a team of their own.
std::vector<Junior> strangers(int count, std::string const& unit = "quay", int offset = 0,
                              std::string const& prefix = "p") {
    std::vector<Junior> juniors;
    for (int i = 0; i < count; ++i) {
        auto const name = prefix + std::to_string(i);
        juniors.push_back(junior(name + " m" + name + "||" + unit + "|" + std::to_string(offset)));
    }
    return juniors;
}

TEST(Forming, MakesGroupsOfFourToSixOfHoweverManyThereAre) {
    std::map<int, std::string> const sizes{
        {3, "+3"},  {4, "4"},    {6, "6"},      {7, "6+1"},    {8, "4 4"},
        {9, "4 5"}, {11, "5 6"}, {13, "4 4 5"}, {14, "4 5 5"}, {23, "4 4 5 5 5"}};
    for (auto const& [count, expected] : sizes) {
        auto const all = strangers(count);
        auto const forming = form_groups(all, 3);
        check_promises(forming, all, 3);
        std::vector<std::size_t> found;
        for (auto const& group : forming.groups) found.push_back(group.size());
        std::ranges::sort(found);
        std::string said;
        for (auto const size : found) said += (said.empty() ? "" : " ") + std::to_string(size);
        if (!forming.left_over.empty()) said += "+" + std::to_string(forming.left_over.size());
        EXPECT_EQ(said, expected) << count;
    }
}

TEST(Forming, SpreadsOverUnits) {
    auto all = strangers(5, "north", 0, "n");
    auto const south = strangers(5, "south", 0, "s");
    all.insert(all.end(), south.begin(), south.end());
    auto const forming = form_groups(all, 3);
    ASSERT_EQ(forming.groups.size(), 2U);
    for (auto const& group : forming.groups) {
        auto const north =
            std::ranges::count(group, "north", [](Junior const* each) { return each->unit; });
        EXPECT_GE(north, 2);
        EXPECT_LE(north, 3);
    }
}

TEST(Forming, KeepsThoseOfOneTeamApartAndSaysWhoIsLeft) {
    std::vector<Junior> all;
    for (auto const* line :
         {"a1 ma", "a2 ma", "b1 mb", "b2 mb", "c1 mc", "c2 mc", "d1 md", "d2 md"})
        all.push_back(junior(line));
    auto forming = form_groups(all, 3);
    check_promises(forming, all, 3);
    EXPECT_EQ(forming.groups.size(), 2U);
    for (auto const* line : {"x1 ma", "x2 ma"}) all.push_back(junior(line));
    forming = form_groups(all, 3);
    check_promises(forming, all, 3);
    ASSERT_EQ(forming.left_over.size(), 2U) << "four of one team and two groups";
    EXPECT_EQ(forming.left_over[0].why, LeftOver::line);
}

TEST(Forming, LetsNobodyMeetAtNight) {
    auto all = strangers(5, "quay", 0, "l");
    auto const tokyo = strangers(5, "quay", 540, "t");
    all.insert(all.end(), tokyo.begin(), tokyo.end());
    auto evening = junior("eve mEve");
    evening.hours = hours_of({18 * 60, 22 * 60}, 0);
    all.push_back(evening);
    auto const forming = form_groups(all, 3);
    check_promises(forming, all, 3);
    EXPECT_EQ(forming.groups.size(), 2U);
    ASSERT_EQ(forming.left_over.size(), 1U);
    EXPECT_EQ(forming.left_over[0].why, LeftOver::hours);
}

TEST(Forming, GivesTheSameGroupsForTheSamePeople) {
    std::vector<Junior> all;
    for (int i = 0; i < 200; ++i) {
        all.push_back(junior("p" + std::to_string(i) + " m" + std::to_string(i / 3) + " h" +
                             std::to_string(i / 9) + "|e" + std::to_string(i % 40) + " h" +
                             std::to_string(i % 11) + "|u" + std::to_string(i % 7) + "|" +
                             std::to_string((i * 37 % 5 - 2) * 60)));
    }
    auto const forming = form_groups(all, 3);
    check_promises(forming, all, 3);
    EXPECT_GE(forming.groups.size(), 30U);
    auto turned = all;
    std::ranges::reverse(turned);
    auto const again = form_groups(turned, 3);
    ASSERT_EQ(again.groups.size(), forming.groups.size());
    for (std::size_t i = 0; i < forming.groups.size(); ++i) {
        ASSERT_EQ(again.groups[i].size(), forming.groups[i].size());
        for (std::size_t j = 0; j < forming.groups[i].size(); ++j)
            EXPECT_EQ(again.groups[i][j]->person, forming.groups[i][j]->person);
    }
}

}  // namespace
}  // namespace telemachy::supervision
