#include "matching/test/room_house.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching {
namespace {

using relationships::PairState;

class Publishing : public RoomHouse {
protected:
    programmes::EnrolmentState standing(Actor const& actor, programmes::Side side) {
        return house.read(coordinator, [&](Work& work) {
            return programmes::ProgrammeDirectory(work)
                .participant(Id<ProgrammeTag>(programme), Id<PersonTag>(actor.person), side)
                .value()
                .state;
        });
    }
    void decline(Actor const& actor, Id<relationships::PairTag> const& pair) {
        a_moment_later();
        house.expect("relationships.respond_to_match", actor,
                     about("pair", pair.text(), R"("accept":false,"reason":"")"));
        house.settle();
    }
    Id<relationships::PairTag> pair_of(Actor const& mentee) {
        for (auto const& pair : pairs())
            if (pair.mentee.text() == mentee.person) return pair.id;
        throw std::logic_error("no pair");
    }
};

TEST_F(Publishing, ProposesEveryPairAndTellsBothPeople) {
    auto const run = published();
    EXPECT_EQ(text(run, "state"), "published");
    ASSERT_EQ(pairs().size(), 3U);
    for (auto const& pair : pairs()) EXPECT_EQ(pair.state, PairState::proposed);
    EXPECT_EQ(notices(lea), std::vector<std::string>{"match_proposed"});
    EXPECT_EQ(notices(kim), std::vector<std::string>{"match_proposed"});
    EXPECT_EQ(notices(liv), std::vector<std::string>{"not_matched_yet"});
    EXPECT_EQ(standing(lea, programmes::Side::mentee), programmes::EnrolmentState::matched);
    EXPECT_EQ(standing(liv, programmes::Side::mentor), programmes::EnrolmentState::enrolled);

    auto const mine = house.expect("relationships.list_my_pairs", lea);
    ASSERT_EQ(list(mine, "items").size(), 1U);
    EXPECT_EQ(text(*list(mine, "items").front().find("partner"), "name"), "kim");
    EXPECT_TRUE(list(house.expect("matching.list_approvals", steward), "items").empty());

    auto const page = house.expect("relationships.see_pair", lea,
                                   about("pair", pair_of(lea).text()));
    EXPECT_NE(text(*page.find("why"), "sentence").find("Python"), std::string::npos);
    EXPECT_EQ(said("matching.publish_match_run", coordinator, step_input(run)),
              "run.wrong_state");
}

TEST_F(Publishing, NeedsAnApproval) {
    auto const run = submitted();
    EXPECT_EQ(refusal("matching.publish_match_run", coordinator, step_input(run)).kind,
              ProblemKind::conflict);
    EXPECT_TRUE(pairs().empty());
}

TEST_F(Publishing, NeedsTheVersionThatWasApproved) {
    auto const before = submitted();
    step("matching.decide_match_run", steward, before, R"("approve":true,"reason":"")");
    EXPECT_EQ(refusal("matching.publish_match_run", coordinator, step_input(before)).kind,
              ProblemKind::stale);
    EXPECT_TRUE(pairs().empty());
}

TEST_F(Publishing, IsAllOrNothingWhenSomethingChangedSinceTheRun) {
    auto const run = approved();
    house.expect("matching.block_person", kim, about("person", lea.person));
    auto const refused = refusal("matching.publish_match_run", coordinator, step_input(run));
    EXPECT_EQ(refused.code, "run.outdated");
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].detail, "kim and lea are no longer possible.");
    EXPECT_TRUE(pairs().empty());
    EXPECT_TRUE(notices(ida).empty());
    EXPECT_EQ(text(see(run), "state"), "approved");
}

TEST_F(Publishing, IsAllOrNothingWhenSomebodyLeft) {
    auto const run = approved();
    auto const enrolments = house.expect("programmes.list_my_enrolments", kim);
    house.expect("programmes.withdraw_enrolment", kim,
                 about("enrolment", text(list(enrolments, "items").front(), "id")));
    auto const refused = refusal("matching.publish_match_run", coordinator, step_input(run));
    EXPECT_EQ(refused.code, "run.outdated");
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].detail, "kim and lea are no longer possible.");
    EXPECT_TRUE(pairs().empty());
    EXPECT_TRUE(list(house.expect("relationships.list_my_pairs", max), "items").empty());
}

TEST_F(Publishing, TwiceTheSamePeopleIsRefused) {
    auto const first = approved();
    auto const second = approved();
    step("matching.publish_match_run", coordinator, first);
    EXPECT_EQ(said("matching.publish_match_run", coordinator, step_input(see(second))),
              "run.outdated");
    EXPECT_EQ(pairs().size(), 3U);
}

TEST_F(Publishing, OffersTheNextBestWhenAMatchIsDeclined) {
    published();
    auto const pair = pair_of(lea);
    EXPECT_EQ(said("matching.list_alternatives", coordinator, about("pair", pair.text())),
              "pair.not_declined");
    decline(lea, pair);
    EXPECT_EQ(notices(coordinator).front(), "match_declined");

    auto const next =
        house.expect("matching.list_alternatives", coordinator, about("pair", pair.text()));
    // Jon and Moe have a pair and are in her line besides; Kim was declined; Liv is free.
    ASSERT_EQ(list(next, "items").size(), 1U);
    auto const& liv_offered = list(next, "items").front();
    EXPECT_EQ(text(*liv_offered.find("mentor"), "name"), "liv");
    EXPECT_GT(real(liv_offered, "cost"), 0);

    auto const propose = [&](Actor const& mentor) {
        return said("matching.propose_alternative", coordinator,
                    about("pair", pair.text(), R"("mentor":")" + mentor.person + '"'));
    };
    EXPECT_EQ(propose(jon), "pair.not_possible");
    EXPECT_EQ(propose(liv), "ok");
    EXPECT_EQ(propose(liv), "pair.not_possible");
    EXPECT_EQ(pairs().size(), 4U);
    EXPECT_EQ(notices(liv), (std::vector<std::string>{"match_proposed", "not_matched_yet"}));
    EXPECT_EQ(refusal("matching.list_alternatives", test::coordinator("prg_elsewhere"),
                      about("pair", pair.text()))
                  .kind,
              ProblemKind::not_found);
}

TEST_F(Publishing, AgainLooksOnlyForWhoIsFree) {
    published();
    decline(lea, pair_of(lea));
    auto const plan = preview(policy());
    EXPECT_EQ(pairs_of(plan), "lea-liv");
}

}  // namespace
}  // namespace telemachy::matching
