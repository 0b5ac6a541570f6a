#include "relationships/use_cases/who_sees.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace telemachy::relationships {
namespace {

std::vector<MatrixRow> rows() { return {matrix().begin(), matrix().end()}; }

MatrixRow& row(std::vector<MatrixRow>& rows, std::string_view operation) {
    return *std::ranges::find(rows, operation, &MatrixRow::operation);
}

bool says(std::vector<WhoSees> const& lines, std::string_view who) {
    return std::ranges::any_of(lines, [&](WhoSees const& line) { return line.who == who; });
}

TEST(WhoSees, NamesTheTwoTheOutlineTheReasonAndWhoeverRunsTheServer) {
    std::vector<std::string> who;
    for (auto const& line : who_sees(rows(), "Bo Lind", true)) who.push_back(line.who);
    EXPECT_EQ(who, (std::vector<std::string>{
                       "You and Bo Lind", "Coordinators and stewards of this programme",
                       "Coordinators of this programme", "Whoever prepared and approved the match",
                       "Whoever runs the server"}));
}

TEST(WhoSees, FollowsTheMatrixAndNotAText) {
    auto changed = rows();
    row(changed, "relationships.list_pairs").roles |= 1U << static_cast<unsigned>(Role::sponsor);
    EXPECT_TRUE(says(who_sees(changed, "Bo Lind", true),
                     "Coordinators, stewards and sponsors of this programme"));
    row(changed, "relationships.list_pairs").roles = 0;
    EXPECT_FALSE(
        says(who_sees(changed, "Bo Lind", true), "Coordinators and stewards of this programme"));
}

TEST(WhoSees, APageThatIsOpenedToARoleSaysSo) {
    auto changed = rows();
    auto& page = row(changed, "relationships.see_pair");
    page.roles |= 1U << static_cast<unsigned>(Role::administrator);
    EXPECT_FALSE(says(who_sees(changed, "Bo Lind", true), "Administrators"))
        << "scope self admits the two alone";
    page.scope = Scope::organisation;
    EXPECT_TRUE(says(who_sees(changed, "Bo Lind", true), "Administrators"));
}

TEST(WhoSees, AMatchMadeByHandHadNoRunToRead) {
    EXPECT_FALSE(
        says(who_sees(rows(), "Bo Lind", false), "Whoever prepared and approved the match"));
}

}  // namespace
}  // namespace telemachy::relationships
