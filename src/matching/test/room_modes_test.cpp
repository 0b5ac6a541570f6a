#include "matching/test/room_house.h"

namespace telemachy::matching {
namespace {

class StudioModes : public RoomHouse {
protected:
    Json compare(std::string const& decisions = "") {
        return house.expect("matching.compare_modes", coordinator,
                            here("\"policy\":" + policy() + ",\"decisions\":[" + decisions + "]"));
    }
};

TEST_F(StudioModes, StandSideBySideTheBestTotalFirst) {
    auto const modes = compare();
    std::string names;
    double best = 0;
    for (auto const& mode : list(modes, "items")) {
        names += text(mode, "mode") + " ";
        if (names == "optimal ") best = real(mode, "score");
        EXPECT_LE(real(mode, "score"), best + 1e-9);
        EXPECT_EQ(number(mode, "pairs"), 3);
        EXPECT_EQ(list(mode, "fits").size(), 10U);
    }
    EXPECT_EQ(names, "optimal floor even_load mentees_choose mentors_choose ");
    EXPECT_EQ(best, real(*preview(policy()).find("totals"), "score"));
}

TEST_F(StudioModes, KeepADecisionInEachOfThem) {
    auto const free = compare();
    auto const held = compare(decision(lea, liv, "lock"));
    for (std::size_t k = 0; k < list(held, "items").size(); ++k)
        EXPECT_LE(real(list(held, "items")[k], "score"), real(list(free, "items")[0], "score"));
}

TEST_F(StudioModes, TellWhoWouldHaveSomebodyElseIfTwoWereForced) {
    auto const why = house.expect("matching.explain_pair", coordinator,
                                  here("\"policy\":" + policy() + R"(,"mentee":")" + ida.person +
                                       R"(","mentor":")" + moe.person + R"(","decisions":[])"));
    // Moe is Max's, who takes Kim, who was Lea's.
    EXPECT_TRUE(why.find("exact")->boolean);
    std::string moves;
    for (auto const& move : list(why, "moves"))
        moves += text(*move.find("mentee"), "name") + " loses " +
                 text(*move.find("before"), "name") + "; ";
    EXPECT_EQ(moves, "lea loses kim; max loses moe; ");
    EXPECT_NE(text(why, "sentence").find("moe's place is worth more to max"), std::string::npos)
        << text(why, "sentence");
}

TEST_F(StudioModes, TellWhatEachShareOfAGroupCosts) {
    auto const group = R"(,"decisions":[],"group_by":"function","group":"Ports","side":"mentor")";
    auto const curve =
        house.expect("matching.trade_quota", coordinator, here("\"policy\":" + policy() + group));
    auto const& corners = list(curve, "items");
    ASSERT_FALSE(corners.empty());
    EXPECT_EQ(real(corners.front(), "cost"), 0);
    EXPECT_EQ(real(corners.front(), "score"), real(*preview(policy()).find("totals"), "score"));
    // A group that is watched steers no plan, and nobody asks what it would cost.
    auto const refused =
        refusal("matching.trade_quota", coordinator,
                here("\"policy\":" + policy() +
                     R"(,"decisions":[],"group_by":"gender","group":"woman","side":"mentee")"));
    EXPECT_EQ(refused.fields.at(0).code, "protected_group");
}

TEST_F(StudioModes, ShowWhomTheProgrammeReachedToItsCoordinatorAndSteward) {
    auto const steward_sees = house.expect("matching.see_reach", steward, here());
    EXPECT_TRUE(steward_sees.find("exact")->boolean);
    EXPECT_FALSE(list(steward_sees, "items").empty());
    EXPECT_FALSE(house.expect("matching.see_reach", coordinator, here()).find("exact")->boolean);
    EXPECT_EQ(refusal("matching.see_reach", lea, here()).kind, ProblemKind::forbidden);
}

}  // namespace
}  // namespace telemachy::matching
