#include "notifications/letters.h"

#include <gtest/gtest.h>

#include <vector>

#include "notifications/notifications.h"
#include "people/people.h"
#include "tests/support/test_house.h"

namespace telemachy::notifications {
namespace {

using namespace std::chrono_literals;
using outbound::Carriage;
using outbound::Carried;

/// Answers as the test says, and remembers what it was given.
class ScriptedCarrier : public outbound::MailCarrier {
public:
    [[nodiscard]] Carriage carry(outbound::Mail const& mail) const override {
        given.push_back(mail);
        return next;
    }
    Carriage next = {};
    mutable std::vector<outbound::Mail> given;
};

struct Letters : testing::Test {
    ScriptedCarrier carrier;
    test::TestHouse house{{capability({.carrier = &carrier, .from = "calendar@house.example"}), people::capability()}};
    Actor const ana = test::member("ana");

    void post(std::string const& thing, std::string const& message = "Subject: x\r\n\r\nSealed with a name\r\n") {
        house.write(ana, [&](Work& work) {
            notifications::post(work, {.thing = thing, .person = ana.person, .to = "ana@example.org", .message = message});
            return true;
        });
    }
    void carry() {
        std::atomic<bool> const stopping{false};
        auto const room = capability({.carrier = &carrier, .from = "calendar@house.example"});
        for (auto const& schedule : room.schedules) {
            if (schedule.name == "notifications.carry_letters") ASSERT_TRUE(jobs::run_schedule(house.runner, schedule, stopping));
        }
    }
    /// `state, tries, reason, message` of the only letter.
    std::string kept() {
        constexpr storage::Statement all{
            "t.letters", "select state || ', ' || cast(tries as text) || ', ' || reason || ', ' || message from notifications_letter"};
        return house.read(ana, [&](Work& work) { return work.tx().one<std::string>(all).value(); });
    }
};

TEST_F(Letters, GoOnceHoweverOftenTheSameThingIsTold) {
    post("invitation.1");
    post("invitation.1", "Subject: y\r\n\r\n");
    carry();
    carry();
    ASSERT_EQ(carrier.given.size(), 1U);
    EXPECT_EQ(carrier.given[0].from, "calendar@house.example");
    EXPECT_EQ(carrier.given[0].to, "ana@example.org");
    EXPECT_EQ(kept(), "carried, 1, , ") << "and its words are forgotten";
    post("invitation.1");
    carry();
    EXPECT_EQ(carrier.given.size(), 1U);
}

TEST_F(Letters, WaitLongerEachTimeForAServerThatIsAwayAndAreTheSameMailThen) {
    carrier.next = {Carried::not_now, "451 busy"};
    post("invitation.1");
    carry();
    carry();
    EXPECT_EQ(carrier.given.size(), 1U) << "not at once again";
    house.clock.advance(1min);
    carry();
    house.clock.advance(4min);
    carry();
    EXPECT_EQ(carrier.given.size(), 2U);
    house.clock.advance(1min);
    carrier.next = {};
    carry();
    ASSERT_EQ(carrier.given.size(), 3U);
    EXPECT_EQ(carrier.given[2].message, carrier.given[0].message);
    EXPECT_EQ(kept(), "carried, 3, , ");
}

TEST_F(Letters, EndWithANoForGoodAndAfterThreeDays) {
    carrier.next = {Carried::never, "550 nobody"};
    post("invitation.1");
    carry();
    house.clock.advance(48h);
    carry();
    EXPECT_EQ(carrier.given.size(), 1U);
    EXPECT_EQ(kept(), "refused, 1, 550 nobody, ");
}

TEST_F(Letters, AreGivenUpAfterThreeDays) {
    carrier.next = {Carried::not_now, "no connection"};
    post("invitation.1");
    for (int i = 0; i < 40; ++i) {
        carry();
        house.clock.advance(4h);
    }
    EXPECT_LT(carrier.given.size(), 30U);
    EXPECT_EQ(kept().substr(0, 8), "given_up");
}

TEST_F(Letters, AreCarriedAgainByteForByteWhenTheHouseDiedOnTheWay) {
    post("invitation.1");
    carry();
    constexpr storage::Statement as_before{
        "t.died", "update notifications_letter set state = 'waiting', message = $1, next_try = $2"};
    house.write(ana, [&](Work& work) { return work.tx().run(as_before, carrier.given[0].message, work.now() + 3min); });
    carry();
    EXPECT_EQ(carrier.given.size(), 1U) << "somebody may still be carrying it";
    house.clock.advance(3min);
    carry();
    ASSERT_EQ(carrier.given.size(), 2U);
    EXPECT_EQ(carrier.given[1].message, carrier.given[0].message);
}

}  // namespace
}  // namespace telemachy::notifications
