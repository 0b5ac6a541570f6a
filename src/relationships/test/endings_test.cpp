#include "relationships/end_pair.h"
#include "relationships/test/pair_house.h"
#include "relationships/use_cases/leave_pairs.h"

namespace telemachy::relationships {
namespace {

class Endings : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);

    std::string act(std::string const& what, Actor const& actor, std::string const& more = "") {
        pass();
        return said("relationships." + what, actor, about(pair, more));
    }
    Json ending(Actor const& actor) {
        return house.expect("relationships.see_ending", actor, about(pair));
    }
    std::vector<Json> rematches(Actor const& actor) {
        return house
            .expect("relationships.list_rematches", actor,
                    R"({"programme":")" + programme.text() + R"("})")
            .find("items")
            ->items;
    }
    void talk() {
        house.expect("relationships.log_conversation", ana,
                     about(pair, R"("held_on":"2026-11-23","minutes":40,"channel":"video")"));
    }
};

TEST_F(Endings, AreCompleteWithTheWordOfBoth) {
    EXPECT_EQ(act("complete_pair", ana), "ok");
    EXPECT_EQ(notices(bo).front(), "ending_proposed");
    EXPECT_TRUE(ending(bo).find("proposed_by_them")->boolean);
    EXPECT_EQ(seen_state(ana, pair), "active") << "one word is a proposal";
    EXPECT_EQ(act("complete_pair", ana), "ending.proposed");
    EXPECT_EQ(act("complete_pair", bo), "ok");
    EXPECT_EQ(seen_state(ana, pair), "ended");
    EXPECT_EQ(ending(ana).find("kind")->string, "completed");
    EXPECT_EQ(notices(ana).front(), "pair_ended");
    EXPECT_EQ(act("complete_pair", bo), "pair.not_active");
    EXPECT_TRUE(rematches(coordinator).empty()) << "nobody wished for somebody new";
}

TEST_F(Endings, EitherMaySayThatItIsNotOverYet) {
    EXPECT_EQ(act("go_on", bo), "ending.none");
    act("complete_pair", ana, R"("rematch":true)");
    EXPECT_TRUE(rematches(coordinator).empty()) << "nobody's task before it has ended";
    EXPECT_EQ(act("go_on", bo), "ok");
    EXPECT_EQ(ending(ana).find("kind")->kind, Json::Kind::null);
    EXPECT_EQ(ending(ana).find("rematch_by")->kind, Json::Kind::null)
        << "the wish falls with the proposal";
    EXPECT_EQ(act("complete_pair", bo), "ok") << "and may be proposed again";
}

TEST_F(Endings, OneMayStopWithoutAReasonAndTheOtherIsOfferedSomebodyNew) {
    EXPECT_EQ(act("leave_pair", bo, R"("word":"umber-word")"), "ok");
    EXPECT_EQ(seen_state(ana, pair), "ended");
    EXPECT_EQ(notices(ana).front(), "pair_ended");
    for (auto const* operation : {"relationships.see_pair", "relationships.see_ending"}) {
        auto const page = house.ask(operation, ana, about(pair));
        ASSERT_TRUE(page);
        EXPECT_EQ(page->body.find("umber-word"), std::string::npos);
    }
    auto const waiting = rematches(coordinator);
    ASSERT_EQ(waiting.size(), 1U) << "Bo did not ask for another";
    EXPECT_EQ(waiting[0].find("person")->find("name")->string, "Ana Ruiz");
    EXPECT_TRUE(waiting[0].find("word_given")->boolean);
    auto const due = waiting[0].find("due_by")->string;
    EXPECT_EQ(due.substr(0, 10), "2026-12-07") << "ten of her working days";
    EXPECT_EQ(ending(ana).find("rematch_by")->string, due) << "both see the same clock";
}

