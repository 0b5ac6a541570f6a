// What was planted in the made-up company, found again in the running house by whoever would look
// for it.
#include <algorithm>
#include <map>
#include <set>

#include "demo/domain/org_chart.h"
#include "demo/test/seeded_house.h"
#include "people/people_directory.h"

namespace telemachy::demo {
namespace {

using PlantedInHouse = SeededHouse;

struct Selection {
    double asked = 0;
    double taken = 0;
    [[nodiscard]] double rate() const { return taken / asked; }
};

TEST_F(PlantedInHouse, a_unit_takes_fewer_of_its_women_than_four_fifths_of_the_rate_of_its_men) {
    std::map<std::string, bool> taken_by_person;
    for (auto const& place : all("noor", "programmes.list_enrolments",
                                 in_programme("Harbour Pilots", R"(,"side":"mentee")"))) {
        taken_by_person[place.find("person")->string] = place.find("state")->string != "refused";
    }
    std::map<std::string, Selection> of_unit;
    std::map<std::string, Selection> elsewhere;
    house().read(test::administrator(), [&](Work& work) {
        people::PeopleDirectory const directory(work);
        std::vector<Id<people::PersonTag>> everybody;
        for (auto const& [person, taken] : taken_by_person) everybody.emplace_back(person);
        std::map<std::string, std::string> unit;
        for (auto const& card : directory.cards(everybody)) unit[card.id.text()] = card.unit;
        for (auto const& fact : directory.monitoring(everybody)) {
            if (fact.attribute != "gender") continue;
            auto const& person = fact.person.text();
            auto& selection = (unit[person] == biased_unit ? of_unit : elsewhere)[fact.value];
            ++selection.asked;
            selection.taken += taken_by_person[person] ? 1 : 0;
        }
        return 0;
    });
    EXPECT_GE(of_unit["woman"].asked, 12);
    EXPECT_LT(of_unit["woman"].rate(), 0.8 * of_unit["man"].rate());
    EXPECT_GE(elsewhere["woman"].rate(), 0.8 * elsewhere["man"].rate());
}

TEST_F(PlantedInHouse, a_steward_is_shown_the_unit_that_turns_its_women_away) {
    auto const reach = ask("aoife", "matching.see_reach", in_programme("Harbour Pilots"));
    std::vector<std::string> breaches;
    for (auto const& line : reach.find("items")->items) {
        auto const* unit = line.find("unit");
        bool const inside = unit != nullptr && unit->kind == Json::Kind::string;
        if (line.find("verdict")->string != "breach" || !inside) continue;
        breaches.push_back(line.find("group")->string + " in " + unit->string);
        EXPECT_LT(line.find("enrolled")->integer, line.find("asked")->integer / 2);
    }
    EXPECT_EQ(breaches, std::vector<std::string>{"woman in " + std::string(biased_unit)});
    // Whoever decides about enrolments is told that something is wrong, and no counts.
    auto const told = ask("noor", "matching.see_reach", in_programme("Harbour Pilots"));
    EXPECT_FALSE(told.find("exact")->boolean);
}

TEST_F(PlantedInHouse, three_mentors_whom_everybody_names_have_every_place_taken) {
    constexpr std::string_view round = "Fresh Eyes, spring round";
    auto const policy =
        house().ask("matching.see_policy", actor("noor"), in_programme(round))->body;
    auto const plan =
        ask("noor", "matching.preview_plan",
            in_programme(round, R"(,"policy":)" + policy + R"(,"decisions":[],"baseline":null)"));
    std::map<std::string, int> pairs;
    for (auto const& pair : plan.find("pairs")->items)
        ++pairs[pair.find("mentor")->find("name")->string];
    for (auto const* key : {"minhanh", "kwame", "isidora"}) {
        EXPECT_EQ(pairs[company().person(company().cast(key)).name.full()], 2) << key;
    }
}

TEST_F(PlantedInHouse, an_assistant_stands_in_the_lines_of_two_executives) {
    auto const page = page_of("filipa");
    std::set<std::string> above;
    for (auto const& manager : page.find("chain")->items) {
        above.insert(manager.find("name")->string);
    }
    EXPECT_TRUE(above.contains("Joost Wijnbergh"));
    EXPECT_TRUE(above.contains("Despina Kallergi"));
}

TEST_F(PlantedInHouse, external_people_are_counted_apart_and_in_no_audience_of_employees) {
    auto const count = [&](std::string const& rule) {
        return ask("noor", "programmes.preview_audience", R"({"rule":)" + rule + "}")
            .find("count")
            ->integer;
    };
    auto const externals =
        std::ranges::count(company().people, Employment::external, &DemoPerson::employment);
    EXPECT_EQ(count(R"({"employment":["external"]})"), externals);
    EXPECT_EQ(count(R"({"employment":["employee"]})") + externals, count("{}"));
}

TEST_F(PlantedInHouse, two_dozen_have_left_and_one_of_them_out_of_a_good_pair) {
    auto const left = ask("noor", "people.find_people", R"({"status":"left","limit":1})");
    EXPECT_EQ(left.find("total")->integer, 24);
    auto const piotr = card_of("piotr", R"(,"status":"left")").find("id")->string;
    int ended = 0;
    for (auto const& pair :
         all("noor", "relationships.list_pairs", in_programme("Harbour Pilots"))) {
        if (pair.find("mentor")->find("id")->string != piotr) continue;
        EXPECT_EQ(pair.find("state")->string, "ended");
        EXPECT_GT(pair.find("conversations")->integer, 0);
        ++ended;
    }
    EXPECT_EQ(ended, 1);
}

TEST_F(PlantedInHouse, somebody_on_leave_is_shown_as_paused) {
    EXPECT_EQ(card_of("ragnhild").find("status")->string, "paused");
}

TEST_F(PlantedInHouse, one_mentee_reports_to_the_mentor_since_the_last_roster) {
    EXPECT_EQ(page_of("lucas").find("manager")->find("name")->string, "Dimitra Gazidou");
}

TEST_F(PlantedInHouse, two_share_a_post_and_two_share_a_name) {
    EXPECT_EQ(card_of("sinead").find("title")->string, card_of("mairead").find("title")->string);
    auto const namesakes = found("Ana Ferreira Brito");
    EXPECT_EQ(std::ranges::count_if(namesakes,
                                    [](Json const& card) {
                                        return card.find("name")->string == "Ana Ferreira Brito";
                                    }),
              2);
}

TEST_F(PlantedInHouse, a_conflict_of_interest_is_declared_to_the_steward) {
    EXPECT_GE(ask("aoife", "matching.list_conflicts").find("items")->items.size(), 1u);
}

TEST_F(PlantedInHouse, the_same_seed_and_day_fill_another_house_with_the_same_company_and_past) {
    auto const other = filled_house();
    auto const exported = [](test::TestHouse& house) {
        return house.ask("people.export_roster", test::administrator())->body;
    };
    EXPECT_EQ(exported(house()), exported(*other));
    auto const question = in_programme("Harbour Pilots");
    EXPECT_EQ(house().ask("relationships.list_pairs", test::steward(), question)->body,
              other->ask("relationships.list_pairs", test::steward(), question)->body);
}

}  // namespace
}  // namespace telemachy::demo
