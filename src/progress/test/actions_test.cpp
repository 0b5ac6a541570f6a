#include <algorithm>

#include "progress/test/progress_house.h"

namespace telemachy::progress {
namespace {

class Actions : public ProgressHouse {
protected:
    static std::string terms(std::string const& what, bool mine = true,
                             std::string const& due = "2026-12-07") {
        return R"("what":")" + what + R"(","mine":)" + (mine ? "true" : "false") + R"(,"due":")" +
               due + '"';
    }
    Json add(Actor const& actor, std::string const& what, bool mine = true,
             std::string const& due = "2026-12-07") {
        pass();
        return house.expect("progress.add_action", actor, about(pair, terms(what, mine, due)));
    }
    static std::string of(Json const& action, std::string const& more = "") {
        return R"({"action":")" + action.find("id")->string + '"' + more + "}";
    }
    std::string complete(Actor const& actor, Json const& action, bool done = true) {
        return said("progress.complete_action", actor,
                    of(action, done ? R"(,"done":true)" : R"(,"done":false)"));
    }
    std::vector<std::string> texts(std::string_view operation, Actor const& actor,
                                   std::string const& input = "{}") {
        std::vector<std::string> found;
        auto const page = house.expect(operation, actor, input);
        for (auto const& item : page.find("items")->items)
            found.push_back(item.find("what")->string);
        return found;
    }
    using Texts = std::vector<std::string>;
};

TEST_F(Actions, StandOnThePageOfBothAndOnTodayOfWhoeverDoesThem) {
    add(ana, "Walk the night shift.");
    add(ana, "Send the shift plan.", false, "2026-12-01");
    EXPECT_EQ(last_notice(bo), "action_set");
    EXPECT_EQ(texts("progress.list_actions", bo, about(pair)),
              (Texts{"Send the shift plan.", "Walk the night shift."}))
        << "what is due first comes first";
    EXPECT_EQ(texts("progress.list_my_actions", ana), Texts{"Walk the night shift."});
    EXPECT_EQ(texts("progress.list_my_actions", bo), Texts{"Send the shift plan."});
    EXPECT_EQ(texts("progress.list_my_actions", eve), Texts{});
}

TEST_F(Actions, AreDoneByWhoeverDoesThemAndMayTurnOutNotToBe) {
    auto const action = add(ana, "Walk the night shift.");
    EXPECT_EQ(complete(bo, action), "action.not_yours");
    EXPECT_EQ(complete(ana, action), "ok");
    EXPECT_EQ(last_notice(bo), "action_done");
    EXPECT_EQ(complete(ana, action), "ok") << "twice, on two devices, is once";
    auto const told = house.expect("notifications.list_my_notices", bo);
    EXPECT_EQ(std::ranges::count_if(
                  told.find("items")->items,
                  [](Json const& notice) { return notice.find("kind")->string == "action_done"; }),
              1);
    EXPECT_EQ(texts("progress.list_my_actions", ana), Texts{});
    EXPECT_EQ(complete(ana, action, false), "ok");
    EXPECT_EQ(texts("progress.list_my_actions", ana), Texts{"Walk the night shift."});
}

TEST_F(Actions, AreDroppedByEitherUntilTheyAreDone) {
    auto const first = add(ana, "Ask for the roster.", false);
    EXPECT_EQ(said("progress.drop_action", bo, of(first)), "ok") << "nobody is held to a thought";
    EXPECT_EQ(said("progress.drop_action", bo, of(first)), "not_found");
    auto const second = add(ana, "Walk the night shift.");
    complete(ana, second);
    EXPECT_EQ(said("progress.drop_action", ana, of(second)), "action.done");
}

TEST_F(Actions, AreDueOnADayThatIsToComeWhereWhoeverAddsThemIs) {
    EXPECT_EQ(said("progress.add_action", ana, about(pair, terms("Late.", true, "2026-11-22"))),
              "/due");
    EXPECT_EQ(said("progress.add_action", ana, about(pair, terms("Today.", true, "2026-11-23"))),
              "ok");
    EXPECT_EQ(said("progress.add_action", ana, about(pair, terms(" "))), "/what");
}

TEST_F(Actions, BelongToThePairAndRestWithIt) {
    auto const action = add(ana, "Walk the night shift.");
    for (auto const& actor : {eve, coordinator, test::steward()}) {
        EXPECT_EQ(said("progress.list_actions", actor, about(pair)), "not_found");
        EXPECT_EQ(said("progress.add_action", actor, about(pair, terms("Mine."))), "not_found");
        EXPECT_EQ(complete(actor, action), "not_found");
        EXPECT_EQ(said("progress.drop_action", actor, of(action)), "not_found");
    }
    end(pair);
    EXPECT_EQ(said("progress.add_action", ana, about(pair, terms("More."))), "pair.not_active");
    EXPECT_EQ(texts("progress.list_my_actions", ana), Texts{}) << "an ended pair asks for nothing";
    EXPECT_EQ(texts("progress.list_actions", ana, about(pair)), Texts{"Walk the night shift."});
}

}  // namespace
}  // namespace telemachy::progress
