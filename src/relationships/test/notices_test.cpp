#include <algorithm>

#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

class PairNotices : public PairHouse {
protected:
    using Kinds = std::vector<std::string>;

    /// What was told since the last time this was asked, in the order of the alphabet: ids of one
    /// millisecond have no other.
    Kinds news_for(Actor const& actor) {
        auto all = notices(actor);
        std::ranges::sort(all);
        Kinds fresh;
        std::ranges::set_difference(all, seen_[actor.name], std::back_inserter(fresh));
        seen_[actor.name] = all;
        return fresh;
    }

private:
    std::map<std::string, Kinds> seen_;
};

TEST_F(PairNotices, AProposalIsToldToBothWithTheOthersNameAndTheWayThere) {
    auto const pair = proposed(ana, bo);
    EXPECT_EQ(news_for(ana), Kinds{"match_proposed"});
    auto const told = house.expect("notifications.list_my_notices", bo).find("items")->items.at(0);
    EXPECT_EQ(told.find("values")->find("name")->string, "Ana Ruiz");
    EXPECT_EQ(told.find("link")->string, "/pairs/" + pair.text());
    EXPECT_EQ(news_for(eve), Kinds{});
}

TEST_F(PairNotices, AFirstYesIsToldToNobodyAndTheSecondToTheOneWhoWaits) {
    auto const pair = proposed(ana, bo);
    news_for(ana);
    news_for(bo);
    respond(ana, pair, true);
    EXPECT_EQ(news_for(bo), Kinds{});
    respond(bo, pair, true);
    EXPECT_EQ(news_for(ana), Kinds{"match_accepted"});
    EXPECT_EQ(news_for(bo), Kinds{}) << "nobody is told what they have just done";
}

TEST_F(PairNotices, OfANoThePartnerIsToldThatItIsOverAndOfALapseBothAre) {
    auto const declined = proposed(ana, bo);
    auto const forgotten = proposed(eve, cyn);
    for (auto const& actor : {ana, bo, cyn, eve}) news_for(actor);
    respond(ana, declined, false);
    EXPECT_EQ(news_for(bo), Kinds{"match_over"});
    EXPECT_EQ(news_for(ana), Kinds{});

    respond(eve, forgotten, true);
    house.clock.advance(std::chrono::hours(24 * 7));
    lapse_overdue_pairs();
    EXPECT_EQ(news_for(eve), Kinds{"match_lapsed"});
    EXPECT_EQ(news_for(cyn), Kinds{"match_lapsed"});
}

TEST_F(PairNotices, WhatOneDoesOnThePageTheOtherIsTold) {
    auto const pair = active(ana, bo);
    news_for(ana);
    news_for(bo);
    auto const question = house.expect("relationships.ask_question", ana,
                                       about(pair, R"("text":"When do we meet?")"));
    EXPECT_EQ(news_for(bo), Kinds{"question_asked"});
    house.expect("relationships.answer_question", bo,
                 R"({"question":")" + question.find("id")->string + R"(","text":"On Friday."})");
    EXPECT_EQ(news_for(ana), Kinds{"question_answered"});

    auto const draft = [&](int version) {
        return about(
            pair,
            R"("version":)" + std::to_string(version) +
                R"(,"cadence":"Monthly","channel":"Video","gives_mentee":"a","gives_mentor":"b",
                   "off_limits":"","ending":"c","goals_mentee":"a","goals_mentor":"b",
                               "topics":"","boundaries":"c")");
    };
    house.expect("relationships.save_agreement", bo, draft(0));
    EXPECT_EQ(news_for(ana), Kinds{"agreement_changed"});
    house.expect("relationships.save_agreement", bo, draft(1));
    EXPECT_EQ(news_for(ana), Kinds{}) << "the same words again are no news";
    house.expect("relationships.sign_agreement", ana, about(pair, R"("version":1)"));
    EXPECT_EQ(news_for(bo), Kinds{"agreement_signed"});
    EXPECT_EQ(news_for(eve), Kinds{});
}

}  // namespace
}  // namespace telemachy::relationships
