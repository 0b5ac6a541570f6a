#include "people/domain/card.h"

#include <gtest/gtest.h>

namespace telemachy::people {
namespace {

using enum RosterField;

Card card_of_ann() {
    PersonState ann;
    ann.facts[name] = "Ann-Marie  Ångström";
    ann.facts[country] = "SE";
    ann.facts[languages] = "sv; en";
    ann.facts[expertise_offered] = "Contracts (2); Law (5)";
    ann.facts[industries] = "Shipping; Energy";
    ann.facts[time_zone] = "Europe/Stockholm";
    ann.facts[gender] = "woman";
    KnownPost post{.id = "pos_1", .state = {}};
    post.state.facts[job_title] = "Head of Law";
    post.state.facts[unit] = "Legal";
    post.state.facts[function] = "Legal";
    post.state.facts[level] = "SCS1";
    return make_card("prs_1", ann, false, &post, 8);
}

TEST(Card, HoldsWhatAColleagueMayKnowAndNothingElse) {
    auto const card = card_of_ann();
    EXPECT_EQ(card.title, "Head of Law");
    EXPECT_EQ(card.offers, "Law; Contracts") << "the strongest first";
    EXPECT_EQ(card.employment, "employee");
    std::string all = search_text(card) + sort_key(card);
    for (auto const& [kind, value] : facets_of(card)) all += kind + value;
    EXPECT_EQ(all.find("woman"), std::string::npos);
}

TEST(Card, IsFoundByFoldedWordsAndCountedByItsFacets) {
    auto const card = card_of_ann();
    EXPECT_EQ(search_text(card), " ann marie angstrom | head of law | legal | law contracts");
    EXPECT_EQ(sort_key(card), "ann marie angstrom");
    std::string facets;
    for (auto const& [kind, value] : facets_of(card)) facets += kind + "=" + value + " ";
    EXPECT_EQ(facets,
              "function=Legal unit=Legal level=SCS1 country=SE language=sv language=en "
              "expertise=Law expertise=Contracts industry=Shipping industry=Energy "
              "time_zone=Europe/Stockholm ");
}

TEST(Card, TellsAPauseOfTheOwnersFromOneOfTheRosters) {
    PersonState state;
    EXPECT_EQ(make_card("p", state, false, nullptr, 0).status, "active");
    EXPECT_EQ(make_card("p", state, true, nullptr, 0).status, "paused");
    state.standing = Standing::paused;
    EXPECT_EQ(make_card("p", state, false, nullptr, 0).status, "paused");
    state.standing = Standing::left;
    EXPECT_EQ(make_card("p", state, true, nullptr, 0).status, "left");
}

TEST(Card, HasInitialsOfTheFirstAndTheLastName) {
    EXPECT_EQ(initials_of("Ann Mary Lee"), "AL");
    EXPECT_EQ(initials_of("Łukasz Ångström"), "ŁÅ");
    EXPECT_EQ(initials_of("Plato"), "P");
    EXPECT_EQ(initials_of(""), "");
}

}  // namespace
}  // namespace telemachy::people
