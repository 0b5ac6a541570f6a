#include "matching/domain/chemistry.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

TEST(Chemistry, shows_everybody_about_as_often_as_everybody_else) {
    for (auto const& [mentees, mentors] :
         {std::pair{20U, 20U}, {30U, 12U}, {9U, 40U}, {7U, 9U}, {50U, 5U}}) {
        auto round = cast::random_crowd(
            mentees * 100 + mentors,
            {.mentees = mentees, .mentors = mentors, .pairs_max = 1, .restless = false});
        for (auto* side : {&round.inputs().mentees, &round.inputs().mentors})
            for (auto& person : *side) {
                person.pairs_max = 1;
                person.hours_month.reset();
            }
        // Nothing stands between anybody, so only the numbers decide.
        auto const problem =
            round.problem(cast::open_policy({{Criterion::style, 9, Mode::similar}}));
        ASSERT_TRUE(problem);
        std::map<Mentee, int> to_mentee;
        std::map<Mentor, int> to_mentor;
        for (auto const& each : suggest_partners(*problem)) {
            ++to_mentee[each.mentee];
            ++to_mentor[each.mentor];
        }
        int const most = even_share(mentors, mentees);
        for (auto const& [mentor, times] : to_mentor) EXPECT_LE(times, most);
        for (auto const& [mentee, times] : to_mentee)
            EXPECT_LE(times, even_share(mentees, mentors));
        // As many are shown as either side can take.
        int shown = 0;
        for (auto const& [mentee, times] : to_mentee) shown += times;
        EXPECT_EQ(shown, std::min({static_cast<int>(mentees) * even_share(mentees, mentors),
                                   static_cast<int>(mentors) * most}));
    }
}

TEST(Chemistry, has_an_even_share_of_five_at_most) {
    EXPECT_EQ(even_share(20, 20), 5);
    EXPECT_EQ(even_share(20, 10), 3);  // 50 places among 20, rounded up
    EXPECT_EQ(even_share(10, 20), 5);
    EXPECT_EQ(even_share(100, 1), 1);
    EXPECT_EQ(even_share(0, 7), 0);
}

/// Whatever the popularity: the one whom everybody fits best with is shown no oftener than others.
TEST(Chemistry, does_not_show_the_star_to_everybody) {
    cast::Round round;
    auto const sailing = round.word("sailing");
    for (int i = 0; i < 12; ++i) round.mentee("mentee " + std::to_string(i)).wants = {{sailing, 5}};
    for (int j = 0; j < 12; ++j)
        round.mentor("mentor " + std::to_string(j)).offers = {{sailing, j == 0 ? 5 : 1}};
    auto const problem = round.problem(cast::open_policy({{Criterion::expertise, 9, Mode::plain}}));
    auto const shown = suggest_partners(*problem);
    EXPECT_EQ(std::ranges::count(shown, 0U, &Suggestion::mentor), 5);
    EXPECT_EQ(shown.size(), 60U);
}

TEST(Chemistry, shows_nobody_whom_a_rule_keeps_away) {
    auto round = cast::random_crowd(5, {.mentees = 25, .mentors = 25});
    auto const policy = cast::full_policy();
    auto const problem = round.problem(policy);
    ASSERT_TRUE(problem);
    auto const shown = suggest_partners(*problem);
    EXPECT_GT(shown.size(), 10U);
    for (auto const& each : shown)
        EXPECT_TRUE(broken_rules(policy.rules, problem->mentees()[each.mentee],
                                 problem->mentors()[each.mentor])
                        .empty());
}

}  // namespace
}  // namespace telemachy::matching
