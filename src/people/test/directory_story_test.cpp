#include "people/test/directory_story.h"

#include <set>

namespace telemachy::people {
namespace {

TEST_F(DirectoryStory, FindsPeopleByAnyPartOfNameTitleAndUnitWhateverTheAccents) {
    EXPECT_EQ(house.found(R"({"q":"angstrom"})"), Names{"Ann Ångström"});
    EXPECT_EQ(house.found(R"({"q":"ÅNG"})"), Names{"Ann Ångström"});
    EXPECT_EQ(house.found(R"({"q":"law"})"), (Names{"Ben Okafor", "Cleo O'Brien"}));
    EXPECT_EQ(house.found(R"({"q":"law counsel"})"), Names{"Cleo O'Brien"});
    EXPECT_EQ(house.found(R"({"q":"o'brien"})"), Names{"Cleo O'Brien"});
    EXPECT_EQ(house.found(R"({"q":"kafo"})"), Names{"Ben Okafor"});
    EXPECT_EQ(house.found(R"({"q":"100%"})"), Names{});
    EXPECT_EQ(house.found(R"({"q":"_"})"), (Names{"Ann Ångström", "Ben Okafor", "Cleo O'Brien"}))
        << "nothing but punctuation is no word";
}

TEST_F(DirectoryStory, PutsNamesThatBeginSoFirst) {
    house.take(
        "Staff number,Name,Job title\n11,Mark Anders,Annotator\n12,Joanna "
        "Reed,Clerk\n13,Zed,Planner\n");
    EXPECT_EQ(house.found(R"({"q":"ann"})"),
              (Names{"Ann Ångström", "Mark Anders", "Joanna Reed", "Zed"}));
}

TEST_F(DirectoryStory, CountsFacetsOfWhatIsFound) {
    auto const all = find("{}");
    EXPECT_EQ(all.find("total")->integer, 3);
    EXPECT_EQ(facet(all, "function"), "Legal 2, Leadership 1");
    EXPECT_EQ(facet(all, "unit"), "Law 2, Board 1");
    EXPECT_EQ(facet(all, "level"), "SCS4 1, SCS1 1, Grade 7 1");
    EXPECT_EQ(facet(all, "country"), "GB 2, SE 1");
    EXPECT_EQ(facet(all, "language"), "en 3, fr 1, sv 1");
    EXPECT_EQ(facet(all, "expertise"), "Contracts 1, Negotiation 1, Strategy 1");
    EXPECT_EQ(facet(all, "time_zone"), "Europe/London 2, Europe/Stockholm 1");
    EXPECT_EQ(facet(all, "industry"), "");

    auto const narrowed = find(R"({"country":"GB","language":"fr"})");
    EXPECT_EQ(narrowed.find("total")->integer, 1);
    EXPECT_EQ(facet(narrowed, "level"), "Grade 7 1");
    EXPECT_EQ(house.found(R"({"expertise":"Contracts"})"), Names{"Ben Okafor"});
    EXPECT_EQ(house.found(R"({"q":"counsel","function":"Legal","level":"Grade 7"})"),
              Names{"Cleo O'Brien"});
    EXPECT_EQ(house.found(R"({"function":"Cookery"})"), Names{});
    EXPECT_EQ(house.found(R"({"time_zone":"Europe/Stockholm"})"), Names{"Ann Ångström"});
}

TEST_F(DirectoryStory, IsNarrowedByTheIndustriesPeopleSayTheyKnowAndByAllFacetsAtOnce) {
    auto const ben = house.as("ben@x.example");
    auto const own = house.expect("people.see_own_profile", ben);
    house.expect("people.edit_own_profile", ben,
                 R"({"offers":[{"term":"Contracts","level":4}],"industries":["Shipping","Energy"],)"
                 R"("languages":["en"],"time_zone":"Europe/London","version":)" +
                     std::to_string(own.find("version")->integer) + "}");
    EXPECT_EQ(facet(find("{}"), "industry"), "Energy 1, Shipping 1");
    EXPECT_EQ(house.found(R"({"industry":"Shipping"})"), Names{"Ben Okafor"});
    std::string const everything =
        R"("function":"Legal","unit":"Law","level":"SCS1","country":"GB","language":"en",)"
        R"("expertise":"Contracts","industry":"Energy","time_zone":"Europe/London")";
    EXPECT_EQ(house.found("{" + everything + "}"), Names{"Ben Okafor"});
    EXPECT_EQ(house.found(R"({"q":"ben",)" + everything + "}"), Names{"Ben Okafor"});
}

TEST_F(DirectoryStory, PagesWithoutLosingOrDoublingAnybody) {
    std::string file = "Staff number,Name,Job title\n";
    for (int i = 0; i < 57; ++i)
        file += "x" + std::to_string(i) + ",Sam " + std::to_string(i % 7) + ",Pilot\n";
    house.take(file);
    for (auto const* query :
         {R"({"limit":10)", R"({"q":"sam","limit":10)", R"({"q":"pilot","limit":10)"}) {
        std::set<std::string> ids;
        std::size_t rows = 0;
        std::string cursor;
        for (;;) {
            auto const page = find(std::string(query) +
                                   (cursor.empty() ? "" : R"(,"cursor":")" + cursor + "\"") + "}");
            for (auto const& item : page.find("items")->items) ids.insert(item.find("id")->string);
            rows += page.find("items")->items.size();
            if (page.find("next")->kind == Json::Kind::null) {
                EXPECT_EQ(static_cast<std::int64_t>(rows), page.find("total")->integer) << query;
                break;
            }
            cursor = page.find("next")->string;
        }
        EXPECT_EQ(ids.size(), rows) << query;
    }
    EXPECT_EQ(house.ask("people.find_people", member("eve"), R"({"cursor":"nonsense"})")
                  .error()
                  .fields[0]
                  .path,
              "/cursor");
}

TEST_F(DirectoryStory, AnswersOtherRooms) {
    auto const ann = house.person("ann@x.example");
    auto const ben = house.person("BEN@x.example");
    auto const cleo = house.person("cleo@x.example");
    std::vector const three{cleo, ann, Id<PersonTag>("prs_nobody")};

    auto const outlines = directory([&](PeopleDirectory const& d) { return d.find(three); });
    ASSERT_EQ(outlines.size(), 2u);
    EXPECT_EQ(outlines[0].initials, "CO");
    EXPECT_EQ(outlines[1].name, "Ann Ångström");

    auto const features = directory([&](PeopleDirectory const& d) { return d.features(three); });
    ASSERT_EQ(features.size(), 2u);
    EXPECT_EQ(features[0].manager, ben);
    EXPECT_EQ(features[0].level, 6);
    EXPECT_EQ(features[0].languages, (Names{"en", "fr"}));
    EXPECT_EQ(features[1].hours_per_month, 3);
    EXPECT_TRUE(features[1].manager.empty());

    auto const chains =
        directory([&](PeopleDirectory const& d) { return d.reporting_chains(three, 9); });
    EXPECT_EQ(chains[0].managers, (std::vector{ben, ann}));
    EXPECT_EQ(chains[0].posts_up, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(directory([&](PeopleDirectory const& d) { return d.reporting_chains(three, 1); })[0]
                  .managers,
              std::vector{ben});

    auto const population = [&](PopulationRule const& rule) {
        std::string names;
        for (auto const& each :
             directory([&](PeopleDirectory const& d) { return d.population(rule); }))
            names += each.initials + " ";
        return names;
    };
    EXPECT_EQ(population({}), "AÅ BO CO ");
    EXPECT_EQ(population({.functions = {"legal"},
                          .units = {},
                          .countries = {},
                          .level_min = {},
                          .level_max = {},
                          .employment = {}}),
              "BO CO ");
    EXPECT_EQ(population({.functions = {},
                          .units = {},
                          .countries = {},
                          .level_min = 8,
                          .level_max = {},
                          .employment = {Employment::employee}}),
              "AÅ BO ");
    EXPECT_EQ(population({.functions = {},
                          .units = {"Law"},
                          .countries = {"GB"},
                          .level_min = {},
                          .level_max = 7,
                          .employment = {}}),
              "CO ");
    EXPECT_EQ(population({.functions = {},
                          .units = {},
                          .countries = {},
                          .level_min = {},
                          .level_max = {},
                          .employment = {Employment::external}}),
              "");

    auto const monitoring =
        directory([&](PeopleDirectory const& d) { return d.monitoring(three); });
    ASSERT_EQ(monitoring.size(), 2u);
    EXPECT_EQ(monitoring[0].attribute, "gender");
    EXPECT_EQ(monitoring[0].value, "woman");
}

TEST_F(DirectoryStory, WorksOutReportingLinesInACircleWithoutEnd) {
    house.take_full(
        "Post number,Reports to,Staff "
        "number,Name,E-mail\nA,B,1,Ann,ann@x.example\nB,C,2,Ben,ben@x.example\nC,A,3,Cleo,cleo@x."
        "example\n");
    auto const ann = house.person("ann@x.example");
    auto const chains = directory(
        [&](PeopleDirectory const& d) { return d.reporting_chains(std::span(&ann, 1), 50); });
    EXPECT_EQ(chains[0].managers,
              (std::vector{house.person("ben@x.example"), house.person("cleo@x.example")}));
}

}  // namespace
}  // namespace telemachy::people
