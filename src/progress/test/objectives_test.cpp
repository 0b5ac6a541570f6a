#include "progress/test/progress_house.h"

namespace telemachy::progress {
namespace {

class Objectives : public ProgressHouse {
protected:
    static std::string terms(std::string const& aim, int before = 3) {
        return R"("aim":")" + aim +
               R"(","evidence":"Shift plans change after I was there.","before":)" +
               std::to_string(before);
    }
    Json set(Actor const& actor, std::string const& aim = "Plan with the floor in mind.") {
        pass();
        return house.expect("progress.set_objective", actor, about(pair, terms(aim)));
    }
    static std::string of(Json const& objective, std::string const& more) {
        return R"({"objective":")" + objective.find("id")->string + "\"," + more + "}";
    }
    static std::string recount(int after) {
        return R"("knowledge":"Nights are planned by those who sleep.",
                  "action":"Planners now sign a night's plan on the floor.","seen":"","after":)" +
               std::to_string(after);
    }
    std::vector<Json> listed(Actor const& actor) {
        return house.expect("progress.list_objectives", actor, about(pair)).find("items")->items;
    }
};

TEST_F(Objectives, AreSetByBothAndReadByBoth) {
    set(ana);
    EXPECT_EQ(last_notice(bo), "objective_set");
    set(bo, "See how a decision is made.");
    auto const seen = listed(bo);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].find("owner")->string, "Ana Ruiz");
    EXPECT_FALSE(seen[0].find("mine")->boolean);
    EXPECT_TRUE(seen[1].find("mine")->boolean);
    EXPECT_EQ(seen[0].find("before")->integer, 3);
    EXPECT_EQ(seen[0].find("change")->kind, Json::Kind::null);
}

TEST_F(Objectives, AreRecountedFromKnowledgeToActionAndTheChangeIsCountedFromTheOutset) {
    auto const objective = set(ana);
    pass();
    EXPECT_EQ(said("progress.recount_objective", ana, of(objective, recount(5))), "ok");
    EXPECT_EQ(last_notice(bo), "objective_recounted");
    pass();
    auto const told = house.expect("progress.recount_objective", ana, of(objective, recount(7)));
    EXPECT_EQ(told.find("recounts")->items.size(), 2U);
    EXPECT_EQ(told.find("change")->integer, 4) << "from 3 at the outset to 7 at the latest";
    end(pair);
    EXPECT_EQ(said("progress.recount_objective", ana, of(objective, recount(8))), "ok")
        << "what came of it often shows after the end";
}

TEST_F(Objectives, KeepWhereSomebodyBeganOnceTheyHaveToldHowItWent) {
    auto const objective = set(ana);
    auto const edit = [&](int version, int before) {
        return said("progress.edit_objective", ana,
                    of(objective, R"("version":)" + std::to_string(version) + "," +
                                      terms("Plan nights with the floor.", before)));
    };
    EXPECT_EQ(edit(1, 4), "ok");
    EXPECT_EQ(edit(1, 5), "stale");
    house.expect("progress.recount_objective", ana, of(objective, recount(7)));
    EXPECT_EQ(edit(2, 1), "/before") << "a lower start would make a larger change";
    EXPECT_EQ(edit(2, 4), "ok") << "the words may still be said better";
    EXPECT_EQ(listed(bo)[0].find("aim")->string, "Plan nights with the floor.");
}

TEST_F(Objectives, BelongToWhoeverSetThemAndToNobodyOutsideThePair) {
    auto const objective = set(ana);
    for (auto const& actor : {bo, eve, coordinator}) {
        EXPECT_EQ(said("progress.recount_objective", actor, of(objective, recount(9))),
                  "not_found");
        EXPECT_EQ(said("progress.edit_objective", actor,
                       of(objective, R"("version":1,)" + terms("Mine now."))),
                  "not_found");
    }
    EXPECT_EQ(said("progress.list_objectives", eve, about(pair)), "not_found");
    EXPECT_EQ(said("progress.list_objectives", coordinator, about(pair)), "not_found");
    EXPECT_EQ(said("progress.set_objective", eve, about(pair, terms("Mine."))), "not_found");
}

TEST_F(Objectives, AreFewAndBeginWithTheSecondYes) {
    EXPECT_EQ(said("progress.set_objective", cyn, about(proposed(cyn, bo), terms("Early."))),
              "pair.not_active");
    auto const first = set(ana);
    for (int i = 0; i < 4; ++i) set(ana);
    EXPECT_EQ(said("progress.set_objective", ana, about(pair, terms("A sixth."))),
              "objectives.enough");
    EXPECT_EQ(said("progress.set_objective", bo, about(pair, terms("His first."))), "ok");
    house.expect("progress.recount_objective", ana, of(first, recount(6)));
    EXPECT_EQ(said("progress.set_objective", ana, about(pair, terms("A sixth."))), "ok");
}

TEST_F(Objectives, RefuseWhatIsNoRatingOrNoWords) {
    EXPECT_EQ(said("progress.set_objective", ana, about(pair, terms("Rated.", 11))), "/before");
    EXPECT_EQ(said("progress.set_objective", ana, about(pair, terms("  "))), "/aim");
}

TEST_F(Objectives, SayWhoSeesThem) {
    auto const page = house.expect("progress.list_objectives", ana, about(pair));
    auto const& line = page.find("who_sees")->items.at(0);
    EXPECT_EQ(line.find("what")->string, "objectives");
    EXPECT_EQ(line.find("readers")->string, "both");
    EXPECT_TRUE(line.find("roles")->items.empty());
    EXPECT_FALSE(line.find("sealed")->boolean);
}

TEST_F(Objectives, LeaveNoWordInTheRecordTheOutboxOrANotice) {
    auto const objective = set(ana, "Amber-aim");
    house.expect("progress.recount_objective", ana, of(objective, recount(7)));
    house.settle();
    std::string kept;
    house.read(coordinator, [&](Work& work) {
        for (auto const* text :
             {"select details from operation_audit_detail", "select payload from operation_event",
              "select given from notifications_notice"}) {
            storage::Statement const all{"t.all", text};
            for (auto const& row : work.tx().all<std::string>(all)) kept += row + '\n';
        }
        return true;
    });
    EXPECT_NE(kept.find("Ana Ruiz"), std::string::npos) << "the control";
    for (auto const* word : {"Amber-aim", "Shift plans", "Nights are planned"})
        EXPECT_EQ(kept.find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace telemachy::progress
