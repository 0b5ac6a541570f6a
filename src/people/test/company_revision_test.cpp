#include "people/store/company_revision.h"

#include <gtest/gtest.h>

#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

struct CompanyRevision : testing::Test {
    test::HouseOfPeople house;

    std::int64_t revision() {
        return house.read(test::administrator(), [](Work& work) { return company_revision(work); });
    }
    /// Whether `act` changed the company, by its revision.
    bool raises(auto const& act) {
        auto const before = revision();
        act();
        return revision() > before;
    }
    void ask(std::string_view operation, Actor const& actor, std::string const& input) {
        house.expect(operation, actor, input);
    }
    std::string define(std::string const& name) {
        auto const made = house.expect("people.define_expertise", test::coordinator(),
                                       R"({"name":")" + name + R"("})");
        return made.find("id")->string;
    }
};

TEST_F(CompanyRevision, IsRaisedByEverythingARosterIsComparedWith) {
    Json import;
    EXPECT_TRUE(raises([&] { import = house.take(test::four); })) << "a roster applied";
    EXPECT_TRUE(raises([&] { house.undo(import); })) << "a roster undone";
    house.take(test::four);

    auto const ben = house.as("ben@x.example");
    EXPECT_TRUE(raises([&] {
        ask("people.edit_own_profile", ben,
            R"({"languages":["de"],"time_zone":"Europe/Berlin","version":)" +
                std::to_string(house.expect("people.see_own_profile", ben).find("version")->integer) +
                "}");
    })) << "a profile saved";

    std::string first;
    EXPECT_TRUE(raises([&] { first = define("Sailing"); })) << "a term added";
    EXPECT_TRUE(raises([&] {
        ask("people.edit_expertise", test::coordinator(),
            R"({"term":")" + first + R"(","name":"Seamanship","aliases":[],"category":"","version":1})");
    })) << "a term renamed";
    auto const second = define("Navigation");
    EXPECT_TRUE(raises([&] {
        ask("people.merge_expertise", test::coordinator(),
            R"({"term":")" + second + R"(","into":")" + first + R"(","version":1})");
    })) << "two terms made one";

    EXPECT_TRUE(raises([&] {
        house.write(test::administrator(), [](Work& work) {
            return PeopleDirectory(work).add_person(
                {.name = "Uma Stone", .email = "uma@x.example", .time_zone = "UTC"});
        });
    })) << "somebody added by hand";
}

TEST_F(CompanyRevision, StaysWhileARosterIsOnlyLookedAt) {
    house.take(test::four);
    EXPECT_FALSE(raises([&] { house.map_full(house.upload(test::four)); }));
}

}  // namespace
}  // namespace telemachy::people
