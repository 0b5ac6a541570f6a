#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "demo/domain/org_chart.h"
#include "demo/domain/profiles.h"
#include "demo/domain/programmes.h"
#include "demo/domain/roster_csv.h"
#include "demo/test/ithaca.h"

namespace telemachy::demo {
namespace {

std::size_t count(DemoProgramme const& programme, Side side, EnrolmentState state) {
    return static_cast<std::size_t>(std::ranges::count_if(
        programme.enrolments,
        [&](DemoEnrolment const& each) { return each.side == side && each.state == state; }));
}

TEST(FreshEyes, has_more_mentors_than_leaders_ready_for_the_studio) {
    auto const& programme = ithaca().programme("fresh-eyes");
    EXPECT_EQ(count(programme, Side::mentee, EnrolmentState::enrolled), 48u);
    EXPECT_EQ(count(programme, Side::mentor, EnrolmentState::enrolled), 72u);
    EXPECT_GT(count(programme, Side::mentee, EnrolmentState::invited), 0u);
    EXPECT_GT(count(programme, Side::mentor, EnrolmentState::applied), 0u);
    EXPECT_TRUE(programme.pairs.empty());
}

TEST(FreshEyes, has_a_pilot_behind_it_whose_pairs_shall_not_be_repeated) {
    auto const& pilot = ithaca().programme("fresh-eyes-pilot");
    EXPECT_EQ(std::ranges::count(pilot.pairs, PairState::ended, &DemoPair::state), 22);
    EXPECT_EQ(std::ranges::count(pilot.pairs, PairState::active, &DemoPair::state), 2);
    std::set<PersonNo> spring;
    for (auto const& each : ithaca().programme("fresh-eyes").enrolments) spring.insert(each.person);
    for (auto const& pair : pilot.pairs) {
        EXPECT_TRUE(spring.contains(pair.mentee) && spring.contains(pair.mentor));
    }
}

TEST(HarbourPilots, has_about_eighty_active_pairs_none_beyond_a_mentors_places) {
    auto const& programme = ithaca().programme("harbour-pilots");
    auto const active = std::ranges::count(programme.pairs, PairState::active, &DemoPair::state);
    EXPECT_GE(active, 76);
    EXPECT_LE(active, 88);
    std::map<PersonNo, int> held;
    std::set<PersonNo> mentees;
    for (auto const& pair : programme.pairs) {
        ++held[pair.mentor];
        EXPECT_TRUE(mentees.insert(pair.mentee).second) << "one mentor each";
        EXPECT_TRUE(share_a_language(ithaca().person(pair.mentee), ithaca().person(pair.mentor)));
        EXPECT_GE(overlap_minutes(ithaca(), pair.mentee, pair.mentor), 60);
    }
    for (auto const& each : programme.enrolments) {
        if (each.side == Side::mentor) {
            EXPECT_LE(held[each.person], each.capacity);
        }
    }
}

TEST(HarbourPilots, keeps_time_as_people_do) {
    auto const& pairs = ithaca().programme("harbour-pilots").pairs;
    int planned = 0;
    int held = 0;
    for (auto const& pair : pairs) {
        if (pair.state != PairState::active) continue;
        ASSERT_TRUE(pair.agreement);
        auto const& talks = pair.conversations;
        EXPECT_TRUE(std::ranges::is_sorted(talks, {}, &DemoConversation::planned_on));
        for (auto const& talk : talks) {
            std::chrono::weekday const day{std::chrono::sys_days{talk.planned_on.day}};
            EXPECT_TRUE(day != std::chrono::Saturday && day != std::chrono::Sunday);
            EXPECT_EQ(talk.held, talk.minutes > 0);
            EXPECT_LT(talk.planned_on, ithaca().today);
            ++planned;
            held += talk.held ? 1 : 0;
        }
        if (pair.rhythm == Rhythm::fading && talks.size() > 4) {
            EXPECT_FALSE(talks.back().held);
        }
    }
    EXPECT_GT(planned, 400);
    EXPECT_GT(held * 100, planned * 70);
    EXPECT_LT(held * 100, planned * 95);
}

TEST(SideBySide, is_collecting_applications_each_with_its_reason) {
    auto const& programme = ithaca().programme("side-by-side");
    EXPECT_EQ(programme.enrolments.size(), 147u);
    EXPECT_GT(count(programme, Side::mentee, EnrolmentState::applied), 30u);
    EXPECT_GT(count(programme, Side::mentor, EnrolmentState::applied), 30u);
    for (auto const& each : programme.enrolments) {
        EXPECT_EQ(each.motivation.empty(), !each.applied);
        EXPECT_EQ(each.motivation.find("{}"), std::string::npos);
    }
}

TEST(Programmes, enrol_each_person_once_and_only_those_their_rule_admits) {
    for (auto const& programme : ithaca().programmes) {
        std::set<PersonNo> seen;
        for (auto const& each : programme.enrolments) {
            EXPECT_TRUE(seen.insert(each.person).second) << programme.name;
            auto const& person = ithaca().person(each.person);
            auto const& rule = each.side == Side::mentee ? programme.mentees : programme.mentors;
            if (person.presence == Presence::active) {
                EXPECT_TRUE(admits(rule, ithaca(), each.person)) << programme.name << person.email;
            }
            EXPECT_GE(each.hours_per_month, 1);
            EXPECT_LE(each.since, ithaca().today);
        }
    }
}

TEST(Programmes, TakeNoHourTwice) {
    std::map<PersonNo, int> promised;
    for (auto const& programme : ithaca().programmes) {
        for (auto const& each : programme.enrolments) {
            bool const counts =
                each.state == EnrolmentState::enrolled || each.state == EnrolmentState::applied;
            if (counts) promised[each.person] += each.hours_per_month;
            if (!counts) continue;
            EXPECT_GE(each.hours_per_month, each.capacity * programme.hours_per_month);
        }
    }
    for (auto const& [person, hours] : promised) {
        EXPECT_LE(hours, ithaca().person(person).hours_per_month) << ithaca().person(person).email;
    }
}

std::vector<std::string> lines(std::string const& text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find("\r\n", at);
        found.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return found;
}

/// Fields of a row, as RFC 4180 reads them.
std::size_t width(std::string const& row) {
    std::size_t fields = 1;
    bool quoted = false;
    for (char c : row) {
        if (c == '"') quoted = !quoted;
        if (c == ',' && !quoted) ++fields;
    }
    return fields;
}

TEST(RosterCsv, has_a_row_for_every_holder_of_every_post_and_for_every_vacancy) {
    auto const rows = lines(roster_csv(ithaca()));
    // 2,000 posts, 24 of them empty, one shared by two.
    EXPECT_EQ(rows.size(), 1u + 2000u + 1u);
    for (auto const& row : rows) ASSERT_EQ(width(row), width(rows[0])) << row;
    EXPECT_EQ(std::ranges::count_if(rows, [](auto& row) { return row.find("IPP-") == row.npos; }),
              1 + 24);
}

TEST(RosterCsv, of_thirteen_weeks_ago_differs_by_joiners_leavers_and_the_team_that_moved) {
    auto const before = lines(roster_csv(ithaca(), Edition::thirteen_weeks_ago));
    auto const after = lines(roster_csv(ithaca()));
    std::set<std::string> const old(before.begin(), before.end());
    auto const changed =
        std::ranges::count_if(after, [&](auto const& row) { return !old.contains(row); });
    EXPECT_GT(changed, 24);
    EXPECT_LT(changed, 150);
    auto const gone = [&](std::vector<std::string> const& rows) {
        return std::ranges::any_of(rows,
                                   [](auto& row) { return row.find("Zalewicki") != row.npos; });
    };
    EXPECT_TRUE(gone(before));
    EXPECT_FALSE(gone(after));
}

}  // namespace
}  // namespace telemachy::demo
