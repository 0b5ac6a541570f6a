#include <gtest/gtest.h>

#include "notifications/notifications.h"
#include "tests/support/test_house.h"

namespace telemachy::notifications {
namespace {

struct NoticesTest : testing::Test {
    test::TestHouse house{{capability()}};
    Actor const ana = test::member("ana");
    Actor const bo = test::member("bo");

    void tell(Actor const& whom, std::string_view kind) {
        house.write(test::coordinator(), [&](Work& work) {
            notify(work, whom.person, kind, {{"name", "Cleo \"the\" Berg"}}, "/pairs/pai_1");
            return true;
        });
        house.clock.advance(std::chrono::seconds(1));
    }
    std::int64_t unread(Actor const& who) {
        return house.expect("notifications.list_my_notices", who).find("unread")->integer;
    }
};

TEST_F(NoticesTest, AreReadByTheirPersonOnlyNewestFirst) {
    tell(ana, "match_proposed");
    tell(ana, "question_asked");
    auto const items = house.expect("notifications.list_my_notices", ana).find("items")->items;
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].find("sentence_key")->string, "notice.question_asked");
    EXPECT_EQ(items[0].find("values")->find("name")->string, "Cleo \"the\" Berg");
    EXPECT_EQ(unread(bo), 0);
}

TEST_F(NoticesTest, AreMarkedReadOneByOneOrAllAndNeverSomebodyElses) {
    tell(ana, "match_proposed");
    tell(ana, "question_asked");
    auto const first = house.expect("notifications.list_my_notices", ana).find("items")->items[0].find("id")->string;
    house.expect("notifications.mark_notices_read", bo, R"({"ids":[")" + first + "\"]}");
    EXPECT_EQ(unread(ana), 2);
    house.expect("notifications.mark_notices_read", ana, R"({"ids":[")" + first + "\"]}");
    EXPECT_EQ(unread(ana), 1);
    house.expect("notifications.mark_notices_read", ana);
    EXPECT_EQ(unread(ana), 0);
}

TEST_F(NoticesTest, WhatIsRolledBackWasNeverTold) {
    house.database().write([&](storage::Transaction& tx) {
        Work work(ana, house.world, tx);
        notify(work, ana.person, "match_proposed", {}, "/");
        return storage::Outcome::roll_back;
    });
    EXPECT_EQ(unread(ana), 0);
}

}  // namespace
}  // namespace telemachy::notifications
