#include "relationships/who_sees.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace telemachy::relationships {
namespace {

std::vector<MatrixRow> rows() { return {matrix().begin(), matrix().end()}; }

MatrixRow& row(std::vector<MatrixRow>& rows, std::string_view operation) {
    return *std::ranges::find(rows, operation, &MatrixRow::operation);
}

WhoSees line(std::vector<MatrixRow> const& rows, std::string_view what, bool from_run = true) {
    auto const lines = who_sees(rows, from_run);
    return *std::ranges::find(lines, what, &WhoSees::what);
}

using Roles = std::vector<Role>;

TEST(WhoSees, NamesTheTwoAndTheRolesOfEachThing) {
    EXPECT_EQ(line(rows(), "page").readers, Readers::both);
    EXPECT_EQ(line(rows(), "page").roles, Roles{});
    EXPECT_FALSE(line(rows(), "page").sealed);
    EXPECT_EQ(line(rows(), "outline").roles, (Roles{Role::coordinator, Role::steward}));
    EXPECT_EQ(line(rows(), "decline_reason").roles, Roles{Role::coordinator});
    EXPECT_TRUE(line(rows(), "decline_reason").recorded);
}

TEST(WhoSees, SaysThatNotesAreSealedAndForWhom) {
    EXPECT_TRUE(line(rows(), "shared_notes").sealed);
    EXPECT_EQ(line(rows(), "shared_notes").readers, Readers::both);
    EXPECT_TRUE(line(rows(), "private_notes").sealed);
    EXPECT_EQ(line(rows(), "private_notes").readers, Readers::author);
}

TEST(WhoSees, FollowsTheMatrixAndNotAText) {
    auto changed = rows();
    row(changed, "relationships.list_pairs").roles |= 1U << static_cast<unsigned>(Role::sponsor);
    EXPECT_EQ(line(changed, "outline").roles,
              (Roles{Role::coordinator, Role::steward, Role::sponsor}));
    row(changed, "relationships.list_pairs").roles = 0;
    EXPECT_EQ(line(changed, "outline").roles, Roles{});
    row(changed, "relationships.list_sealed_notes").tier = "T2";
    EXPECT_FALSE(line(changed, "shared_notes").sealed);
}

TEST(WhoSees, APageThatIsOpenedToARoleSaysSo) {
    auto changed = rows();
    auto& page = row(changed, "relationships.see_pair");
    page.roles |= 1U << static_cast<unsigned>(Role::administrator);
    EXPECT_EQ(line(changed, "page").roles, Roles{}) << "scope self admits the two alone";
    page.scope = Scope::organisation;
    EXPECT_EQ(line(changed, "page").roles, Roles{Role::administrator});
}

TEST(WhoSees, AMatchMadeByHandHadNoRunToRead) {
    EXPECT_TRUE(line(rows(), "why", true).preparers);
    EXPECT_FALSE(line(rows(), "why", false).preparers);
}

}  // namespace
}  // namespace telemachy::relationships
