#include <set>

#include "people/test/directory_story.h"

namespace telemachy::people {
namespace {

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

}  // namespace
}  // namespace telemachy::people
