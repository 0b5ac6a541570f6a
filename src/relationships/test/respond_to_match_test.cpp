#include <thread>

#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

using namespace std::chrono_literals;

using RespondToMatch = PairHouse;

TEST_F(RespondToMatch, BothSeeWhomTheyWereMatchedWithAndWhyAndNobodysPrivateWish) {
    auto const pair = proposed(ana, bo);
    auto const page = see(ana, pair);
    EXPECT_EQ(page.find("card")->find("partner")->find("name")->string, "Bo Lind");
    EXPECT_EQ(page.find("card")->find("my_side")->string, "mentee");
    EXPECT_EQ(page.find("card")->find("programme_name")->string, "Fresh eyes");
    EXPECT_EQ(page.find("card")->find("modality")->string, "reverse");
    EXPECT_EQ(page.find("why")->find("sentence")->string,
              "Bo plans every week what Ana decides every quarter.");
    auto const& parts = page.find("why")->find("parts")->items;
    ASSERT_EQ(parts.size(), 1U) << "the part `preference` would tell whom the other had wished for";
    EXPECT_EQ(parts[0].find("criterion")->string, "expertise");
    EXPECT_EQ(see(bo, pair).find("card")->find("my_side")->string, "mentor");
}

TEST_F(RespondToMatch, TwoYesesMakeThePairActive) {
    auto const pair = proposed(ana, bo);
    EXPECT_EQ(respond(ana, pair, true), "ok");
    EXPECT_EQ(seen_state(ana, pair), "proposed");
    EXPECT_EQ(outline_state(pair), "accepted");
    EXPECT_TRUE(events("relationships.pair_accepted").empty());

    EXPECT_EQ(respond(bo, pair, true), "ok");
    EXPECT_EQ(seen_state(ana, pair), "active");
    EXPECT_EQ(outline_state(pair), "active");
    EXPECT_EQ(
        events("relationships.pair_accepted"),
        std::vector{R"({"pair":")" + pair.text() + R"(","programme":")" + programme.text() +
                    R"(","mentee":")" + ana.person + R"(","mentor":")" + bo.person + R"("})"});
    EXPECT_EQ(respond(bo, pair, false), "pair.settled");
}

TEST_F(RespondToMatch, AYesMayBecomeANoUntilTheOtherHasSaidYesAndANoStays) {
    auto const pair = proposed(ana, bo);
    EXPECT_EQ(respond(ana, pair, true), "ok");
    EXPECT_EQ(respond(ana, pair, true), "pair.answered");
    EXPECT_EQ(respond(ana, pair, false), "ok");
    EXPECT_EQ(respond(ana, pair, true), "pair.closed");
    EXPECT_EQ(respond(bo, pair, true), "pair.closed");
    EXPECT_EQ(outline_state(pair), "declined");
}

TEST_F(RespondToMatch, ANoAsksForTheNextBestAndItsReasonReachesTheCoordinatorAlone) {
    auto const pair = proposed(ana, bo);
    respond(bo, pair, true);
    EXPECT_EQ(respond(ana, pair, false, "We fell out over the Lisbon plant."), "ok");

    auto const told = events("relationships.pair_declined");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_NE(told[0].find(R"("by":")" + ana.person + R"(","lapsed":false)"), std::string::npos)
        << told[0];
    EXPECT_EQ(told[0].find("Lisbon"), std::string::npos);

    auto const partner_sees = house.ask("relationships.see_pair", bo, about(pair))->body;
    EXPECT_EQ(partner_sees.find("Lisbon"), std::string::npos);
    EXPECT_EQ(seen_state(bo, pair), "declined");
    EXPECT_EQ(said("relationships.read_decline_reason", bo, about(pair)), "not_allowed");
    EXPECT_EQ(said("relationships.read_decline_reason", test::steward(), about(pair)),
              "not_allowed");
    EXPECT_EQ(
        said("relationships.read_decline_reason", test::coordinator("prg_other"), about(pair)),
        "not_found");

    EXPECT_TRUE(outline(pair, coordinator).find("reason_given")->boolean);
    auto const read = house.expect("relationships.read_decline_reason", coordinator, about(pair));
    EXPECT_EQ(read.find("reason")->string, "We fell out over the Lisbon plant.");
    EXPECT_EQ(read.find("person")->find("name")->string, "Ana Ruiz");
}

