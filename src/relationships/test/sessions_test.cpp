#include "relationships/domain/agenda.h"
#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

class Sessions : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);

    void talk(std::string const& day) {
        house.expect("relationships.log_conversation", ana,
                     about(pair, R"("held_on":")" + day + R"(","minutes":40,"channel":"video")"));
    }
    Json agenda(Actor const& actor) {
        return house.expect("relationships.see_agenda", actor, about(pair));
    }
    std::string save(Actor const& actor, int version, int number, std::string const& items) {
        return first_problem(
            "relationships.save_agenda", actor,
            about(pair, R"("version":)" + std::to_string(version) + R"(,"number":)" +
                            std::to_string(number) + R"(,"items":[)" + items + "]"));
    }
    static std::string point(std::string const& text) {
        return R"({"code":"","text":")" + text + "\"}";
    }
    std::string first_problem(std::string_view operation, Actor const& actor,
                              std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    static std::string codes(Json const& agenda) {
        std::string list;
        for (auto const& item : agenda.find("items")->items)
            list +=
                (list.empty() ? "" : " ") + item.find("code")->string + item.find("text")->string;
        return list;
    }
    std::string in_programme(std::string const& more) {
        return R"({"programme":")" + programme.text() + '"' + (more.empty() ? "" : "," + more) +
               "}";
    }
};

TEST_F(Sessions, AreSuggestedByNumberAndModality) {
    EXPECT_EQ(codes(agenda(ana)), "introduce safe_to_say give_and_get agreement next_step")
        << "where a senior learns from a junior, the first talk says what happens to what is said";
    talk("2026-11-23");
    EXPECT_EQ(agenda(bo).find("number")->integer, 2);
    EXPECT_EQ(codes(agenda(bo)), "since_last objectives topic next_step");
    auto const sixth = suggested_agenda(programmes::Modality::classic, 6);
    EXPECT_EQ(sixth[1].code.value, "how_are_we");
    EXPECT_EQ(suggested_agenda(programmes::Modality::circle, 1)[0].code.value, "round");
}

TEST_F(Sessions, HaveAnAgendaThatEitherWritesOnAVersion) {
    EXPECT_EQ(save(ana, 0, 1, point("The night shift.")), "ok");
    EXPECT_EQ(agenda(bo).find("from")->string, "pair");
    EXPECT_EQ(save(bo, 0, 1, point("Mine.")), "stale");
    EXPECT_EQ(save(bo, 1, 1,
                   point("The night shift.") + R"(,{"code":"agreement","text":"","done":true})"),
              "ok");
    EXPECT_EQ(codes(agenda(ana)), "The night shift. agreement");
    EXPECT_EQ(save(ana, 2, 1, point("")), "/items/0/text");
    talk("2026-11-23");
    EXPECT_EQ(save(ana, 2, 1, point("Late.")), "agenda.moved_on");
    EXPECT_EQ(agenda(ana).find("from")->string, "house") << "the next one begins with a suggestion";
    EXPECT_EQ(save(eve, 0, 2, point("Hers.")), "not_found");
}

TEST_F(Sessions, FollowWhatTheProgrammeSuggestsUntilThePairWritesItsOwn) {
    auto const save_template = [&](Actor const& actor, int version) {
        return first_problem("relationships.save_agenda_template", actor,
                             in_programme(R"("number":1,"version":)" + std::to_string(version) +
                                          R"(,"items":[)" + point("Walk the quay.") + "]"));
    };
    EXPECT_EQ(save_template(coordinator, 0), "ok");
    EXPECT_EQ(save_template(coordinator, 0), "stale");
    EXPECT_EQ(agenda(ana).find("from")->string, "programme");
    EXPECT_EQ(codes(agenda(ana)), "Walk the quay.");
    EXPECT_EQ(save_template(ana, 1), "not_allowed");
    save(ana, 0, 1, point("The night shift."));
    EXPECT_EQ(save_template(coordinator, 1), "ok");
    EXPECT_EQ(codes(agenda(ana)), "The night shift.");
}

