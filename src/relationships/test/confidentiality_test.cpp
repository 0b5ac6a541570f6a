#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

/// Sentences that occur nowhere else, typed where the two type.
constexpr std::string_view words[] = {"amber-question", "cobalt-answer", "crimson-goal",
                                      "crimson-gift",   "crimson-limit", "jade-goal",
                                      "ochre-topic",    "violet-border", "umber-reason"};

class Confidentiality : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);
    std::string question;

    void SetUp() override {
        auto const asked = house.expect("relationships.ask_question", ana,
                                        about(pair, R"("text":"amber-question?")"));
        question = asked.find("id")->string;
        house.expect("relationships.answer_question", bo,
                     R"({"question":")" + question + R"(","text":"cobalt-answer."})");
        house.expect(
            "relationships.save_agreement", ana,
            about(
                pair,
                R"("version":0,"cadence":"Monthly","channel":"Video","gives_mentee":"crimson-gift",
                "gives_mentor":"","off_limits":"crimson-limit","ending":"","goals_mentee":"crimson-goal",
                         "goals_mentor":"jade-goal",
                         "topics":"ochre-topic","boundaries":"violet-border")"));
        respond(cyn, proposed(cyn, bo), false, "umber-reason");
    }

    static void expect_no_words(std::string const& text, std::string const& where) {
        for (auto const word : words)
            EXPECT_EQ(text.find(word), std::string::npos) << word << " is in " << where;
    }
};

TEST_F(Confidentiality, WhatTheTwoWriteIsInNoListOfACoordinatorOrSteward) {
    for (auto const& actor : {coordinator, test::steward()}) {
        auto const page = house.ask("relationships.list_pairs", actor,
                                    R"({"programme":")" + programme.text() + R"("})");
        ASSERT_TRUE(page);
        EXPECT_NE(page->body.find(pair.text()), std::string::npos)
            << "the control: the pair itself is listed";
        expect_no_words(page->body, "the list");
    }
}

TEST_F(Confidentiality, TheRecordAndTheOutboxCarryFactsAndNoWords) {
    house.settle();
    std::string kept;
    house.read(coordinator, [&](Work& work) {
        for (auto const* text :
             {"select bytes from operation_audit_leaf",
              "select details from operation_audit_detail", "select payload from operation_event",
              "select payload from operation_job", "select given from notifications_notice"}) {
            storage::Statement const all{"t.all", text};
            for (auto const& row : work.tx().all<std::string>(all)) kept += row + '\n';
        }
        return true;
    });
    EXPECT_NE(kept.find("relationships.save_agreement"), std::string::npos)
        << "the control: the act is recorded";
    expect_no_words(kept, "the record or the outbox");
}

TEST_F(Confidentiality, ToEverybodyElseThePairDoesNotExist) {
    struct Probe {
        std::string operation;
        std::string input;
    };
    auto const probes = [&](std::string const& pair_id, std::string const& question_id) {
        auto const of = [&](std::string const& more) {
            return R"({"pair":")" + pair_id + '"' + more + "}";
        };
        return std::vector<Probe>{
            {"relationships.see_pair", of("")},
            {"relationships.ask_question", of(R"(,"text":"?")")},
            {"relationships.answer_question",
             R"({"question":")" + question_id + R"(","text":"!"})"},
            {"relationships.respond_to_match", of(R"(,"accept":true)")},
            {"relationships.save_agreement",
             of(R"(,"version":1,"cadence":"","channel":"","gives_mentee":"","gives_mentor":"","off_limits":"","ending":"","goals_mentee":"",
                "goals_mentor":"","topics":"","boundaries":"")")},
            {"relationships.sign_agreement", of(R"(,"version":1)")},
            {"relationships.list_agreement_versions", of("")},
            {"relationships.log_conversation",
             of(R"(,"held_on":"2026-11-23","minutes":5,"channel":"chat")")},
        };
    };
    auto const real = probes(pair.text(), question);
    auto const made_up = probes("pai_nothing", "que_nothing");
    auto nobody = test::member("nobody");
    nobody.person.clear();  // an account without a person
    for (auto const& actor : {eve, coordinator, test::steward(), test::administrator(), nobody,
                              test::someone("advisor", {{Role::external}})}) {
        for (std::size_t i = 0; i < real.size(); ++i) {
            auto const probed = house.ask(real[i].operation, actor, real[i].input);
            auto const guessed = house.ask(made_up[i].operation, actor, made_up[i].input);
            ASSERT_FALSE(probed) << actor.name << ' ' << real[i].operation;
            ASSERT_FALSE(guessed);
            EXPECT_EQ(probed.error().kind, ProblemKind::not_found)
                << actor.name << ' ' << real[i].operation;
            EXPECT_EQ(probed.error(), guessed.error())
                << "the answer would tell a real id from a made-up one";
        }
    }
    // The control: the same questions are no refusals of that kind to one of the two.
    for (auto const& probe : real)
        EXPECT_NE(said(probe.operation, bo, probe.input), "not_found") << probe.operation;
}

TEST_F(Confidentiality, APersonListsTheirOwnPairsAndNobodyElses) {
    auto const mine = house.expect("relationships.list_my_pairs", bo);
    EXPECT_EQ(mine.find("items")->items.size(), 2U);
    EXPECT_EQ(house.expect("relationships.list_my_pairs", eve).find("items")->items.size(), 0U);
    EXPECT_EQ(house.expect("relationships.list_my_pairs", coordinator).find("items")->items.size(),
              0U);
}

TEST_F(Confidentiality, TheListOfAProgrammeIsForThoseWhoRunIt) {
    auto const input = R"({"programme":")" + programme.text() + R"("})";
    EXPECT_EQ(said("relationships.list_pairs", eve, input), "not_allowed");
    EXPECT_EQ(said("relationships.list_pairs", test::administrator(), input), "not_allowed");
    EXPECT_EQ(said("relationships.list_pairs", test::coordinator(programme.text()), input), "ok");
    EXPECT_EQ(said("relationships.list_pairs", test::coordinator("prg_other"), input), "not_found");
    EXPECT_EQ(said("relationships.list_pairs", coordinator, R"({"programme":"prg_nothing"})"),
              "not_found");
}

}  // namespace
}  // namespace telemachy::relationships
