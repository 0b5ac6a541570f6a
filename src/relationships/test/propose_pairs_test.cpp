#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

class ProposePairs : public PairHouse {
protected:
    std::vector<Couple> couples() {
        return house.read(coordinator,
                          [](Work& work) { return RelationshipsDirectory(work).couples(); });
    }
    /// "/pairs/1 pair.alive", …
    static std::vector<std::string> places(Result<std::vector<Id<PairTag>>> const& outcome) {
        std::vector<std::string> found;
        if (outcome) return found;
        for (auto const& field : outcome.error().fields)
            found.push_back(field.path + ' ' + field.code);
        return found;
    }
};

TEST_F(ProposePairs, APlanIsProposedWholeWithOnePieceOfNews) {
    auto const pairs = propose({couple(ana, bo), couple(eve, cyn)});
    ASSERT_TRUE(pairs);
    EXPECT_EQ(pairs->size(), 2U);
    EXPECT_EQ(house.expect("relationships.list_my_pairs", bo).find("items")->items.size(), 1U);
    // A test's write goes round the runner, which alone fills the outbox; what is told is said by
    // the Work.
    house.write(coordinator, [&](Work& work) {
        auto const more = propose_pairs(work, {couple(ana, cyn), couple(eve, bo)});
        EXPECT_EQ(work.outbox().size(), 1U);
        EXPECT_EQ(work.outbox()[0].first, "relationships.pairs_proposed");
        EXPECT_NE(work.outbox()[0].second.find(more.value().at(1).text()), std::string::npos);
        return true;
    });
}

TEST_F(ProposePairs, OneBadPairRefusesThePlanAndSaysWhere) {
    proposed(ana, bo);
    auto const outcome = propose(
        {couple(eve, cyn), couple(ana, bo), couple(bo, ana), couple(cyn, cyn), couple(cyn, eve)});
    EXPECT_EQ(places(outcome),
              (std::vector<std::string>{"/pairs/1 pair.alive", "/pairs/2 pair.alive",
                                        "/pairs/3 pair.self", "/pairs/4 pair.alive"}));
    EXPECT_EQ(couples().size(), 1U) << "all or nothing";
}

TEST_F(ProposePairs, TheSameTwoMayMeetAgainOnceItIsOverOrInAnotherProgramme) {
    auto const first = proposed(ana, bo);
    auto elsewhere = couple(ana, bo);
    elsewhere.programme = new_programme("Second house");
    EXPECT_TRUE(propose({elsewhere}));
    respond(bo, first, false);
    EXPECT_TRUE(propose({couple(ana, bo)}));
    EXPECT_EQ(couples().size(), 3U);
}

TEST_F(ProposePairs, AReasonThatSaysMoreThanBothMayReadIsRefused) {
    auto gossip = couple(ana, bo);
    gossip.why_json = R"({"sentence":"A match.","parts":[],"wishes":["prs_bo"]})";
    EXPECT_EQ(places(propose({gossip})), std::vector<std::string>{"/pairs/0/why_json pair.why"});
    gossip.why_json = "not json";
    EXPECT_EQ(places(propose({gossip})), std::vector<std::string>{"/pairs/0/why_json pair.why"});
}

TEST_F(ProposePairs, TheClockIsTheProposersToSet) {
    auto hasty = couple(ana, bo);
    hasty.answer_days = 1;
    auto const pair = propose({hasty}).value().at(0);
    EXPECT_EQ(see(ana, pair).find("card")->find("respond_by")->string, "2026-11-24T09:00:00.000Z");
}

TEST_F(ProposePairs, NothingToProposeIsNoNews) {
    house.write(coordinator, [&](Work& work) {
        EXPECT_TRUE(propose_pairs(work, {}).value().empty());
        EXPECT_TRUE(work.outbox().empty());
        return true;
    });
}

TEST_F(ProposePairs, OtherRoomsAskWhoWasBroughtTogetherAndWhatBecameOfIt) {
    auto const declined = proposed(ana, bo);
    respond(ana, declined, false);
    pass();
    auto const begun = active(ana, cyn);
    house.read(coordinator, [&](Work& work) {
        RelationshipsDirectory const directory(work);
        auto const all = directory.couples_of(programme);
        EXPECT_EQ(all.size(), 2U);
        EXPECT_EQ(all[0].mentor, id_of(bo));
        EXPECT_EQ(all[0].state, PairState::declined);
        EXPECT_EQ(directory.active_pairs(programme), 1);
        EXPECT_EQ(directory.counts(programme).size(), 2U);
        EXPECT_EQ(directory.find(begun)->state, PairState::active);
        EXPECT_EQ(directory.pairs_of(id_of(ana)).at(0).id, begun) << "what lives comes first";
        EXPECT_EQ(directory.pairs_of(programme).at(0).id, declined)
            << "in the order they were proposed";
        EXPECT_TRUE(directory.pairs_of(id_of(eve)).empty());
        EXPECT_FALSE(directory.find(Id<PairTag>("pai_nothing")));
        return true;
    });
}

TEST_F(ProposePairs, ALongListComesInPagesAndByState) {
    auto const first = proposed(ana, bo);
    pass();
    auto const second = proposed(ana, cyn);
    pass();
    auto const third = active(eve, bo);
    auto const page = [&](std::string const& more) {
        return house.expect("relationships.list_pairs", coordinator,
                            R"({"programme":")" + programme.text() + '"' + more + "}");
    };
    auto const newest = page(R"(,"limit":2)");
    ASSERT_EQ(newest.find("items")->items.size(), 2U);
    EXPECT_EQ(newest.find("items")->items[0].find("id")->string, third.text());
    EXPECT_EQ(newest.find("items")->items[1].find("id")->string, second.text());
    auto const rest = page(R"(,"limit":2,"cursor":")" + newest.find("next")->string + '"');
    ASSERT_EQ(rest.find("items")->items.size(), 1U);
    EXPECT_EQ(rest.find("items")->items[0].find("id")->string, first.text());
    EXPECT_EQ(rest.find("next")->kind, Json::Kind::null);
    EXPECT_EQ(page(R"(,"state":"active")").find("items")->items.size(), 1U);
    EXPECT_EQ(page(R"(,"state":"lapsed")").find("items")->items.size(), 0U);
}

}  // namespace
}  // namespace telemachy::relationships
