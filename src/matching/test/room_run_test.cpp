#include "matching/record/certificate_document.h"
#include "matching/test/room_house.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching {
namespace {

using Runs = RoomHouse;

TEST_F(Runs, GoFromTheQueueToAPlanWithItsProof) {
    auto const queued = start();
    EXPECT_EQ(text(queued, "state"), "queued");
    EXPECT_EQ(text(queued, "started_by"), "coordinator");
    EXPECT_EQ(number(queued, "policy_version"), 0);
    EXPECT_EQ(refusal("matching.list_match_pairs", coordinator, about("run", text(queued, "id"))).code,
              "run.no_plan");
    house.settle();
    auto const run = see(queued);
    EXPECT_EQ(text(run, "state"), "solved");
    EXPECT_EQ(number(run, "progress"), 100);
    EXPECT_EQ(number(*run.find("totals"), "pairs"), 3);

    auto const about_run = about("run", text(run, "id"));
    auto const plan = house.expect("matching.list_match_pairs", coordinator, about_run);
    EXPECT_EQ(pairs_of(plan), pairs_of(preview(policy())));
    auto const certificate = house.ask("matching.see_certificate", coordinator, about_run);
    auto const inputs = house.ask("matching.see_inputs", steward, about_run);
    ASSERT_TRUE(certificate && inputs);
    EXPECT_TRUE(verify_documents(certificate->body, inputs->body).valid);
}

TEST_F(Runs, TellHowFarTheyAre) {
    std::vector<std::string> heard;
    auto const run = start();
    auto const subscription = house.broadcast.subscribe(
        "/match-runs/" + text(run, "id"),
        [&](world::Broadcast::News const& news) { heard.push_back(news.event + news.data); });
    house.settle();
    ASSERT_GE(heard.size(), 2U);
    EXPECT_EQ(heard.front(), R"(progress{"progress":0,"state":"solving"})");
    EXPECT_EQ(heard.back(), R"(progress{"progress":100,"state":"solved"})");
}

TEST_F(Runs, AreCancelledInTheQueue) {
    auto const run = start();
    house.expect("matching.cancel_match_run", coordinator, about("run", text(run, "id")));
    house.settle();
    EXPECT_EQ(text(see(run), "state"), "cancelled");
    EXPECT_EQ(said("matching.submit_match_run", coordinator, step_input(see(run))),
              "run.wrong_state");
    EXPECT_EQ(said("matching.cancel_match_run", coordinator, about("run", text(run, "id"))),
              "run.wrong_state");
}

TEST_F(Runs, AreCancelledHalfWayAndKeepNothing) {
    auto const run = start();
    bool asked = false;
    auto const subscription = house.broadcast.subscribe(
        "/match-runs/" + text(run, "id"), [&](world::Broadcast::News const&) {
            if (std::exchange(asked, true)) return;
            house.expect("matching.cancel_match_run", coordinator, about("run", text(run, "id")));
        });
    house.settle();
    EXPECT_TRUE(asked);
    EXPECT_EQ(text(see(run), "state"), "cancelled");
    EXPECT_EQ(said("matching.list_match_pairs", coordinator, about("run", text(run, "id"))),
              "run.no_plan");
}

TEST_F(Runs, ThatCannotBeSolvedAreRefusedWhenTheyAreStarted) {
    auto const refused =
        refusal("matching.start_match_run", coordinator,
                here(R"("name":"Spring","policy":)" + policy() + R"(,"decisions":[)" +
                     decision(lea, jon, "lock") + "]"));
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].code, "reporting_line");
}

TEST_F(Runs, WhoseRulesLeaveNobodyAreRefusedWithTheRuleThatDoesIt) {
    auto const refused =
        refusal("matching.start_match_run", coordinator,
                here(R"("name":"Too strict","policy":)" +
                     policy_with(R"("level_gap_max":-1)", R"("level_gap_max":-9)")));
    EXPECT_EQ(refused.code, "match.excludes_everyone");
    EXPECT_EQ(refused.fields.front().path, "/policy/rules/level_gap_max");
    EXPECT_EQ(refused.fields.front().detail,
              "Keeps 12 pairs apart; without it 8 pairs would be possible.");
}

TEST_F(Runs, ThatCannotMeetAHardQuotaFailAndSayWhy) {
    // Moe alone knows the ports besides Jon, and each can take one pair: three pairs out of three
    // cannot go to the ports.
    auto const run = start(
        "", policy_with(R"("quotas":[])", R"("quotas":[{"group_by":"function","group":"Ports",
                           "side":"mentor","share_min":100,"soft":false}])"));
    house.settle();
    auto const after = see(run);
    EXPECT_EQ(text(after, "state"), "failed");
    EXPECT_NE(text(after, "failure").find("Ports"), std::string::npos) << text(after, "failure");
    EXPECT_EQ(said("matching.submit_match_run", coordinator, step_input(after)), "run.wrong_state");
}

TEST_F(Runs, RecordWhatWasDecidedAndNothingOfWhatIsPrivate) {
    house.expect("matching.block_person", kim, about("person", lea.person));
    auto const run = solved("\"decisions\":[" + decision(max, moe, "lock") + "]");
    auto const plan =
        house.expect("matching.list_match_pairs", coordinator, about("run", text(run, "id")));
    auto const& decided = list(plan, "decisions").front();
    EXPECT_EQ(text(decided, "reason"), "They asked for each other.");
    EXPECT_EQ(text(decided, "mentee_name"), "max");
    EXPECT_EQ(real(decided, "cost"), 0);

    auto const inputs = house.ask("matching.see_inputs", steward, about("run", text(run, "id")));
    ASSERT_TRUE(inputs);
    for (auto const* word : {"block", "conflict", "woman", "gender"})
        EXPECT_EQ(inputs->body.find(word), std::string::npos) << word;
    constexpr storage::Statement details{"t.details",
                                         "select bytes from operation_audit_leaf order by seq"};
    auto const leaves =
        house.read(steward, [&](Work& work) { return work.tx().all<std::string>(details); });
    EXPECT_FALSE(leaves.empty());
    for (auto const& leaf : leaves)
        EXPECT_FALSE(leaf.contains("block_person") && leaf.contains(lea.person));
}

