#include "relationships/test/pair_house.h"

namespace telemachy::relationships {
namespace {

using namespace std::chrono_literals;

/// Bo is at the middle of a circle with Ana and Cyn; Eve is in no circle.
class Circles : public PairHouse {
protected:
    Id<ProgrammeTag> const ring = circle_programme();
    Id<PairTag> const with_ana = active_in(ring, ana);
    Id<PairTag> const with_cyn = active_in(ring, cyn);

    Id<ProgrammeTag> circle_programme() {
        auto const made = house.expect("programmes.create_programme", coordinator,
                                       R"({"name":"Round table","modality":"circle","purpose":"","hours_per_month":2,
                                           "mentee_audience":{},"mentor_audience":{}})");
        return Id<ProgrammeTag>(made.find("id")->string);
    }
    Id<PairTag> active_in(Id<ProgrammeTag> const& where, Actor const& mentee) {
        auto proposal = couple(mentee, bo);
        proposal.programme = where;
        auto const pair = propose({proposal}).value().at(0);
        respond(mentee, pair, true);
        respond(bo, pair, true);
        pass();
        return pair;
    }
    static std::string list(std::vector<Id<PairTag>> const& pairs) {
        std::string text;
        for (auto const& pair : pairs) text += (text.empty() ? "\"" : ",\"") + pair.text() + '"';
        return "[" + text + "]";
    }
    static std::string meeting(Id<PairTag> const& pair, std::string const& day, std::vector<Id<PairTag>> const& attended) {
        return about(pair, R"("held_on":")" + day + R"(","minutes":60,"channel":"video","attended":)" + list(attended));
    }
    std::int64_t held(Id<PairTag> const& pair) {
        return see(bo, pair).find("card")->find("conversations")->integer;
    }
    std::string names(Actor const& who, Id<PairTag> const& pair) {
        std::string text;
        auto const circle = house.expect("relationships.see_circle", who, about(pair));
        for (auto const& member : circle.find("members")->items) {
            text += member.find("person")->find("name")->string + (member.find("pair")->string.empty() ? "\n" : " *\n");
        }
        return text;
    }
};

TEST_F(Circles, AreEverybodyAroundOneMentorAndTheirPairsStayTheirOwn) {
    EXPECT_EQ(names(bo, with_ana), "Bo Lind\nAna Ruiz *\nCyn Ward *\n") << "the mentor knows whose pair is whose";
    EXPECT_EQ(names(ana, with_ana), "Bo Lind\nAna Ruiz\nCyn Ward\n");
    EXPECT_EQ(said("relationships.see_circle", ana, about(with_cyn)), "not_found");
    EXPECT_EQ(said("relationships.see_circle", eve, about(with_ana)), "not_found");
    auto const twos = active(eve, cyn);
    EXPECT_EQ(names(eve, twos), "") << "a programme of pairs knows no circles";
}

TEST_F(Circles, AreLoggedOnceWithWhoWasThereAndWhoWasNot) {
    auto const logged = house.expect("relationships.log_circle_conversation", bo, meeting(with_ana, "2026-11-23", {with_ana}));
    EXPECT_EQ(logged.find("attended")->integer, 1);
    EXPECT_EQ(logged.find("stayed_away")->integer, 1);
    EXPECT_EQ(held(with_ana), 1);
    EXPECT_EQ(held(with_cyn), 0);
    EXPECT_EQ(notices(cyn).front(), "conversation_missed");
    auto const page = see(cyn, with_cyn);
    auto const& missed = page.find("missed")->items;
    ASSERT_EQ(missed.size(), 1U);
    EXPECT_EQ(said("relationships.contest_missed_conversation", cyn,
                   R"({"missed":")" + missed[0].find("id")->string + R"("})"), "ok");
}

TEST_F(Circles, CountADayOnceWhoeverLogsItAndHoweverOften) {
    EXPECT_EQ(said("relationships.log_conversation", ana, about(with_ana, R"("held_on":"2026-11-23","minutes":50,"channel":"video")")), "ok");
    for (int again = 0; again < 2; ++again) {
        EXPECT_EQ(said("relationships.log_circle_conversation", bo, meeting(with_ana, "2026-11-23", {with_cyn})), "ok");
    }
    EXPECT_EQ(held(with_ana), 1) << "she was there, as she said herself";
    EXPECT_EQ(held(with_cyn), 1);
    EXPECT_EQ(see(ana, with_ana).find("missed")->items.size(), 0U);
}

TEST_F(Circles, AreLoggedByTheirMentorWithPeopleWhoAreInThem) {
    auto const twos = active(ana, cyn);
    EXPECT_EQ(said("relationships.log_circle_conversation", ana, meeting(with_ana, "2026-11-23", {with_ana})), "circle.mentor_only");
    EXPECT_EQ(said("relationships.log_circle_conversation", eve, meeting(with_ana, "2026-11-23", {with_ana})), "not_found");
    EXPECT_EQ(said("relationships.log_circle_conversation", cyn, meeting(twos, "2026-11-23", {twos})), "pair.no_circle");
    auto const problem = house.ask("relationships.log_circle_conversation", bo,
                                   meeting(with_ana, "2026-11-23", {with_ana, twos, with_cyn, with_cyn})).error();
    ASSERT_EQ(problem.fields.size(), 3U);
    EXPECT_EQ(problem.fields[0].path + " " + problem.fields[0].code, "/attended/1 not_in_it");
    EXPECT_EQ(problem.fields[1].path + " " + problem.fields[1].code, "/attended/2 twice");
    EXPECT_EQ(house.ask("relationships.log_circle_conversation", bo, meeting(with_ana, "2026-11-23", {})).error().fields.at(0).code, "nobody");
    EXPECT_EQ(said("relationships.log_circle_conversation", bo, meeting(with_ana, "2026-11-24", {with_ana})), "invalid_input");
    EXPECT_EQ(held(with_ana), 0) << "nothing of what was refused was kept";
}

TEST_F(Circles, WaitForNobodyWhoCameLater) {
    house.clock.advance(72h);
    auto const with_eve = active_in(ring, eve);
    auto const logged = house.expect("relationships.log_circle_conversation", bo, meeting(with_ana, "2026-11-24", {with_ana, with_cyn}));
    EXPECT_EQ(logged.find("stayed_away")->integer, 0);
    EXPECT_EQ(see(eve, with_eve).find("missed")->items.size(), 0U);
    house.read(bo, [&](Work& work) {
        EXPECT_EQ(RelationshipsDirectory(work).circle_around(ring, id_of(bo)).size(), 3U);
        EXPECT_EQ(RelationshipsDirectory(work).circle_around(programme, id_of(bo)).size(), 0U);
        return true;
    });
}

}  // namespace
}  // namespace telemachy::relationships