TEST_F(Sessions, AreListedForACoordinatorWhoMayGiveOneBackToTheHouse) {
    auto const save_template = [&](int number, int version, std::string const& items) {
        return first_problem(
            "relationships.save_agenda_template", coordinator,
            in_programme(R"("number":)" + std::to_string(number) + R"(,"version":)" +
                         std::to_string(version) + R"(,"items":[)" + items + "]"));
    };
    auto const listed = [&] {
        auto const all =
            house.expect("relationships.list_agenda_templates", coordinator, in_programme(""));
        EXPECT_EQ(all.find("modality")->string, "reverse");
        std::string list;
        for (auto const& each : all.find("items")->items)
            list += std::to_string(each.find("number")->integer) + each.find("from")->string[0];
        return list;
    };
    EXPECT_EQ(listed(), "1h2h3h4h5h6h");
    EXPECT_EQ(save_template(2, 0, point("Walk the quay.")), "ok");
    EXPECT_EQ(save_template(9, 0, point("Look back.")), "ok");
    EXPECT_EQ(listed(), "1h2p3h4h5h6h9p");
    EXPECT_EQ(save_template(2, 1, ""), "ok") << "no points are no suggestion of one's own";
    EXPECT_EQ(listed(), "1h2h3h4h5h6h9p");
    EXPECT_EQ(save_template(2, 1, point("Late.")), "stale")
        << "what was given back was still saved";
    talk("2026-11-23");
    EXPECT_EQ(agenda(ana).find("from")->string, "house");
}

TEST_F(Sessions, ThatWereNotHeldAreNotedByOneAndMayBeContradictedByTheOther) {
    auto const miss = [&](Actor const& actor, std::string const& more) {
        return first_problem("relationships.log_missed_conversation", actor, about(pair, more));
    };
    EXPECT_EQ(miss(bo, R"("planned_on":"2026-11-23","what":"no_show","mine":false)"), "ok");
    EXPECT_EQ(miss(ana, R"("planned_on":"2026-11-23","what":"excused","mine":true)"),
              "conversation.missed");
    EXPECT_EQ(miss(ana, R"("planned_on":"2026-11-24","what":"no_show","mine":false)"),
              "/planned_on");
    EXPECT_EQ(
        miss(ana,
             R"("planned_on":"2026-11-24","what":"moved","mine":true,"moved_to":"2026-11-24")"),
        "/moved_to");
    EXPECT_EQ(
        miss(ana,
             R"("planned_on":"2026-11-24","what":"moved","mine":true,"moved_to":"2026-12-01")"),
        "ok");
    auto const missed = see(ana, pair).find("missed")->items;
    ASSERT_EQ(missed.size(), 2U);
    EXPECT_EQ(missed[0].find("moved_to")->string, "2026-12-01");
    EXPECT_TRUE(missed[0].find("mine")->boolean);

    auto const contradict = [&](Actor const& actor, Json const& of) {
        return said("relationships.contest_missed_conversation", actor,
                    R"({"missed":")" + of.find("id")->string + "\"}");
    };
    EXPECT_EQ(contradict(bo, missed[1]), "missed.not_of_you") << "he said it himself";
    EXPECT_EQ(contradict(ana, missed[0]), "missed.not_of_you") << "she said it of herself";
    EXPECT_EQ(contradict(eve, missed[1]), "not_found");
    EXPECT_EQ(contradict(ana, missed[1]), "ok");
    EXPECT_TRUE(see(bo, pair).find("missed")->items[1].find("contested")->boolean);
    talk("2026-11-23");
}

TEST_F(Sessions, CheckInsAreShownToBothOnceBothHaveAnswered) {
    auto const answer = [&](Actor const& actor, int candour) {
        return said(
            "relationships.answer_check_in", actor,
            about(pair, R"("matters":4,"candour":)" + std::to_string(candour) + R"(,"keeps":5)"));
    };
    auto const told = [&](Actor const& actor) {
        return house.expect("relationships.list_check_ins", actor, about(pair))
            .find("items")
            ->items.at(0);
    };
    EXPECT_EQ(answer(ana, 3), "check_in.too_early");
    talk("2026-11-23");
    EXPECT_EQ(answer(ana, 5), "ok");
    EXPECT_TRUE(told(bo).find("waits_for_me")->boolean);
    EXPECT_EQ(told(bo).find("theirs")->kind, Json::Kind::null)
        << "the junior of two adjusts an answer they can see";
    EXPECT_EQ(answer(bo, 2), "ok");
    EXPECT_EQ(answer(bo, 4), "check_in.answered");
    EXPECT_EQ(told(ana).find("theirs")->find("candour")->integer, 2);
    EXPECT_EQ(told(bo).find("theirs")->find("candour")->integer, 5);
    EXPECT_EQ(said("relationships.list_check_ins", coordinator, about(pair)), "not_found");
    EXPECT_EQ(answer(eve, 1), "not_found");
}

}  // namespace
}  // namespace telemachy::relationships
