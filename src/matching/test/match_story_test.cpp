#include "matching/test/match_house.h"

#include "matching/record/certificate_document.h"
#include "relationships/relationships_directory.h"

namespace telemachy::matching {
namespace {

struct MatchStory : MatchHouse {};

TEST_F(MatchStory, a_draft_is_solved_and_explained_without_keeping_anything) {
    auto const plan = preview();
    // Jon reports to Lea, so she gets Nia; Kim reports to Ida, so she gets Tom, who knows half.
    EXPECT_EQ(couples(plan), "lea-nia ida-tom max-jon") << couples(plan);
    EXPECT_EQ(number(*plan.find("totals"), "pairs"), 3);
    EXPECT_EQ(number(*plan.find("totals"), "gap"), 0);
    auto const& first = items(plan, "pairs").front();
    EXPECT_EQ(text(first, "sentence"), "nia knows Social media, which lea asked for.");
    EXPECT_EQ(number(first, "fit"), 100);
    EXPECT_EQ(number(items(first, "parts").front(), "points"), number(first, "score"));
    auto const& unmatched = items(plan, "unmatched");
    ASSERT_EQ(unmatched.size(), 1U);
    EXPECT_EQ(text(*unmatched[0].find("person"), "name"), "kim");
    EXPECT_TRUE(items(house.expect("matching.list_match_runs", author, of_programme())).empty());
}

TEST_F(MatchStory, a_run_goes_from_order_to_pairs_through_a_second_pair_of_eyes) {
    auto run = solved_run();
    EXPECT_EQ(text(run, "state"), "solved");
    EXPECT_EQ(number(*run.find("totals"), "pairs"), 3);
    run = house.expect("matching.submit_match_run", author, of_run(run));
    EXPECT_EQ(text(run, "state"), "submitted");

    auto const waiting = house.expect("matching.list_approvals", steward);
    ASSERT_EQ(items(waiting).size(), 1U);
    auto const review = house.expect("matching.review_match_run", steward, only_run(run));
    EXPECT_TRUE(review.find("certificate")->find("valid")->boolean);
    EXPECT_TRUE(review.find("reproducible")->boolean);
    EXPECT_EQ(number(*review.find("certificate"), "gap"), 0);
    EXPECT_FALSE(items(review, "policy_diff").empty());

    run = house.expect("matching.decide_match_run", steward, of_run(run, R"("approve":true,"reason":"")"));
    EXPECT_EQ(text(run, "state"), "approved");
    run = house.expect("matching.publish_match_run", author, of_run(run));
    EXPECT_EQ(text(run, "state"), "published");

    auto const mine = house.expect("relationships.list_my_pairs", member("lea"));
    ASSERT_EQ(items(mine).size(), 1U);
    EXPECT_EQ(text(*items(mine)[0].find("partner"), "name"), "nia");
    EXPECT_EQ(text(items(mine)[0], "state"), "proposed");
    EXPECT_TRUE(items(house.expect("matching.list_approvals", steward)).empty());
}

TEST_F(MatchStory, nobody_approves_what_they_had_a_hand_in) {
    Actor both = author;
    both.grants.push_back({Role::steward});
    auto const run = submitted_run();
    EXPECT_EQ(said("matching.decide_match_run", both, of_run(run, R"("approve":true,"reason":"")")), "run.own");
    EXPECT_TRUE(items(house.expect("matching.list_approvals", both)).empty());
    EXPECT_EQ(said("matching.decide_match_run", author, of_run(run, R"("approve":true,"reason":"")")),
              "not_allowed");
    EXPECT_EQ(said("matching.decide_match_run", steward, of_run(run, R"("approve":true,"reason":"")")), "ok");
}

TEST_F(MatchStory, a_returned_run_says_why_and_goes_no_further) {
    auto run = submitted_run();
    EXPECT_EQ(said("matching.decide_match_run", steward, of_run(run, R"("approve":false,"reason":"")")),
              "invalid_input");
    run = house.expect("matching.decide_match_run", steward,
                       of_run(run, R"("approve":false,"reason":"Look at the ports again.")"));
    EXPECT_EQ(text(run, "state"), "returned");
    EXPECT_EQ(text(run, "return_reason"), "Look at the ports again.");
    EXPECT_EQ(said("matching.publish_match_run", author, of_run(run)), "run.wrong_state");
}

TEST_F(MatchStory, of_two_who_decide_at_once_the_second_is_told) {
    auto const run = submitted_run();
    house.expect("matching.decide_match_run", steward, of_run(run, R"("approve":true,"reason":"")"));
    auto const other = test::someone("second_steward", {{Role::member}, {Role::steward}});
    EXPECT_EQ(said("matching.decide_match_run", other, of_run(run, R"("approve":false,"reason":"No.")")), "stale");
}

TEST_F(MatchStory, a_run_that_was_cancelled_is_not_solved) {
    auto const run = house.expect("matching.start_match_run", author,
                                  of_programme(R"("name":"Autumn",)" + with_policy()));
    EXPECT_EQ(text(run, "state"), "queued");
    house.expect("matching.cancel_match_run", author, only_run(run));
    house.settle();
    auto const after = house.expect("matching.see_match_run", author, only_run(run));
    EXPECT_EQ(text(after, "state"), "cancelled");
    EXPECT_EQ(said("matching.list_match_pairs", author, only_run(run)), "run.no_plan");
    EXPECT_EQ(said("matching.cancel_match_run", author, only_run(run)), "run.wrong_state");
}

TEST_F(MatchStory, a_run_without_any_possible_pair_fails_and_says_which_rule) {
    auto const run = house.expect(
        "matching.start_match_run", author,
        of_programme(R"("name":"Too strict","policy":)" +
                     policy(R"({"criterion":"expertise","weight":1})", R"(,"level_gap_min":-2)") +
                     R"(,"decisions":[])"));
    house.settle();
    auto const after = house.expect("matching.see_match_run", author, only_run(run));
    EXPECT_EQ(text(after, "state"), "failed");
    EXPECT_NE(text(after, "failure").find("leave no possible pair"), std::string::npos);
}

TEST_F(MatchStory, publishing_is_all_or_nothing_and_stops_when_somebody_left) {
    auto const run = approved_run();
    auto const mine = house.expect("programmes.list_my_enrolments", member("nia"));
    house.expect("programmes.withdraw_enrolment", member("nia"),
                 R"({"enrolment":")" + text(items(mine).front(), "id") + R"("})");
    auto const refused = house.ask("matching.publish_match_run", author, of_run(run));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "run.outdated");
    EXPECT_EQ(refused.error().fields[0].detail, "nia no longer takes part.");
    EXPECT_TRUE(items(house.expect("relationships.list_my_pairs", member("max"))).empty());
}

TEST_F(MatchStory, a_block_keeps_two_apart_and_nobody_else_learns_of_it) {
    house.expect("matching.block_person", member("nia"), R"({"person":")" + id("lea") + R"("})");
    auto const plan = preview();
    EXPECT_EQ(couples(plan).find("lea-nia"), std::string::npos);
    auto const why = house.expect("matching.explain_pair", author,
                                  of_programme(with_policy(R"(,"mentee":")" + id("lea") + R"(","mentor":")" +
                                                           id("nia") + '"')));
    EXPECT_EQ(text(why, "rule"), "unavailable");
    EXPECT_EQ(text(why, "sentence"), "They cannot be paired: a private reason, such as a conflict of interest.");
    EXPECT_EQ(items(house.expect("matching.list_blocks", member("nia"))).size(), 1U);
    EXPECT_TRUE(items(house.expect("matching.list_blocks", member("lea"))).empty());
    EXPECT_EQ(said("matching.list_blocks", author, "{}"), "ok") << "an empty list of their own";

