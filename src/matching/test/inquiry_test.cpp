#include "matching/domain/inquiry.h"

#include <gtest/gtest.h>

#include "matching/domain/exchange.h"
#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

using cast::Round;

/// Two ways that share nothing: a solve with the pair held, and the cheapest chain of exchanges.
TEST(Inquiry, prices_a_pair_as_the_cheapest_chain_of_exchanges_does) {
    int priced = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 8, .mentors = 6, .pairs_max = 2});
        auto const problem = round.problem(cast::full_policy());
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        Exchange exchange(*problem, *plan);
        for (Mentee i = 0; i < 8; ++i)
            for (Mentor j = 0; j < 6; ++j) {
                auto const answer = inquire(*problem, *plan, i, j);
                auto const chain = exchange.cost_of(i, j);
                EXPECT_EQ(answer.possible, chain.has_value()) << seed;
                if (!answer.possible) continue;
                EXPECT_TRUE(answer.exact);
                EXPECT_EQ(answer.cost, *chain) << seed;
                ++priced;
            }
    }
    EXPECT_GT(priced, 300);
}

/// Ana has two places; Tomas and Ines need what she knows, Eva a little less.
Round three_want_ana(int places) {
    Round round;
    auto const sailing = round.word("sailing");
    for (auto const* name : {"Tomas", "Ines", "Eva"}) round.mentee(name).wants = {{sailing, 5}};
    auto& ana = round.mentor("Ana");
    ana.offers = {{sailing, 5}};
    ana.pairs_max = places;
    auto& ben = round.mentor("Ben");
    ben.offers = {{sailing, 3}};
    ben.pairs_max = 3;
    // Eva can do with less: her other reason to be with Ben is his style.
    auto& inputs = round.inputs();
    inputs.mentees[2].style = {50, 50, 50, 50};
    inputs.mentors[1].style = {50, 50, 50, 50};
    inputs.mentors[0].style = {40, 40, 40, 40};
    inputs.mentees[0].style = inputs.mentees[1].style = {40, 40, 40, 40};
    return round;
}

TEST(Inquiry, names_those_to_whom_the_places_are_worth_more) {
    auto const policy = cast::open_policy(
        {{Criterion::expertise, 60, Mode::plain}, {Criterion::style, 40, Mode::similar}});
    auto round = three_want_ana(2);
    auto const problem = round.problem(policy);
    auto const plan = solve_match(*problem);
    auto const answer = inquire(*problem, *plan, 2, 0);
    EXPECT_EQ(in_english(answer.sentence),
              "Pairing them would cost the plan 8 points, where a perfect fit is 100: Ana's two "
              "places are worth more to Tomas and Ines.");
    // One of the two would have to go to Ben.
    ASSERT_EQ(answer.moves.size(), 1U);
    EXPECT_EQ(answer.moves[0].before, 0U);
    EXPECT_EQ(answer.moves[0].after, 1U);

    auto open = three_want_ana(3);
    auto const roomy = open.problem(policy);
    auto const with_room = solve_match(*roomy);
    // With room for all three, Eva is with Ana; with Ben she would lose what he does not know.
    auto const other = inquire(*roomy, *with_room, 2, 1);
    EXPECT_EQ(in_english(other.sentence),
              "Pairing them would cost the plan 20 points, where a perfect fit is 100: Eva fits "
              "better with Ana.");
    EXPECT_TRUE(other.moves.empty());
}

TEST(Inquiry, names_who_would_be_left_without_anybody) {
    auto round = three_want_ana(1);
    round.inputs().mentors[1].pairs_max = 2;
    round.inputs().mentees[0].blocks = {round.word("Ben")};
    auto const problem =
        round.problem(cast::open_policy({{Criterion::expertise, 10, Mode::plain}}));
    auto const plan = solve_match(*problem);
    auto const answer = inquire(*problem, *plan, 2, 0);
    EXPECT_EQ(in_english(answer.sentence), "Pairing them would leave Tomas without a match.");
}

TEST(Inquiry, does_not_pair_against_a_quota_that_is_held) {
    Round round;
    round.mentee("Ana").function = round.word("Plant");
    round.mentee("Ben").function = round.word("Office");
    round.mentor("Clara");
    auto policy = cast::open_policy({{Criterion::novelty, 10, Mode::plain}});
    policy.quotas = {{"function", "Plant", Side::mentee, 100, false}};
    auto const problem = round.problem(policy);
    auto const plan = solve_match(*problem);
    auto const answer = inquire(*problem, *plan, 1, 0);
    EXPECT_FALSE(answer.possible);
    EXPECT_EQ(answer.sentence.key, "pair.breaks_quota");
}

}  // namespace
}  // namespace telemachy::matching
