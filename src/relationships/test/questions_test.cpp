#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

class Questions : public PairHouse {
protected:
    Id<PairTag> const pair = proposed(ana, bo);

    std::string ask(Actor const& actor, std::string const& text) {
        return said("relationships.ask_question", actor, about(pair, R"("text":")" + text + '"'));
    }
    std::string answer(Actor const& actor, std::string const& question, std::string const& text) {
        return said("relationships.answer_question", actor,
                    R"({"question":")" + question + R"(","text":")" + text + R"("})");
    }
    Json question(Actor const& actor, std::size_t place) {
        return see(actor, pair).find("questions")->items.at(place);
    }
};

TEST_F(Questions, AreAskedAndAnsweredBeforeEitherAnswersTheMatch) {
    EXPECT_EQ(ask(ana, "  How much time do you have?  "), "ok");
    pass();
    EXPECT_EQ(ask(bo, "Why do you want this?"), "ok");
    auto const asked = question(bo, 0);
    EXPECT_EQ(asked.find("text")->string, "How much time do you have?");
    EXPECT_EQ(asked.find("from")->string, "Ana Ruiz");
    EXPECT_FALSE(asked.find("mine")->boolean);
    EXPECT_EQ(asked.find("answer")->kind, Json::Kind::null);

    EXPECT_EQ(answer(bo, asked.find("id")->string, "An hour a fortnight."), "ok");
    EXPECT_EQ(question(ana, 0).find("answer")->string, "An hour a fortnight.");
    EXPECT_TRUE(question(ana, 0).find("mine")->boolean);
    EXPECT_EQ(seen_state(ana, pair), "proposed");
}

TEST_F(Questions, AreAnsweredByTheOtherAndOnce) {
    ask(ana, "How much time do you have?");
    auto const id = question(ana, 0).find("id")->string;
    EXPECT_EQ(answer(ana, id, "Plenty."), "question.own");
    EXPECT_EQ(answer(eve, id, "None."), "not_found");
    EXPECT_EQ(answer(bo, id, "Some."), "ok");
    EXPECT_EQ(answer(bo, id, "More."), "question.answered");
    EXPECT_EQ(question(bo, 0).find("answer")->string, "Some.");
    EXPECT_EQ(answer(bo, "que_nothing", "?"), "not_found");
}

TEST_F(Questions, NeedWordsAndNotTooMany) {
    EXPECT_EQ(ask(ana, "   "), "invalid_input");
    EXPECT_EQ(ask(ana, std::string(1001, 'x')), "invalid_input");
    for (int i = 0; i < 10; ++i) EXPECT_EQ(ask(ana, "And this?"), "ok");
    EXPECT_EQ(ask(ana, "And this?"), "question.too_many");
    EXPECT_EQ(ask(bo, "And that?"), "ok") << "each has ten of their own";
}

TEST_F(Questions, EndWithTheMatch) {
    ask(ana, "How much time do you have?");
    auto const id = question(ana, 0).find("id")->string;
    respond(bo, pair, false);
    EXPECT_EQ(ask(ana, "Why not?"), "pair.closed");
    EXPECT_EQ(answer(bo, id, "None."), "pair.closed");
}

TEST_F(Questions, LeftOpenAtTheYesCanStillBeAnswered) {
    ask(ana, "How much time do you have?");
    auto const id = question(ana, 0).find("id")->string;
    respond(ana, pair, true);
    respond(bo, pair, true);
    EXPECT_EQ(answer(bo, id, "An hour a fortnight."), "ok");
}

}  // namespace
}  // namespace telemachy::relationships