    auto const conflict = house.expect("matching.declare_conflict", author,
                                       R"({"one":")" + id("ida") + R"(","other":")" + id("tom") +
                                           R"(","reason":"Brothers-in-law."})");
    auto const again = house.expect("matching.explain_pair", author,
                                    of_programme(with_policy(R"(,"mentee":")" + id("ida") + R"(","mentor":")" +
                                                             id("tom") + '"')));
    EXPECT_EQ(text(again, "sentence"), text(why, "sentence"));
    house.expect("matching.withdraw_conflict", author, R"({"conflict":")" + text(conflict, "id") + R"("})");
    house.expect("matching.unblock_person", member("nia"), R"({"person":")" + id("lea") + R"("})");
    EXPECT_EQ(couples(preview()), "lea-nia ida-tom max-jon");
}

TEST_F(MatchStory, a_block_is_in_no_recorded_paper_and_no_audit_detail) {
    house.expect("matching.block_person", member("nia"), R"({"person":")" + id("lea") + R"("})");
    auto const run = solved_run();
    auto const inputs = house.ask("matching.see_inputs", steward, only_run(run));
    ASSERT_TRUE(inputs);
    EXPECT_EQ(inputs->body.find("block"), std::string::npos);
    EXPECT_EQ(inputs->body.find("woman"), std::string::npos);
    constexpr storage::Statement details{"t.details", "select bytes from operation_audit_leaf order by seq"};
    auto const leaves =
        house.read(author, [&](Work& work) { return work.tx().all<std::string>(details); });
    for (auto const& leaf : leaves)
        if (leaf.find("block_person") != std::string::npos)
            EXPECT_EQ(leaf.find(id("lea")), std::string::npos);
}

