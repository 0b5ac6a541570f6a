#include "programmes/domain/funnel.h"

#include <gtest/gtest.h>

#include "world/randomness.h"

namespace telemachy::programmes {
namespace {

/// So many people of a group, all of whom came as far as `steps`.
void put(std::vector<Progress>& people, std::string const& group, int count, std::size_t steps) {
    Progress one{group, {}};
    for (std::size_t i = 0; i < steps; ++i) one.reached[i] = true;
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

TEST(Funnel, NeverLetsASmallGroupBeReckonedFromTheTotalWhateverTheCounts) {
    world::SeededRandomness randomness(11);
    auto const throw_below = [&](unsigned bound) {
        return static_cast<int>(static_cast<unsigned char>(randomness.bytes(1)[0]) % bound);
    };
    for (int round = 0; round < 2000; ++round) {
        std::vector<Progress> people;
        int const groups = 2 + throw_below(6);
        std::vector<int> sizes;
        for (int g = 0; g < groups; ++g) {
            sizes.push_back(throw_below(3) == 0 ? throw_below(5) : throw_below(40));
            put(people, std::string(1, static_cast<char>('a' + g)), sizes.back(), 1);
        }
        auto const funnel = count_funnel(people);
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
        if (hidden_groups > 0) {
            EXPECT_GE(hidden_groups, 2);
            EXPECT_TRUE(hidden_people >= smallest_shown_group || hidden_people == funnel.total[0]);
        }
    }
}

}  // namespace
}  // namespace telemachy::programmes
