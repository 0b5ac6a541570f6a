#include "progress/domain/insight.h"
#include "progress/test/progress_house.h"

namespace telemachy::progress {
namespace {

class Insights : public ProgressHouse {
protected:
    void talk() {
        house.expect("relationships.log_conversation", ana,
                     about(pair, R"("held_on":"2026-11-23","minutes":40,"channel":"video")"));
    }
    static std::string words(std::string const& visibility = "programme") {
        return R"("heard":"Nights are planned by those who sleep.","changed_what":"plan",
                  "changed":"The night plan is signed on the floor.","evidence":"Fewer swaps.",
                  "visibility":")" +
               visibility + '"';
    }
    Json record(Actor const& actor, std::string const& visibility = "programme") {
        pass();
        return house.expect("progress.record_insight", actor, about(pair, words(visibility)));
    }
    static std::string of(Json const& insight, std::string const& more = "") {
        return R"({"insight":")" + insight.find("id")->string + '"' + more + "}";
    }
    std::string answer(Actor const& actor, Json const& insight, bool confirm) {
        pass();
        return said("progress.answer_insight", actor,
                    of(insight, confirm ? R"(,"confirm":true)" : R"(,"confirm":false)"));
    }
    std::size_t shared(Actor const& actor) {
        return house
            .expect("progress.list_shared_insights", actor, R"({"programme":")" + programme + "\"}")
            .find("items")
            ->items.size();
    }
    std::string state(Json const&) {
        return house.expect("progress.list_insights", ana, about(pair))
            .find("items")
            ->items.at(0)
            .find("state")
            ->string;
    }
};

TEST_F(Insights, AreConfirmedByWhoeverWasHeardAndReadByTheProgrammeFromThenOn) {
    EXPECT_EQ(said("progress.record_insight", ana, about(pair, words())), "insight.too_early");
    talk();
    auto const insight = record(ana);
    EXPECT_EQ(last_notice(bo), "insight_recorded");
    EXPECT_EQ(shared(coordinator), 0U) << "nobody is quoted before they agree";
    EXPECT_EQ(answer(ana, insight, true), "insight.yours");
    EXPECT_EQ(answer(bo, insight, true), "ok");
    EXPECT_EQ(last_notice(ana), "insight_confirmed");
    EXPECT_EQ(shared(coordinator), 1U);
    EXPECT_EQ(said("progress.list_shared_insights", eve, R"({"programme":")" + programme + "\"}"),
              "not_found")
        << "she takes no part in it";
}

TEST_F(Insights, MayBeContradictedAndAConfirmationTakenBack) {
    talk();
    auto const insight = record(ana);
    EXPECT_EQ(answer(bo, insight, true), "ok");
    EXPECT_EQ(answer(bo, insight, false), "ok");
    EXPECT_EQ(state(insight), "contradicted");
    EXPECT_EQ(shared(coordinator), 0U);
    EXPECT_EQ(said("progress.withdraw_insight", bo, of(insight)), "not_found");
    EXPECT_EQ(said("progress.withdraw_insight", ana, of(insight)), "ok");
    EXPECT_EQ(said("progress.withdraw_insight", ana, of(insight)), "not_found");
}

TEST_F(Insights, ForThePairStayWithThePairWhoeverConfirmsThem) {
    talk();
    auto const insight = record(bo, "pair");
    EXPECT_EQ(answer(ana, insight, true), "ok");
    EXPECT_EQ(shared(coordinator), 0U);
    EXPECT_FALSE(is_shared(Visibility::pair, InsightState::confirmed));
    EXPECT_FALSE(is_shared(Visibility::programme, InsightState::recorded));
    EXPECT_FALSE(is_shared(Visibility::programme, InsightState::contradicted));
    EXPECT_TRUE(is_shared(Visibility::programme, InsightState::confirmed));
}

TEST_F(Insights, BelongToTheTwo) {
    talk();
    auto const insight = record(ana);
    for (auto const& actor : {eve, coordinator, test::steward()}) {
        EXPECT_EQ(said("progress.list_insights", actor, about(pair)), "not_found");
        EXPECT_EQ(said("progress.record_insight", actor, about(pair, words())), "not_found");
        EXPECT_EQ(answer(actor, insight, true), "not_found");
        EXPECT_EQ(said("progress.withdraw_insight", actor, of(insight)), "not_found");
    }
}

TEST_F(Insights, DoorsAreOpenedByOneAndFollowedByEither) {
    pass();
    auto const door = house.expect(
        "progress.offer_introduction", bo,
        about(pair, R"("door":"The night shift at berth four","why":"They plan by hand.")"));
    EXPECT_EQ(last_notice(ana), "introduction_offered");
    auto const move = [&](Actor const& actor, int version, std::string const& state) {
        return said("progress.move_introduction", actor,
                    R"({"introduction":")" + door.find("id")->string + R"(","version":)" +
                        std::to_string(version) + R"(,"state":")" + state +
                        R"(","outcome":"A shift together."})");
    };
    EXPECT_EQ(move(ana, 1, "made"), "ok");
    EXPECT_EQ(move(bo, 1, "met"), "stale");
    EXPECT_EQ(move(bo, 2, "met"), "ok");
    EXPECT_EQ(move(eve, 3, "nothing"), "not_found");
    auto const seen = house.expect("progress.list_introductions", ana, about(pair));
    auto const& item = seen.find("items")->items.at(0);
    EXPECT_EQ(item.find("state")->string, "met");
    EXPECT_EQ(item.find("opened_by")->string, "Bo Lind");
    EXPECT_EQ(said("progress.list_introductions", eve, about(pair)), "not_found");
    end(pair);
    EXPECT_EQ(said("progress.offer_introduction", ana, about(pair, R"("door":"x","why":"")")),
              "pair.not_active");
    EXPECT_EQ(move(ana, 3, "nothing"), "ok") << "a door leads on after the end";
}

}  // namespace
}  // namespace telemachy::progress
