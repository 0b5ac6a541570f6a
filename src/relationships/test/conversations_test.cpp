#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

using namespace std::chrono_literals;

class Conversations : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);

    std::string log(Actor const& actor, std::string const& day,
                    std::string const& rest = R"("minutes":40,"channel":"video")") {
        return said("relationships.log_conversation", actor,
                    about(pair, R"("held_on":")" + day + "\"," + rest));
    }
};

TEST_F(Conversations, AreLoggedByEitherAndCounted) {
    house.clock.advance(48h);
    EXPECT_EQ(log(ana, "2026-11-24"), "ok");
    EXPECT_EQ(log(bo, "2026-11-25", R"("minutes":15,"channel":"phone")"), "ok");
    auto const page = see(ana, pair);
    auto const& latest = page.find("conversations")->items.at(0);
    EXPECT_EQ(latest.find("held_on")->string, "2026-11-25");
    EXPECT_EQ(latest.find("minutes")->integer, 15);
    EXPECT_EQ(latest.find("channel")->string, "phone");
    EXPECT_EQ(latest.find("by")->string, "Bo Lind");
    EXPECT_EQ(page.find("card")->find("conversations")->integer, 2);
    EXPECT_EQ(page.find("card")->find("last_conversation")->string, "2026-11-25");
    EXPECT_EQ(outline(pair, coordinator).find("conversations")->integer, 2);
}

TEST_F(Conversations, LieNeitherInTheFutureNorBeforeTheMatch) {
    EXPECT_EQ(log(ana, "2026-11-24"), "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-22"), "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-31"), "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-23"), "ok");
}

TEST_F(Conversations, TodayIsTheDayWhereThePersonIs) {
    auto wanderer = test::member("wanderer");
    wanderer.person = house.write(wanderer, [&](Work& work) {
        return people::PeopleDirectory(work)
            .add_person({.name = "Tui Ngata",
                         .email = "tui@example.org",
                         .title = "",
                         .time_zone = "Pacific/Auckland"})
            .value()
            .text();
    });
    auto const far = active(wanderer, cyn);
    house.clock.move_to(*parse_instant("2026-11-23T20:00:00.000Z"));  // Tuesday morning in Auckland
    auto const tuesday = about(far, R"("held_on":"2026-11-24","minutes":30,"channel":"video")");
    EXPECT_EQ(said("relationships.log_conversation", cyn, tuesday), "invalid_input")
        << "still Monday in London";
    EXPECT_EQ(said("relationships.log_conversation", wanderer, tuesday), "ok");
}

TEST_F(Conversations, OfOneDayCountOnceWhoeverLogsFirst) {
    EXPECT_EQ(log(ana, "2026-11-23"), "ok");
    auto const again =
        house.ask("relationships.log_conversation", bo,
                  about(pair, R"("held_on":"2026-11-23","minutes":45,"channel":"video")"));
    EXPECT_EQ(again.error().code, "conversation.logged");
    EXPECT_NE(again.error().detail.find("Ana Ruiz"), std::string::npos);
    EXPECT_EQ(see(bo, pair).find("card")->find("conversations")->integer, 1);
}

TEST_F(Conversations, ADoubleClickWithItsKeyLogsOne) {
    RequestContext const click{.idempotency_key = "click-1"};
    auto const input = about(pair, R"("held_on":"2026-11-23","minutes":45,"channel":"video")");
    auto const first = house.ask("relationships.log_conversation", ana, input, click);
    auto const second = house.ask("relationships.log_conversation", ana, input, click);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->body, second->body);
    EXPECT_EQ(see(ana, pair).find("conversations")->items.size(), 1U);
}

TEST_F(Conversations, TakeNoWordsAndOnlyKnownChannels) {
    EXPECT_EQ(log(ana, "2026-11-23", R"("minutes":40,"channel":"video","notes":"private")"),
              "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-23", R"("minutes":40,"channel":"over lunch")"), "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-23", R"("minutes":0,"channel":"video")"), "invalid_input");
    EXPECT_EQ(log(ana, "2026-11-23", R"("minutes":601,"channel":"video")"), "invalid_input");
    EXPECT_EQ(see(ana, pair).find("conversations")->items.size(), 0U);
}

TEST_F(Conversations, AreForPairsThatAreActive) {
    auto const waiting = proposed(cyn, bo);
    EXPECT_EQ(said("relationships.log_conversation", cyn,
                   about(waiting, R"("held_on":"2026-11-23","minutes":40,"channel":"video")")),
              "pair.not_active");
}

/// Norms are put in force, and the first conversation waits for both; the second waits for nobody.
TEST_F(Conversations, TheFirstWaitsUntilBothKnowWhatHolds) {
    for (auto const& [who, side] : {std::pair{ana, "mentee"}, std::pair{bo, "mentor"}}) {
        house.expect("programmes.invite_people", coordinator,
                     R"({"programme":")" + programme.text() + R"(","side":")" + side + R"(","people":[")" +
                         who.person + R"("]})");
        auto const mine = house.expect("programmes.list_my_enrolments", who);
        house.expect("programmes.answer_invitation", who,
                     R"({"enrolment":")" + mine.find("items")->items[0].find("id")->string +
                         R"(","accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
    }
    auto const in_programme = [&](std::string const& rest) {
        return R"({"programme":")" + programme.text() + "\"" + rest + "}";
    };
    auto author = coordinator;
    author.person = eve.person;
    house.expect("onboarding.put_norms_in_force", author, in_programme(R"(,"version":0)"));

    auto const accept = [&](Actor const& actor) {
        house.expect("onboarding.acknowledge_norms", actor, in_programme(R"(,"number":1,"answers":[1,1,2])"));
    };
    EXPECT_EQ(log(ana, "2026-11-23"), "onboarding.mine");
    accept(ana);
    EXPECT_EQ(log(ana, "2026-11-23"), "onboarding.theirs");
    accept(bo);
    EXPECT_EQ(log(ana, "2026-11-23"), "ok");
}

}  // namespace
}  // namespace telemachy::relationships
