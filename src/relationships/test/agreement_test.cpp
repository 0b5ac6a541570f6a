#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

class AgreementTest : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);

    static std::string terms(std::string const& boundaries,
                             std::string const& goals_mentor = "See how it is decided.") {
        return R"("cadence":"Every two weeks","channel":"Video",
                  "gives_mentee":"A seat in the room.","gives_mentor":"What the night shift knows.",
                  "off_limits":"The merger.","ending":"With a last hour and a thank you.",
                  "goals_mentee":"Hear what slides hide.","goals_mentor":")" +
               goals_mentor + R"(","topics":"","boundaries":")" + boundaries + '"';
    }
    Result<telemachy::Answer> save(Actor const& actor, int version, std::string const& words) {
        return house.ask("relationships.save_agreement", actor,
                         about(pair, R"("version":)" + std::to_string(version) + "," + words));
    }
    std::string saved(Actor const& actor, int version, std::string const& words) {
        auto const answer = save(actor, version, words);
        return answer ? "ok" : answer.error().code;
    }
    std::string sign(Actor const& actor, int version) {
        return said("relationships.sign_agreement", actor,
                    about(pair, R"("version":)" + std::to_string(version)));
    }
    Json agreement(Actor const& actor) { return *see(actor, pair).find("agreement"); }
    std::size_t signatures() { return agreement(ana).find("signed_by")->items.size(); }
};

TEST_F(AgreementTest, OpensWithTheSecondYesAndNotBefore) {
    auto const waiting = proposed(cyn, bo);
    respond(cyn, waiting, true);
    EXPECT_EQ(said("relationships.save_agreement", cyn,
                   about(waiting, R"("version":0,)" + terms("None."))),
              "pair.not_active");
    EXPECT_EQ(see(ana, pair).find("version")->integer, 0);
    EXPECT_EQ(see(ana, pair).find("agreement")->kind, Json::Kind::null);
    EXPECT_EQ(saved(ana, 0, terms("None.")), "ok");
}

TEST_F(AgreementTest, IsDraftedByEitherAndSignedByBoth) {
    auto const drafted = save(bo, 0, terms("Nothing about named colleagues."));
    ASSERT_TRUE(drafted);
    EXPECT_EQ(drafted->version, 1) << "the ETag of what was saved";
    EXPECT_EQ(outline(pair, coordinator).find("agreement")->string, "draft");

    EXPECT_EQ(sign(ana, 1), "ok");
    EXPECT_EQ(agreement(ana).find("state")->string, "draft");
    EXPECT_TRUE(agreement(ana).find("i_signed")->boolean);
    EXPECT_TRUE(agreement(bo).find("they_signed")->boolean);
    EXPECT_EQ(sign(ana, 1), "agreement.signed");

    pass();
    EXPECT_EQ(sign(bo, 1), "ok");
    auto const both = agreement(bo);
    EXPECT_EQ(both.find("state")->string, "signed");
    EXPECT_EQ(both.find("signed_by")->items.at(0).string, "Ana Ruiz");
    EXPECT_EQ(both.find("signed_by")->items.at(1).string, "Bo Lind");
    EXPECT_EQ(outline(pair, coordinator).find("agreement")->string, "signed");
}

TEST_F(AgreementTest, AnEditTakesTheSignaturesAwayAndKeepsWhatWasSigned) {
    save(bo, 0, terms("Nothing about named colleagues."));
    sign(ana, 1);
    sign(bo, 1);
    EXPECT_EQ(saved(ana, 1, terms("Nothing about the merger either.")), "ok");
    EXPECT_EQ(signatures(), 0U);
    EXPECT_EQ(agreement(bo).find("state")->string, "draft");
    EXPECT_EQ(agreement(bo).find("version")->integer, 2);

    auto const history = house.expect("relationships.list_agreement_versions", bo, about(pair));
    ASSERT_EQ(history.find("items")->items.size(), 2U);
    auto const& former = history.find("items")->items.at(1);
    EXPECT_EQ(former.find("boundaries")->string, "Nothing about named colleagues.");
    EXPECT_EQ(former.find("state")->string, "signed");
    EXPECT_EQ(former.find("saved_by")->string, "Bo Lind");
}

TEST_F(AgreementTest, TheSameWordsSavedAgainAreNoEdit) {
    save(bo, 0, terms("None."));
    sign(ana, 1);
    EXPECT_EQ(saved(bo, 1, terms("None.")), "ok");
    EXPECT_EQ(signatures(), 1U);
    EXPECT_EQ(agreement(ana).find("version")->integer, 1);
}

