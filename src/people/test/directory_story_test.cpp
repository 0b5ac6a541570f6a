#include <set>

#include <gtest/gtest.h>

#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

using test::administrator;
using test::coordinator;
using test::four;
using test::member;

using Names = std::vector<std::string>;

struct DirectoryStory : testing::Test {
    DirectoryStory() { house.take(four); }

    Json find(std::string const& query) {
        return house.expect("people.find_people", member("eve"), query);
    }

    /// "Law 2, Board 1"
    std::string facet(Json const& answer, std::string const& kind) {
        std::string text;
        for (auto const& each : answer.find("facets")->find(kind)->items) {
            text += (text.empty() ? "" : ", ") + each.find("value")->string + " " +
                    std::to_string(each.find("count")->integer);
        }
        return text;
    }

    template <class Ask>
    auto directory(Ask const& ask) {
        return house.read(administrator(), [&](Work& work) { return ask(PeopleDirectory(work)); });
    }

    test::HouseOfPeople house;
};

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

TEST_F(DirectoryStory, ShowsAPersonWithTheirLineAndNoGroupAttribute) {
    auto const cleo = house.person("cleo@x.example");
    auto const answer =
        house.ask("people.see_person", member("eve"), R"({"person":")" + cleo.text() + R"("})")
            .value();
    auto const profile = parse_json(answer.body).value();
    EXPECT_EQ(profile.find("manager")->find("name")->string, "Ben Okafor");
    ASSERT_EQ(profile.find("chain")->items.size(), 2u);
    EXPECT_EQ(profile.find("chain")->items[1].find("name")->string, "Ann Ångström");
    EXPECT_EQ(profile.find("title")->string, "Counsel");
    EXPECT_EQ(profile.find("languages")->items[1].string, "fr");
    EXPECT_EQ(answer.body.find("woman"), std::string::npos);
    EXPECT_EQ(answer.body.find("x.example"), std::string::npos);
    EXPECT_EQ(
        house.ask("people.see_person", member("eve"), R"({"person":"prs_nobody"})").error().kind,
        ProblemKind::not_found);
}

TEST_F(DirectoryStory, LetsPeopleWriteTheirOwnProfileAndKeepsRostersOffIt) {
    auto const ben = house.as("ben@x.example");
    auto const before = house.expect("people.see_own_profile", ben);
    Names prefilled;
    for (auto const& name : before.find("prefilled")->items) prefilled.push_back(name.string);
    EXPECT_EQ(prefilled, (Names{"offers", "languages", "time_zone", "hours_per_month"}));
    auto const version = std::to_string(before.find("version")->integer);

    auto const saved = house.expect(
        "people.edit_own_profile", ben,
        R"({"offers":[{"term":"contracts","level":5}],"wants":[{"term":"Strategy","level":2}],"industries":["Shipping; ports"],"style":"listening",)"
        R"("languages":["en"],"time_zone":"Europe/London","working_hours":{"start":"08:00","end":"16:00"},"hours_per_month":6,"paused":true,"version":)" +
            version + "}");
    EXPECT_EQ(saved.find("offers")->items.size(), 1u);
    EXPECT_EQ(saved.find("offers")->items[0].find("term")->string, "Contracts");
    EXPECT_EQ(saved.find("industries")->items[0].string, "Shipping, ports");
    EXPECT_EQ(saved.find("status")->string, "paused");
    EXPECT_EQ(saved.find("prefilled")->items.size(), 2u)
        << "languages and time zone are still the roster's";

    EXPECT_EQ(house
                  .ask("people.edit_own_profile", ben,
                       R"({"time_zone":"Europe/London","version":)" + version + "}")
                  .error()
                  .kind,
              ProblemKind::stale);

    house.take(four);
    auto const after = house.expect("people.see_own_profile", ben);
    EXPECT_EQ(after.find("hours_per_month")->integer, 6);
    EXPECT_EQ(after.find("offers")->items.size(), 1u);
    EXPECT_EQ(house.found(R"({"expertise":"Negotiation"})"), Names{});
    EXPECT_EQ(house.found(R"({"status":"paused"})"), Names{"Ben Okafor"});
}

TEST_F(DirectoryStory, NamesEveryFieldOfAProfileThatIsWrong) {
    auto const ben = house.as("ben@x.example");
    auto const version =
        std::to_string(house.expect("people.see_own_profile", ben).find("version")->integer);
    auto const refused = house.ask(
        "people.edit_own_profile", ben,
        R"({"offers":[{"term":"contratcs","level":4}],"languages":["en","xx-nothing"],"time_zone":"Narnia/Lamp","working_hours":{"start":"nine!","end":"17:00"},"version":)" +
            version + "}");
    Names problems;
    for (auto const& field : refused.error().fields)
        problems.push_back(field.path + ": " + field.detail);
    EXPECT_EQ(
        problems,
        (Names{"/offers/0/term: “contratcs” is not in the vocabulary. Did you mean “Contracts”?",
               "/languages/1: “xx-nothing” is not a language we know.",
               "/time_zone: “Narnia/Lamp” is not a time zone we know.",
               "/working_hours: Give both times as 09:00."}));
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

TEST_F(DirectoryStory, TakesInSomebodyWhoIsInNoRosterAndNoRosterMakesThemLeave) {
    auto const add = [&] {
        return house.write(administrator(), [](Work& work) {
            return PeopleDirectory(work)
                .add_person({.name = "Ada Root",
                             .email = "ada@x.example",
                             .title = "Systems",
                             .time_zone = "Europe/London"})
                .value();
        });
    };
    auto const ada = add();
    EXPECT_EQ(add(), ada) << "an address is one person";
    house.take_full(four);
    EXPECT_EQ(house.found(R"({"q":"ada"})", "title"), Names{"Systems"});
    auto const back = house.map_full(house.upload(house.exported()));
    EXPECT_EQ(house.counts(back), "create 0 change 0 leave 0 unchanged 5 skip 0 problem 0");
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