TEST_F(RespondToMatch, EachReadingOfAReasonIsInTheRecordAndNoReasonIsNothingToRead) {
    auto const silent = proposed(ana, bo);
    respond(ana, silent, false);
    EXPECT_EQ(said("relationships.read_decline_reason", coordinator, about(silent)), "not_found");
    auto const spoken = proposed(cyn, bo);
    respond(bo, spoken, false, "No time this quarter.");

    constexpr storage::Statement readings{"t.readings",
                                          "select count(*) from operation_audit_leaf where act = "
                                          "$1 and subject = $2 and result = 'done'"};
    auto const recorded = [&] {
        return house.read(coordinator, [&](Work& work) {
            return work.tx()
                .one<std::int64_t>(readings, "relationships.read_decline_reason", spoken.text())
                .value();
        });
    };
    EXPECT_EQ(recorded(), 0);
    house.expect("relationships.read_decline_reason", coordinator, about(spoken));
    house.expect("relationships.read_decline_reason", coordinator, about(spoken));
    EXPECT_EQ(recorded(), 2);
}

TEST_F(RespondToMatch, AReasonGoesWithANo) {
    auto const pair = proposed(ana, bo);
    auto const answer = house.ask("relationships.respond_to_match", ana,
                                  about(pair, R"("accept":true,"reason":"because")"));
    EXPECT_EQ(answer.error().fields.at(0).path, "/reason");
    EXPECT_EQ(respond(ana, pair, true), "ok") << "an empty reason is none";
}

TEST_F(RespondToMatch, ACoordinatorWhoIsMatchedLearnsOfTheirOwnMatchNoMoreThanAnybody) {
    auto running_it = bo;
    running_it.grants.push_back({Role::coordinator, {}});
    auto const pair = proposed(ana, bo);
    respond(ana, pair, true);
    EXPECT_EQ(outline(pair, running_it).find("state")->string, "proposed");
    EXPECT_FALSE(outline(pair, running_it).find("mentee_accepted")->boolean);
    EXPECT_TRUE(outline(pair, coordinator).find("mentee_accepted")->boolean);

    respond(ana, pair, false, "Not with Bo.");
    EXPECT_EQ(said("relationships.read_decline_reason", running_it, about(pair)), "pair.own");
    EXPECT_FALSE(outline(pair, running_it).find("reason_given")->boolean);
}

TEST_F(RespondToMatch, TheClockRunsForThreeWorkingDaysAndBothSeeIt) {
    auto const pair = proposed(ana, bo);
    EXPECT_EQ(see(bo, pair).find("card")->find("respond_by")->string, "2026-11-26T09:00:00.000Z");
    house.clock.move_to(*parse_instant("2026-11-26T09:00:00.000Z"));
    EXPECT_EQ(respond(ana, pair, true), "ok");
    house.clock.advance(1ms);
    EXPECT_EQ(respond(bo, pair, true), "pair.too_late");
}

TEST_F(RespondToMatch, AWeekendStopsTheClock) {
    house.clock.move_to(*parse_instant("2026-11-26T16:30:00.000Z"));  // a Thursday
    EXPECT_EQ(see(ana, proposed(ana, bo)).find("card")->find("respond_by")->string,
              "2026-12-01T16:30:00.000Z");
}