TEST_F(Endings, TheWordForTheCoordinatorIsReadByThemAloneAndOnTheRecord) {
    act("leave_pair", bo, R"("word":"umber-word")");
    EXPECT_EQ(act("read_ending_word", test::steward()), "not_allowed");
    EXPECT_EQ(act("read_ending_word", ana), "not_allowed");
    auto const read = house.expect("relationships.read_ending_word", coordinator, about(pair));
    EXPECT_EQ(read.find("word")->string, "umber-word");
    EXPECT_EQ(read.find("person")->find("name")->string, "Bo Lind");
    auto const left = active(cyn, eve);
    house.expect("relationships.leave_pair", cyn, about(left));
    EXPECT_EQ(said("relationships.read_ending_word", coordinator, about(left)), "not_found");
}

TEST_F(Endings, TheClockOfARematchStopsWithTheNextProposal) {
    act("leave_pair", bo);
    house.clock.advance(std::chrono::hours(24 * 20));
    EXPECT_TRUE(rematches(coordinator).at(0).find("late")->boolean);
    proposed(ana, cyn);
    EXPECT_TRUE(rematches(coordinator).empty());
    EXPECT_TRUE(ending(ana).find("rematch_met")->boolean);
}

TEST_F(Endings, WhoeverLeavesTheProgrammeIsMissedAndThePartnerIsOfferedSomebodyNew) {
    programmes::EnrolmentWithdrawn const news{Id<programmes::EnrolmentTag>("enr_1"), programme,
                                              id_of(bo), Side::mentor};
    ASSERT_TRUE(
        house.write(coordinator, [&](Work& work) { return leave_pairs::run(work, news); }));
    EXPECT_EQ(seen_state(ana, pair), "ended");
    EXPECT_EQ(ending(ana).find("kind")->string, "left");
    EXPECT_EQ(rematches(coordinator).size(), 1U);
}

TEST_F(Endings, AStewardEndsAPairWithoutFaultAndBothAreOfferedSomebodyNew) {
    house.write(coordinator, [&](Work& work) {
        end_apart(work, pair);
        end_apart(work, pair);
        return true;
    });
    EXPECT_EQ(ending(ana).find("kind")->string, "apart");
    EXPECT_EQ(rematches(coordinator).size(), 2U);
    auto const open = proposed(ana, cyn);
    house.write(coordinator, [&](Work& work) {
        end_apart(work, open);
        return true;
    });
    EXPECT_EQ(outline_state(open), "declined");
}

TEST_F(Endings, APairMayRestUntilADay) {
    EXPECT_EQ(act("pause_pair", ana, R"("until":"2027-01-11")"), "ok");
    EXPECT_EQ(ending(bo).find("paused_until")->string, "2027-01-11");
    EXPECT_EQ(notices(bo).front(), "pair_paused");
    EXPECT_EQ(act("resume_pair", bo), "ok");
    EXPECT_EQ(act("resume_pair", bo), "pause.none");
    EXPECT_EQ(act("pause_pair", ana, R"("until":"2026-11-23")"), "invalid_input");
    EXPECT_EQ(act("pause_pair", ana, R"("until":"2027-11-23")"), "invalid_input");
}

TEST_F(Endings, ThanksFollowAConversationAndMayBeSaidAfterTheEnd) {
    EXPECT_EQ(act("thank_partner", ana, R"("text":"For the night shift.")"), "thanks.too_early");
    talk();
    act("leave_pair", bo);
    EXPECT_EQ(act("thank_partner", ana, R"("text":"For the night shift.")"), "ok");
    EXPECT_EQ(act("thank_partner", ana, R"("text":"For every night shift.")"), "ok");
    auto const thanks = ending(bo).find("thanks")->items;
    ASSERT_EQ(thanks.size(), 1U);
    EXPECT_EQ(thanks[0].find("text")->string, "For every night shift.");
    EXPECT_EQ(notices(bo).front(), "thanked");
}

TEST_F(Endings, AreTheirsAlone) {
    for (auto const* what : {"see_ending", "complete_pair", "go_on", "leave_pair", "resume_pair"})
        EXPECT_EQ(act(what, eve), "not_found") << what;
    EXPECT_EQ(act("pause_pair", eve, R"("until":"2027-01-11")"), "not_found");
    EXPECT_EQ(act("thank_partner", eve, R"("text":"Me too.")"), "not_found");
}

}  // namespace
}  // namespace telemachy::relationships
