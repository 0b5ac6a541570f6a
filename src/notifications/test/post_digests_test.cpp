#include <gtest/gtest.h>

#include <vector>

#include "notifications/notifications.h"
#include "people/people_directory.h"
#include "tests/support/test_house.h"

namespace telemachy::notifications {
namespace {

using namespace std::chrono_literals;

class KeepingCarrier : public outbound::MailCarrier {
public:
    [[nodiscard]] outbound::Carriage carry(outbound::Mail const& mail) const override {
        kept.push_back(mail);
        return {};
    }
    mutable std::vector<outbound::Mail> kept;
};

/// It is a Monday at nine in London, where Ana lives; Cleo lives in Auckland, where it is ten at night.
struct Digests : testing::Test {
    KeepingCarrier carrier;
    test::TestHouse house{{people::capability(), capability({.carrier = &carrier, .from = "calendar@house.example", .url = "https://house.example"})}};
    Actor const ana = somebody("Ana Ruiz", "Europe/London", "ana@example.org");
    Actor const cleo = somebody("Cleo Berg", "Pacific/Auckland", "cleo@example.org");

    Actor somebody(std::string const& name, std::string const& time_zone, std::string const& email) {
        auto actor = test::member(name.substr(0, name.find(' ')));
        actor.person = house.write(actor, [&](Work& work) {
            return people::PeopleDirectory(work)
                .add_person({.name = name, .email = email, .title = "", .time_zone = time_zone})
                .value()
                .text();
        });
        return actor;
    }
    void tell(Actor const& whom, std::string_view kind) {
        house.write(test::coordinator(), [&](Work& work) {
            notify(work, whom.person, kind, {{"name", "Bo Lind"}}, "/pairs/pai_1");
            return true;
        });
    }
    /// What went out when every schedule came by, by reader.
    std::vector<std::string> posted() {
        carrier.kept.clear();
        auto const room = capability({.carrier = &carrier, .from = "calendar@house.example", .url = "https://house.example"});
        for (int round = 0; round < 2; ++round) {
            for (auto const& schedule : room.schedules) {
                std::atomic<bool> const stopping{false};
                EXPECT_TRUE(jobs::run_schedule(house.runner, schedule, stopping));
            }
        }
        std::vector<std::string> readers;
        for (auto const& mail : carrier.kept) readers.push_back(mail.to);
        return readers;
    }
    using Readers = std::vector<std::string>;
};

TEST_F(Digests, TellUnreadNewsInOneMailAnHourAfterItCame) {
    tell(ana, "match_proposed");
    tell(ana, "question_asked");
    EXPECT_EQ(posted(), Readers{}) << "she may be looking at it right now";
    house.clock.advance(61min);
    EXPECT_EQ(posted(), Readers{"ana@example.org"});
    EXPECT_EQ(carrier.kept[0].message.find("Bo Lind"), std::string::npos) << "it counts and names nobody";
    EXPECT_EQ(posted(), Readers{}) << "and tells nothing twice";
}

TEST_F(Digests, SayNothingOfWhatWasReadOrIsNotWanted) {
    tell(ana, "match_proposed");
    house.expect("notifications.mark_notices_read", ana);
    house.clock.advance(61min);
    EXPECT_EQ(posted(), Readers{});
    tell(ana, "question_asked");
    house.expect("notifications.choose_my_mail", ana, R"({"kind":"digest","wanted":false})");
    house.clock.advance(61min);
    EXPECT_EQ(posted(), Readers{});
}

TEST_F(Digests, WaitForTheMorningWhereTheReaderIs) {
    tell(cleo, "match_proposed");
    house.clock.advance(61min);
    EXPECT_EQ(posted(), Readers{}) << "it is eleven at night";
    house.clock.advance(10h);
    EXPECT_EQ(posted(), Readers{"cleo@example.org"}) << "nine on Tuesday";
}

TEST_F(Digests, ComeOnceADay) {
    tell(ana, "match_proposed");
    house.clock.advance(61min);
    EXPECT_EQ(posted().size(), 1U);
    house.clock.advance(1min);
    tell(ana, "question_asked");
    house.clock.advance(2h);
    EXPECT_EQ(posted(), Readers{});
    house.clock.advance(20h);
    EXPECT_EQ(posted(), Readers{"ana@example.org"});
}

}  // namespace
}  // namespace telemachy::notifications