TEST_F(RespondToMatch, WhatIsOverdueLapsesOnceAndWhatIsNotStays) {
    auto const forgotten = proposed(ana, bo);
    auto const answered = active(cyn, eve);
    respond(ana, forgotten, true);
    house.clock.advance(24h);
    auto const fresh = proposed(ana, cyn);
    house.clock.move_to(*parse_instant("2026-11-26T09:00:00.001Z"));
    lapse_overdue_pairs();
    lapse_overdue_pairs();

    EXPECT_EQ(outline_state(forgotten), "lapsed");
    EXPECT_EQ(outline_state(fresh), "proposed");
    EXPECT_EQ(outline_state(answered), "active");
    auto const told = events("relationships.pair_declined");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_NE(told[0].find(R"("by":")" + bo.person + R"(","lapsed":true)"), std::string::npos)
        << told[0];
    EXPECT_EQ(respond(bo, forgotten, true), "pair.closed");
}

TEST_F(RespondToMatch, TwoPeopleWhoAnswerAtOnceAreBothHeardAndTheirPairBeginsOnce) {
    for (int round = 0; round < 10; ++round) {
        auto const pair = proposed(ana, bo);
        std::string mentee_heard;
        std::string mentor_heard;
        {
            std::jthread const mentee([&] { mentee_heard = respond(ana, pair, true); });
            std::jthread const mentor([&] { mentor_heard = respond(bo, pair, true); });
        }
        EXPECT_EQ(mentee_heard, "ok");
        EXPECT_EQ(mentor_heard, "ok");
        EXPECT_EQ(outline_state(pair), "active");
        EXPECT_EQ(events("relationships.pair_accepted").size(),
                  static_cast<std::size_t>(round) + 1);
        house.write(coordinator,
                    [&](Work& work) {  // so that the same two can be brought together again
                        constexpr storage::Statement end{
                            "t.end", "update relationships_pair set state = 'ended' where id = $1"};
                        return work.tx().run(end, pair);
                    });
    }
}

TEST_F(RespondToMatch, AYesAndANoAtOnceAreANoWhoeverIsFirst) {
    for (int round = 0; round < 10; ++round) {
        auto const pair = proposed(ana, bo);
        std::string yes;
        std::string no;
        {
            std::jthread const mentee([&] { yes = respond(ana, pair, true); });
            std::jthread const mentor([&] { no = respond(bo, pair, false); });
        }
        EXPECT_EQ(no, "ok");
        EXPECT_TRUE(yes == "ok" || yes == "pair.closed") << yes;
        EXPECT_EQ(outline_state(pair), "declined");
    }
    EXPECT_EQ(events("relationships.pair_declined").size(), 10U);
    EXPECT_TRUE(events("relationships.pair_accepted").empty());
}

TEST_F(RespondToMatch, ADoubleClickWithItsKeyIsOneAnswerAndWithoutOneTheSecondIsToldSo) {
    auto const pair = proposed(ana, bo);
    RequestContext const click{.idempotency_key = "click-1"};
    auto const input = about(pair, R"("accept":true)");
    auto const first = house.ask("relationships.respond_to_match", ana, input, click);
    auto const second = house.ask("relationships.respond_to_match", ana, input, click);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_EQ(first->body, second->body);
    EXPECT_EQ(respond(ana, pair, true), "pair.answered");
}

TEST_F(RespondToMatch, WhoeverLeavesTheProgrammeLeavesItsPairs) {
    auto const open = proposed(ana, bo);
    auto const begun = active(ana, cyn);
    auto const swapped = active(eve, ana);
    programmes::EnrolmentWithdrawn const news{Id<programmes::EnrolmentTag>("enr_1"), programme,
                                              id_of(ana), Side::mentee};
    for (int delivery = 0; delivery < 2; ++delivery) {
        house.write(coordinator, [&](Work& work) {
            work.publish(news);
            for (auto const& [name, payload] : work.outbox()) {
                work.tx().run(operation::sql::insert_event, "evt_" + std::to_string(delivery), name,
                              payload, work.now());
            }
            return true;
        });
        house.settle();
    }
    EXPECT_EQ(outline_state(open), "declined");
    EXPECT_EQ(outline_state(begun), "ended");
    EXPECT_EQ(outline_state(swapped), "active") << "she left as a mentee and not as a mentor";
    EXPECT_EQ(events("relationships.pair_declined").size(), 1U);
}

}  // namespace
}  // namespace telemachy::relationships