TEST_F(MatchStory, papers_of_a_run_prove_it_away_from_the_server) {
    auto const run = solved_run();
    auto const certificate = house.ask("matching.see_certificate", author, only_run(run));
    auto const inputs = house.ask("matching.see_inputs", author, only_run(run));
    ASSERT_TRUE(certificate && inputs);
    EXPECT_EQ(certificate->filename, "certificate.json");
    auto const finding = verify_documents(certificate->body, inputs->body);
    EXPECT_TRUE(finding.valid) << in_english(finding.sentence);
}

TEST_F(MatchStory, decisions_need_a_reason_before_they_are_run_and_show_their_price) {
    std::string const lock = R"([{"mentee":")" + id("lea") + R"(","mentor":")" + id("tom") +
                             R"(","kind":"lock","reason":)";
    EXPECT_EQ(said("matching.start_match_run", author,
                   of_programme(R"("name":"x","policy":)" + policy() + R"(,"decisions":)" + lock + R"(""}])")),
              "match.invalid");
    auto const run = solved_run(lock + R"("They asked."}])");
    auto const plan = house.expect("matching.list_match_pairs", author, only_run(run));
    ASSERT_EQ(items(plan, "decisions").size(), 1U);
    EXPECT_EQ(text(items(plan, "decisions")[0], "reason"), "They asked.");
    EXPECT_EQ(number(items(plan, "decisions")[0], "cost"), 150'000);
    EXPECT_EQ(text(items(plan, "decisions")[0], "mentee_name"), "lea");
}

TEST_F(MatchStory, a_policy_is_versioned_and_edited_by_one_at_a_time) {
    auto const first = house.expect("matching.see_policy", author, of_programme());
    EXPECT_EQ(number(first, "version"), 0);
    EXPECT_EQ(number(*first.find("rules"), "level_gap_max"), -1) << "a reverse programme starts so";
    auto const save = [&](int version, std::string const& body) {
        auto text = body;
        text.insert(1, R"("programme":")" + programme + R"(","version":)" + std::to_string(version) + ",");
        return text;
    };
    house.expect("matching.save_policy", author, save(0, policy()));
    EXPECT_EQ(said("matching.save_policy", author, save(0, policy())), "stale");
    house.expect("matching.save_policy", author, save(1, policy(R"({"criterion":"hours","weight":10})")));
    auto const versions = house.expect("matching.list_policy_versions", author, of_programme());
    ASSERT_EQ(items(versions).size(), 2U);
    EXPECT_EQ(number(items(versions)[0], "version"), 2);
    EXPECT_EQ(items(items(versions)[0], "changes").size(), 2U);

    auto const file = house.ask("matching.see_policy_file", author, of_programme());
    ASSERT_TRUE(file);
    EXPECT_EQ(file->filename, "policy.toml");
    auto input = Json::empty_object();
    input.set("programme", Json::of_string(programme));
    input.set("version", Json::of_word("2"));
    input.set("file", Json::of_string(file->body));
    std::string body;
    write_json(body, input);
    auto const saved = house.expect("matching.save_policy_file", author, body);
    EXPECT_EQ(number(saved, "version"), 3);
}

