#include <gtest/gtest.h>

#include "notifications/notifications.h"
#include "tests/support/test_house.h"

namespace telemachy::notifications {
namespace {

using telemachy::test::member;

struct NoticeRulesTest : testing::Test {
    telemachy::test::TestHouse house{{capability()}};

    void tell(std::string const& person, std::string const& kind,
              std::map<std::string, std::string> const& values = {}, std::string const& link = "") {
        house.clock.advance(std::chrono::minutes(1));
        house.write(the_house(),
                    [&](Work& work) { return notify(work, person, kind, values, link), 0; });
    }
    Json notices_of(std::string const& name) {
        return house.expect("notifications.list_my_notices", member(name));
    }
    std::string kinds_of(std::string const& name) {
        std::string kinds;
        auto const page = notices_of(name);
        for (auto const& item : page.find("items")->items) {
            kinds += (item.find("read")->boolean ? "(" : "") + item.find("kind")->string +
                     (item.find("read")->boolean ? ") " : " ");
        }
        return kinds;
    }
};

TEST_F(NoticeRulesTest, APersonReadsWhatTheyWereToldNewestFirst) {
    tell("prs_ana", "invited", {{"programme", "Fresh \"eyes\""}}, "/programmes/prg_1");
    tell("prs_bo", "match_published");
    tell("prs_ana", "question_asked", {{"name", "Bo Finn"}});
    EXPECT_EQ(kinds_of("ana"), "question_asked invited ");
    EXPECT_EQ(kinds_of("cy"), "");
    auto const page = notices_of("ana");
    auto const& invited = page.find("items")->items.at(1);
    EXPECT_TRUE(invited.find("id")->string.starts_with("ntc_"));
    EXPECT_EQ(invited.find("at")->string, "2026-11-23T09:01:00.000Z");
    EXPECT_EQ(invited.find("sentence_key")->string, "notice.invited");
    EXPECT_EQ(to_json(*invited.find("values")), R"({"programme":"Fresh \"eyes\""})");
    EXPECT_EQ(invited.find("link")->string, "/programmes/prg_1");
    EXPECT_EQ(page.find("items")->items.at(0).find("link")->kind, Json::Kind::null);
}

TEST_F(NoticeRulesTest, OnlyTheHundredLatestAreShown) {
    for (int i = 0; i < 103; ++i) tell("prs_ana", i < 3 ? "old" : "fresh");
    EXPECT_EQ(notices_of("ana").find("items")->items.size(), 100U);
    EXPECT_EQ(kinds_of("ana").find("old"), std::string::npos);
}

TEST_F(NoticeRulesTest, OneMarksOnesOwnAsReadSomeOrAll) {
    for (auto const* kind : {"first", "second", "third"}) tell("prs_ana", kind);
    tell("prs_bo", "other");
    auto const page = notices_of("ana");
    auto const first = page.find("items")->items.at(2).find("id")->string;
    house.expect("notifications.mark_notices_read", member("ana"), R"({"ids":[")" + first + "\"]}");
    EXPECT_EQ(kinds_of("ana"), "third second (first) ");
    house.expect("notifications.mark_notices_read", member("ana"));
    EXPECT_EQ(kinds_of("ana"), "(third) (second) (first) ");
    EXPECT_EQ(kinds_of("bo"), "other ");
}

TEST_F(NoticeRulesTest, AnotherPersonsNoticeStaysUnreadAndNothingIsSaidOfIt) {
    tell("prs_ana", "match_published");
    auto const page = notices_of("ana");
    auto const id = page.find("items")->items.at(0).find("id")->string;
    EXPECT_TRUE(
        house.ask("notifications.mark_notices_read", member("eve"), R"({"ids":[")" + id + "\"]}"));
    EXPECT_TRUE(
        house.ask("notifications.mark_notices_read", member("eve"), R"({"ids":["ntc_nothing"]})"));
    EXPECT_EQ(kinds_of("ana"), "match_published ");
}

TEST_F(NoticeRulesTest, AnAccountWithoutAPersonIsToldNothing) {
    Actor installer = telemachy::test::administrator();
    installer.person.clear();
    EXPECT_TRUE(
        house.expect("notifications.list_my_notices", installer).find("items")->items.empty());
    EXPECT_TRUE(house.ask("notifications.mark_notices_read", installer));
}

TEST_F(NoticeRulesTest, AKindALinkOrAValueThatBreaksTheRulesIsALoudBug) {
    for (auto const* kind : {"", "Invited", "match published", "notice.invited"}) {
        EXPECT_THROW(tell("prs_ana", kind), std::logic_error) << kind;
    }
    for (auto const* link :
         {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "pairs/1",
          "javascript:alert(1)", "/pairs/ 1", "/pairs\n"}) {
        EXPECT_THROW(tell("prs_ana", "invited", {}, link), std::logic_error) << link;
    }
    EXPECT_THROW(tell("prs_ana", "invited", {{"words", std::string(501, 'x')}}), std::logic_error);
    EXPECT_EQ(kinds_of("ana"), "");
}

}  // namespace
}  // namespace telemachy::notifications
