#include <gtest/gtest.h>

#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

using test::coordinator;
using test::four;
using test::member;

using TermNames = std::vector<std::string>;

struct VocabularyStory : testing::Test {
    test::HouseOfPeople house;
    VocabularyStory() { house.take(four); }

    Json term(std::string const& name) {
        auto const listed = house.expect("people.list_expertise", member("eve"));
        for (auto const& each : listed.find("items")->items) {
            if (each.find("name")->string == name) return each;
        }
        throw std::runtime_error("no term is called " + name);
    }
    /// `{"term": …, "version": …` with more members.
    static std::string naming(Json const& term, std::string const& more) {
        return R"({"term":")" + term.find("id")->string + R"(","version":)" +
               std::to_string(term.find("version")->integer) + more + "}";
    }
    TermNames offers_of(std::string const& name) {
        auto const found =
            house.expect("people.find_people", member("eve"), R"({"q":")" + name + "\"}");
        TermNames offers;
        for (auto const& offer : found.find("items")->items.at(0).find("offers")->items) {
            offers.push_back(offer.string);
        }
        return offers;
    }
};

TEST_F(VocabularyStory, KeepsOneTermForOneThing) {
    auto const made =
        house.expect("people.define_expertise", coordinator(),
                     R"({"name":"Machine learning","aliases":["ML"],"category":"Digital"})");
    EXPECT_EQ(made.find("aliases")->items[0].string, "ML");
    auto const refused = house.ask("people.define_expertise", coordinator(),
                                   R"({"name":"ml","aliases":["strategy","new","NEW"]})");
    TermNames problems;
    for (auto const& field : refused.error().fields)
        problems.push_back(field.path + " " + field.code);
    EXPECT_EQ(problems, (TermNames{"/name taken", "/aliases/0 taken", "/aliases/2 twice"}));
    EXPECT_EQ(
        house.ask("people.define_expertise", member("eve"), R"({"name":"Cookery"})").error().kind,
        ProblemKind::forbidden);
    // A roster that says the alias means the term.
    house.take("Staff number,Name,Expertise\n2,Ben Okafor,ml (4)\n");
    EXPECT_EQ(house.found(R"({"expertise":"Machine learning"})"), TermNames{"Ben Okafor"});
}

TEST_F(VocabularyStory, RenamesATermForEverybodyWhoHasIt) {
    auto const contracts = term("Contracts");
    auto const edited = house.expect(
        "people.edit_expertise", coordinator(),
        naming(
            contracts,
            R"(,"name":"Contract law","aliases":["Contracts","Vertragsrecht"],"category":"Law")"));
    EXPECT_EQ(edited.find("category")->string, "Law");
    EXPECT_EQ(offers_of("ben"), (TermNames{"Contract law", "Negotiation"}));
    EXPECT_EQ(house.found(R"({"expertise":"Contract law"})"), TermNames{"Ben Okafor"});
    EXPECT_EQ(house.found(R"({"expertise":"Contracts"})"), TermNames{});
    house.take("Staff number,Name,Expertise\n3,Cleo O'Brien,vertragsrecht (2)\n");
    EXPECT_EQ(offers_of("cleo"), TermNames{"Contract law"});

    EXPECT_EQ(house
                  .ask("people.edit_expertise", coordinator(),
                       naming(contracts, R"(,"name":"Late","aliases":[])"))
                  .error()
                  .kind,
              ProblemKind::stale);
    auto const taken =
        house.ask("people.edit_expertise", coordinator(),
                  naming(edited, R"(,"name":"Contract law","aliases":["strategy"])"));
    EXPECT_EQ(taken.error().fields.at(0).detail, "“strategy” already leads to “Strategy”.");
}

TEST_F(VocabularyStory, MergesTwoTermsForOneThingAndKeepsTheHigherLevel) {
    house.take(
        "Staff number,Name,Expertise\n2,Ben Okafor,Contracts (2); Contract drafting (5)\n"
        "3,Cleo O'Brien,Contract drafting (3)\n");
    auto const drafting = term("Contract drafting");
    auto const into = term("Contracts").find("id")->string;
    auto const merged = house.expect("people.merge_expertise", coordinator(),
                                     naming(drafting, R"(,"into":")" + into + "\""));
    EXPECT_EQ(merged.find("aliases")->items.at(0).string, "Contract drafting");
    EXPECT_EQ(offers_of("cleo"), TermNames{"Contracts"});
    EXPECT_THROW(term("Contract drafting"), std::runtime_error);
    auto const ben = house.expect("people.see_own_profile", house.as("ben@x.example"));
    ASSERT_EQ(ben.find("offers")->items.size(), 1u);
    EXPECT_EQ(ben.find("offers")->items[0].find("level")->integer, 5);

    auto const same = house.ask("people.merge_expertise", coordinator(),
                                naming(merged, R"(,"into":")" + merged.find("id")->string + "\""));
    EXPECT_EQ(same.error().fields.at(0).code, "same");
    EXPECT_EQ(house
                  .ask("people.merge_expertise", member("eve"),
                       naming(merged, R"(,"into":")" + into + "\""))
                  .error()
                  .kind,
              ProblemKind::forbidden);
}

}  // namespace
}  // namespace telemachy::people