TEST_F(MatchStory, a_bad_policy_is_refused_with_every_field_in_its_place) {
    auto const refused = house.ask(
        "matching.preview_plan", author,
        of_programme(R"("policy":)" + policy(R"({"criterion":"expertize","weight":900})") + R"(,"decisions":[])"));
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.error().fields.size(), 2U);
    EXPECT_EQ(refused.error().fields[0].path, "/policy/criteria/0/weight");
    EXPECT_EQ(refused.error().fields[1].detail,
              "There is no criterion \"expertize\". Did you mean \"expertise\"?");
    std::string steered = policy();
    steered.replace(steered.find(R"("quotas":[])"), 11,
                    R"("quotas":[{"group_by":"gender","group":"woman","side":"mentor","share_min":50,"soft":true}])");
    auto const quota = house.ask("matching.preview_plan", author,
                                 of_programme(R"("policy":)" + steered + R"(,"decisions":[])"));
    EXPECT_EQ(quota.error().fields[0].code, "protected_group");
}

TEST_F(MatchStory, scenarios_are_kept_and_put_side_by_side) {
    auto const save = [&](std::string const& name, std::string const& criteria) {
        return house.expect("matching.save_scenario", author,
                            of_programme(R"("name":")" + name + R"(","policy":)" + policy(criteria) +
                                         R"(,"decisions":[])"));
    };
    auto const skills = save("Skills first", R"({"criterion":"expertise","weight":100})");
    auto const near = save("Near home", R"({"criterion":"hours","weight":100})");
    EXPECT_EQ(items(house.expect("matching.list_scenarios", author, of_programme())).size(), 2U);
    auto const compared =
        house.expect("matching.compare_scenarios", author,
                     of_programme(R"("scenarios":[")" + text(skills, "id") + R"(",")" + text(near, "id") + R"("])"));
    ASSERT_EQ(items(compared).size(), 2U);
    EXPECT_EQ(text(items(compared)[0], "name"), "Skills first");
    EXPECT_GT(number(compared, "differing_pairs"), 0);
    house.expect("matching.delete_scenario", author, R"({"scenario":")" + text(near, "id") + R"("})");
    EXPECT_EQ(items(house.expect("matching.list_scenarios", author, of_programme())).size(), 1U);
}

TEST_F(MatchStory, a_preview_marks_what_its_baseline_had_otherwise) {
    auto const same = preview(R"(,"baseline":)" + policy());
    EXPECT_EQ(number(*same.find("totals"), "changed"), 0);
    auto const other = house.expect(
        "matching.preview_plan", author,
        of_programme(R"("policy":)" + policy(R"({"criterion":"hours","weight":100})") +
                     R"(,"decisions":[],"baseline":)" + policy()));
    EXPECT_GT(number(*other.find("totals"), "changed"), 0);
}

TEST_F(MatchStory, after_a_no_the_next_best_is_offered_and_proposed) {
    auto const run = approved_run();
    house.expect("matching.publish_match_run", author, of_run(run));
    auto const mine = house.expect("relationships.list_my_pairs", member("lea"));
    auto const pair = text(items(mine)[0], "id");
    house.expect("relationships.respond_to_match", member("lea"),
                 R"({"pair":")" + pair + R"(","accept":false,"reason":"No time together."})");
    auto const offered =
        house.expect("matching.list_alternatives", author, R"({"pair":")" + pair + R"("})");
    ASSERT_EQ(items(offered).size(), 1U);
    EXPECT_EQ(text(*items(offered)[0].find("mentor"), "name"), "kim");
    EXPECT_EQ(said("matching.propose_alternative", author,
                   R"({"pair":")" + pair + R"(","mentor":")" + id("jon") + R"("})"),
              "pair.no_place");
    house.expect("matching.propose_alternative", author,
                 R"({"pair":")" + pair + R"(","mentor":")" + id("kim") + R"("})");
    EXPECT_EQ(items(house.expect("relationships.list_my_pairs", member("kim"))).size(), 1U);
}

TEST_F(MatchStory, a_coordinator_of_another_programme_sees_nothing_here) {
    auto const run = solved_run();
    auto const other = test::coordinator("prg_other");
    EXPECT_EQ(said("matching.see_match_run", other, only_run(run)), "not_found");
    EXPECT_EQ(said("matching.see_policy", other, of_programme()), "not_found");
    EXPECT_EQ(said("matching.preview_plan", other, of_programme(with_policy())), "not_found");
    EXPECT_EQ(said("matching.see_policy", test::member("eve"), of_programme()), "not_allowed");
}

}  // namespace
}  // namespace telemachy::matching
