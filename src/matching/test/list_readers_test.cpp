#include "matching/use_cases/list_readers.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

namespace telemachy::matching {
namespace {

using relationships::Readers;
using relationships::WhoSees;
using Roles = std::vector<Role>;

constexpr unsigned bits(std::initializer_list<Role> roles) {
    unsigned all = 0;
    for (auto const role : roles) all |= 1U << static_cast<unsigned>(role);
    return all;
}

struct ReadersOfAProfile : testing::Test {
    std::map<std::string_view, MatrixRow> rows;

    ReadersOfAProfile() {
        using enum Role;
        using enum Scope;
        put("people.find_people", organisation, "T0", {member, coordinator, administrator});
        put("people.see_person", organisation, "T0", {member, coordinator, administrator});
        put("people.see_own_profile", self, "T0", {external, member, administrator});
        put("people.export_roster", organisation, "T2", {coordinator, administrator});
        for (auto const* operation : {"matching.preview_plan", "matching.explain_pair",
                                      "matching.list_alternatives"}) {
            put(operation, programme, "T2", {coordinator});
        }
        put("matching.list_match_pairs", programme, "T2", {coordinator, steward});
        put("matching.see_inputs", programme, "T2", {steward});
        put("relationships.see_pair", self, "T2", {external, member});
        put("programmes.list_my_enrolments", self, "T1", {external, member});
    }
    void put(char const* operation, Scope scope, char const* tier,
             std::initializer_list<Role> roles) {
        rows[operation] = {operation, scope, tier, bits(roles)};
    }
    WhoSees line(std::string_view what) const {
        auto const all = list_readers::readers_by([&](std::string_view operation) {
            auto const found = rows.find(operation);
            return found == rows.end() ? nullptr : &found->second;
        });
        auto lines = all.profile;
        lines.insert(lines.end(), all.wishes.begin(), all.wishes.end());
        return *std::ranges::find(lines, what, &WhoSees::what);
    }
};

TEST_F(ReadersOfAProfile, AreEveryColleagueForTheCard) {
    EXPECT_EQ(line("profile_card").roles, Roles{Role::member});
    EXPECT_EQ(line("profile_card").readers, Readers::author);
    EXPECT_FALSE(line("profile_card").recorded);
}

TEST_F(ReadersOfAProfile, AreWhoeverAnyOperationBringsItTo) {
    EXPECT_EQ(line("profile_wants").roles,
              (Roles{Role::coordinator, Role::steward, Role::administrator}))
        << "a roster holds everybody's, and so does what a run was made from";
    EXPECT_TRUE(line("profile_wants").recorded);
    EXPECT_EQ(line("profile_reasons").roles, (Roles{Role::coordinator, Role::steward}));
    EXPECT_EQ(line("wishes_list").roles, Roles{Role::steward});
    EXPECT_EQ(line("profile_why").readers, Readers::both);
}

TEST_F(ReadersOfAProfile, FollowTheMatrixAndNotAText) {
    put("matching.see_inputs", Scope::programme, "T2", {Role::sponsor});
    EXPECT_EQ(line("wishes_list").roles, Roles{Role::sponsor});
    put("people.export_roster", Scope::self, "T2", {Role::coordinator});
    EXPECT_EQ(line("profile_wants").roles, Roles{Role::sponsor});
    rows.erase("matching.see_inputs");
    EXPECT_THROW((void)line("wishes_list"), std::logic_error);
}

}  // namespace
}  // namespace telemachy::matching
