#include "programmes/domain/funnel.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "world/randomness.h"

namespace telemachy::programmes {
namespace {

/// So many people of a group, all of whom came as far as `steps` on a side.
void put(std::vector<Progress>& people, std::string const& group, int count, std::size_t steps,
         Side side = Side::mentee) {
    Progress one{group, {}, {}};
    auto& reached = side == Side::mentee ? one.as_mentee : one.as_mentor;
    for (std::size_t i = 0; i < steps; ++i) reached[i] = true;
    people.insert(people.end(), static_cast<std::size_t>(count), one);
}

std::optional<std::int64_t> at(Funnel const& funnel, std::string const& group, std::size_t step) {
    for (auto const& each : funnel.groups) {
        if (each.group == group) return each.counts[step];
    }
    ADD_FAILURE() << "no group " << group;
    return {};
}

TEST(Funnel, CountsEachGroupAtEachStep) {
    std::vector<Progress> people;
    put(people, "women", 30, 1);
    put(people, "women", 10, 4);
    put(people, "men", 40, 1);
    put(people, "men", 20, 6);
    auto const funnel = count_funnel(people);
    EXPECT_EQ(funnel.groups[0].group, "men");
    EXPECT_EQ(at(funnel, "women", 0), 40);
    EXPECT_EQ(at(funnel, "men", 3), 20);
    EXPECT_EQ(funnel.total[0], 100);
}

TEST(Funnel, HidesASmallGroupAndTheOneThatWouldGiveItAwayBySubtraction) {
    std::vector<Progress> people;
    put(people, "a", 50, 1);
    put(people, "b", 20, 1);
    put(people, "c", 3, 1);
    auto const funnel = count_funnel(people);
    EXPECT_EQ(at(funnel, "a", 0), 50);
    EXPECT_EQ(at(funnel, "b", 0), std::nullopt);
    EXPECT_EQ(at(funnel, "c", 0), std::nullopt);
    EXPECT_TRUE(funnel.suppressed);
}

TEST(Funnel, HidesMoreWhileTheHiddenOnesTogetherAreFewerThanFive) {
    std::vector<Progress> people;
    put(people, "a", 50, 1);
    put(people, "b", 20, 1);
    put(people, "c", 2, 1);
    put(people, "d", 1, 1);
    auto const funnel = count_funnel(people);
    EXPECT_EQ(at(funnel, "b", 0), std::nullopt)
        << "2 and 1 alone would be known to be three people";
    EXPECT_EQ(at(funnel, "a", 0), 50);
}

TEST(Funnel, HidesAZeroWhereOthersCameFurtherAndShowsAStepNobodyReached) {
    std::vector<Progress> people;
    put(people, "a", 30, 2);
    put(people, "b", 30, 2);
    put(people, "c", 30, 1);
    auto const funnel = count_funnel(people);
    EXPECT_EQ(at(funnel, "c", 1), std::nullopt);
    EXPECT_EQ(at(funnel, "c", 5), 0);
}

TEST(Funnel, HasNothingToCompareWhereAllAreOfOneGroup) {
    std::vector<Progress> people;
    put(people, "a", 3, 1);
    EXPECT_TRUE(count_funnel(people).groups.empty());
}

TEST(Funnel, HidesOnEachSideWhatTheOtherAndBothTogetherWouldGiveAway) {
    std::vector<Progress> people;
    put(people, "a", 30, 1);
    put(people, "b", 20, 1);
    put(people, "c", 12, 1);
    put(people, "a", 30, 1, Side::mentor);
    put(people, "b", 20, 1, Side::mentor);
    put(people, "c", 3, 1, Side::mentor);
    EXPECT_EQ(at(count_funnel(people, Side::mentor), "c", 0), std::nullopt);
    EXPECT_EQ(at(count_funnel(people, Side::mentee), "c", 0), std::nullopt)
        << "fifteen of both less twelve mentees are three mentors";
    EXPECT_EQ(at(count_funnel(people), "c", 0), std::nullopt);
    EXPECT_EQ(at(count_funnel(people, Side::mentee), "a", 0), 30);
}

TEST(Funnel, ShowsAGroupThatOnlyOneSideIsFor) {
    std::vector<Progress> people;
    put(people, "junior", 30, 1);
    put(people, "middle", 20, 1);
    put(people, "middle", 9, 1, Side::mentor);
    put(people, "senior", 8, 1, Side::mentor);
    EXPECT_EQ(at(count_funnel(people, Side::mentee), "junior", 0), 30);
    EXPECT_EQ(at(count_funnel(people, Side::mentor), "senior", 0), 8);
    EXPECT_EQ(count_funnel(people, Side::mentor).groups.size(), 2u);
}

TEST(Funnel, CountsAPersonOfBothSidesOnce) {
    std::vector<Progress> people;
    put(people, "a", 10, 1);
    put(people, "b", 10, 1);
    for (auto& person : people) person.as_mentor = person.as_mentee;
    EXPECT_EQ(at(count_funnel(people), "a", 0), 10);
    EXPECT_EQ(count_funnel(people).total[0], 20);
}

/// What somebody who looks at one table and subtracts would learn.
void check_table(Funnel const& funnel) {
    if (funnel.groups.empty() || funnel.total[0] == 0) return;
    std::int64_t hidden_people = funnel.total[0];
    int hidden_groups = 0;
    for (auto const& group : funnel.groups) {
        if (group.counts[0]) {
            EXPECT_GE(*group.counts[0], smallest_shown_group);
            hidden_people -= *group.counts[0];
        } else {
            ++hidden_groups;
        }
    }
    EXPECT_NE(hidden_groups, 1) << "one alone is the total less the others";
    if (hidden_groups > 0) {
        EXPECT_TRUE(hidden_people >= smallest_shown_group || hidden_people == funnel.total[0]);
    }
}

TEST(Funnel, NeverLetsASmallGroupBeReckonedWhateverTheCountsAndWhicheverTablesAreCompared) {
    world::SeededRandomness randomness(11);
    auto const throw_below = [&](unsigned bound) {
        return static_cast<int>(static_cast<unsigned char>(randomness.bytes(1)[0]) % bound);
    };
    for (int round = 0; round < 2000; ++round) {
        std::vector<Progress> people;
        int const groups = 2 + throw_below(6);
        for (int g = 0; g < groups; ++g) {
            for (Side const side : {Side::mentee, Side::mentor}) {
                int const size = throw_below(3) == 0 ? throw_below(5) : throw_below(40);
                put(people, std::string(1, static_cast<char>('a' + g)), size, 1, side);
            }
        }
        std::array const tables{count_funnel(people), count_funnel(people, Side::mentee),
                                count_funnel(people, Side::mentor)};
        std::map<std::string, std::set<bool>> hidden;
        for (auto const& table : tables) {
            check_table(table);
            for (auto const& group : table.groups) {
                if (table.total[0] > 0) hidden[group.group].insert(!group.counts[0].has_value());
            }
        }
        for (auto const& [group, seen] : hidden) {
            EXPECT_EQ(seen.size(), 1u) << "a sum and one of its two terms give the other away";
        }
    }
}

}  // namespace
}  // namespace telemachy::programmes