TEST_F(AgreementTest, AnEditMadeOnAnOldVersionIsRefusedAndLosesNothing) {
    EXPECT_EQ(saved(ana, 0, terms("Ana's words.")), "ok");
    EXPECT_EQ(saved(bo, 0, terms("Bo's words.")), "stale") << "both began from nothing";
    EXPECT_EQ(saved(bo, 1, terms("Bo's words.")), "ok");
    EXPECT_EQ(saved(ana, 1, terms("Ana's second thought.")), "stale");
    EXPECT_EQ(saved(ana, 7, terms("From the future.")), "stale");
    EXPECT_EQ(agreement(ana).find("boundaries")->string, "Bo's words.");
}

TEST_F(AgreementTest, NobodySignsWordsTheyHaveNotRead) {
    EXPECT_EQ(sign(ana, 0), "agreement.missing");
    save(ana, 0, terms("Ana's words."));
    save(bo, 1, terms("Bo's words."));
    EXPECT_EQ(sign(ana, 1), "stale");
    EXPECT_EQ(sign(ana, 2), "ok");
}

TEST_F(AgreementTest, WithoutGoalsForBothItIsADraft) {
    save(ana, 0, terms("None.", ""));
    auto const answer =
        house.ask("relationships.sign_agreement", ana, about(pair, R"("version":1)"));
    EXPECT_EQ(answer.error().code, "agreement.incomplete");
    EXPECT_NE(answer.error().detail.find("the mentor's goals"), std::string::npos);
    save(bo, 1, terms("", ""));
    EXPECT_NE(house.ask("relationships.sign_agreement", bo, about(pair, R"("version":2)"))
                  .error()
                  .detail.find("the mentor's goals and the boundaries"),
              std::string::npos);
}

TEST_F(AgreementTest, WhatBothSignedHoldsUntilBothSignSomethingElse) {
    auto const in_force = [&] { return *see(ana, pair).find("agreement_in_force"); };
    save(bo, 0, terms("None."));
    EXPECT_EQ(in_force().kind, Json::Kind::null);
    sign(ana, 1);
    EXPECT_EQ(in_force().kind, Json::Kind::null) << "one name is a draft";
    sign(bo, 1);
    EXPECT_EQ(in_force().integer, 1);
    save(ana, 1, terms("Nothing about named colleagues."));
    sign(ana, 2);
    EXPECT_EQ(in_force().integer, 1) << "the newer one is still being talked over";
    sign(bo, 2);
    EXPECT_EQ(in_force().integer, 2);
}

TEST_F(AgreementTest, WhetherTheExchangeIsEvenIsAskedOfEachAndToldToNobodyElse) {
    save(ana, 0, terms("None."));
    EXPECT_EQ(said("relationships.sign_agreement", bo,
                   about(pair, R"("version":1,"balance":"i_give_more")")),
              "ok");
    EXPECT_EQ(agreement(bo).find("my_balance")->string, "i_give_more");
    EXPECT_EQ(agreement(ana).find("my_balance")->kind, Json::Kind::null);
    EXPECT_EQ(house.ask("relationships.see_pair", ana, about(pair))->body.find("i_give_more"),
              std::string::npos);
    EXPECT_EQ(sign(ana, 1), "ok") << "nobody has to say";
}

TEST_F(AgreementTest, IsTheirsAloneAndEndsWithThePair) {
    save(ana, 0, terms("None."));
    EXPECT_EQ(
        said("relationships.save_agreement", eve, about(pair, R"("version":1,)" + terms("Mine."))),
        "not_found");
    EXPECT_EQ(sign(eve, 1), "not_found");
    EXPECT_EQ(said("relationships.list_agreement_versions", eve, about(pair)), "not_found");
    house.write(coordinator, [&](Work& work) {
        constexpr storage::Statement end{
            "t.end", "update relationships_pair set state = 'ended' where id = $1"};
        return work.tx().run(end, pair);
    });
    EXPECT_EQ(saved(ana, 1, terms("Later.")), "pair.not_active");
    EXPECT_EQ(sign(ana, 1), "pair.not_active");
    EXPECT_EQ(said("relationships.list_agreement_versions", ana, about(pair)), "ok");
}

}  // namespace
}  // namespace telemachy::relationships