TEST_F(Runs, AreNeverApprovedByWhoeverStartedThem) {
    auto both = coordinator;
    both.grants.push_back({Role::steward});
    auto const run = submitted();
    EXPECT_EQ(refusal("matching.decide_match_run", both,
                      step_input(run, R"("approve":true,"reason":"")"))
                  .code,
              "run.own");
    EXPECT_TRUE(list(house.expect("matching.list_approvals", both), "items").empty());
    EXPECT_EQ(list(house.expect("matching.list_approvals", steward), "items").size(), 1U);
    EXPECT_EQ(refusal("matching.decide_match_run", coordinator,
                      step_input(run, R"("approve":true,"reason":"")"))
                  .kind,
              ProblemKind::forbidden);
}

TEST_F(Runs, AreNotApprovedByASecondAccountOfTheSamePerson) {
    auto second = steward;
    second.person = coordinator.person;
    EXPECT_EQ(said("matching.decide_match_run", second,
                   step_input(submitted(), R"("approve":true,"reason":"")")),
              "run.own");
}

TEST_F(Runs, AreDecidedAtTheVersionThatWasReviewed) {
    auto const run = submitted();
    auto const decide = step_input(run, R"("approve":true,"reason":"")");
    EXPECT_EQ(said("matching.decide_match_run", steward, decide), "ok");
    EXPECT_EQ(refusal("matching.decide_match_run", steward, decide).kind, ProblemKind::stale);
    EXPECT_EQ(said("matching.decide_match_run", steward,
                   step_input(see(run), R"("approve":true,"reason":"")")),
              "run.wrong_state");
}

TEST_F(Runs, ComeBackWithAReason) {
    auto const run = submitted();
    auto const refused = refusal("matching.decide_match_run", steward,
                                 step_input(run, R"("approve":false,"reason":" ")"));
    ASSERT_EQ(refused.fields.size(), 1U);
    EXPECT_EQ(refused.fields[0].path, "/reason");
    auto const back = house.expect("matching.decide_match_run", steward,
                                   step_input(run, R"("approve":false,"reason":"Too few ports.")"));
    EXPECT_EQ(text(back, "state"), "returned");
    EXPECT_EQ(text(back, "return_reason"), "Too few ports.");
    EXPECT_EQ(notices(coordinator), std::vector<std::string>{"run_returned"});
    EXPECT_EQ(said("matching.publish_match_run", coordinator, step_input(back)),
              "run.wrong_state");
}

TEST_F(Runs, AreReviewedWithWhatChangedWhatWasOverruledAndTheProof) {
    auto const run = submitted("\"decisions\":[" + decision(lea, liv, "lock") + "]");
    auto const review =
        house.expect("matching.review_match_run", steward, about("run", text(run, "id")));
    auto const& certificate = *review.find("certificate");
    EXPECT_TRUE(certificate.find("valid")->boolean) << text(certificate, "sentence");
    EXPECT_EQ(number(certificate, "gap"), 0);
    EXPECT_TRUE(text(certificate, "digest").starts_with("sha256:"));
    EXPECT_TRUE(review.find("reproducible")->boolean);
    EXPECT_TRUE(list(review, "policy_diff").empty());
    EXPECT_TRUE(review.find("first_publication")->boolean);
    ASSERT_EQ(list(review, "decisions").size(), 1U);
    EXPECT_EQ(text(list(review, "decisions").front(), "reason"), "They asked for each other.");
    EXPECT_GT(real(list(review, "decisions").front(), "cost"), 0);
    EXPECT_FALSE(list(review, "fairness").empty());
}

TEST_F(Runs, WithATamperedPlanFailTheReview) {
    auto const run = submitted();
    constexpr storage::Statement tamper{
        "t.tamper",
        "update matching_run_paper set document = replace(document, '\"score\":', '\"score\":1') "
        "where kind = 'certificate'"};
    house.write(coordinator, [&](Work& work) { return work.tx().run(tamper); });
    auto const review =
        house.expect("matching.review_match_run", steward, about("run", text(run, "id")));
    EXPECT_FALSE(review.find("certificate")->find("valid")->boolean);
    EXPECT_FALSE(review.find("reproducible")->boolean);
}

TEST_F(Runs, AreSeenByASponsorWithoutTheirPairs) {
    auto const run = solved();
    auto const sponsor = test::someone("sponsor", {{Role::member}, {Role::sponsor}});
    EXPECT_EQ(list(house.expect("matching.list_match_runs", sponsor, here()), "items").size(), 1U);
    EXPECT_EQ(refusal("matching.list_match_pairs", sponsor, about("run", text(run, "id"))).kind,
              ProblemKind::forbidden);
    EXPECT_EQ(refusal("matching.see_match_run", test::coordinator("prg_elsewhere"),
                      about("run", text(run, "id")))
                  .kind,
              ProblemKind::not_found);
    EXPECT_EQ(refusal("matching.see_inputs", coordinator, about("run", text(run, "id"))).kind,
              ProblemKind::forbidden);  // it holds what people wished for in private
}

}  // namespace
}  // namespace telemachy::matching
