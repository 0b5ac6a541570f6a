#include "people/test/domain/roster_company.h"

namespace telemachy::people {
namespace {

TEST(RosterDiff, MakesACompanyAndFindsItUnchangedTheNextTime) {
    Company company;
    auto const first = company.take(four_posts);
    EXPECT_EQ(told(first),
              (Lines{"2 create: Ann joins as Chief.", "3 create: Ben joins as Head of Law.",
                     "4 create: Cleo joins as Counsel.",
                     "5 create: Post D (Counsel) is new; who holds it is not said."}));
    EXPECT_EQ(company.seats(), (Lines{"Ann: A", "Ben: B", "Cleo: C"}));
    auto const again = company.plan(four_posts, full);
    EXPECT_EQ(counts(again), "create 0 change 0 leave 0 unchanged 4 skip 0 problem 0");
    EXPECT_TRUE(again.writes.empty());
    EXPECT_TRUE(again.warnings.empty());
}

TEST(RosterDiff, TellsEachChangeWithBeforeAndAfter) {
    Company company;
    company.take(four_posts);
    auto const plan = company.take(
        "post_ref,reports_to,name,email,job_title,unit\n"
        "A,XX,Ann,ann@x.example,Chief Executive,Board\n"
        "B,A,Dora,dora@x.example,Head of Law,Law\n"
        "C,B,Cleo,cleo@new.example,Senior Counsel,Legal\n"
        "D,B,Ben,ben@x.example,Counsel,Law\n",
        full);
    EXPECT_EQ(told(plan),
              (Lines{"2 change: Ann: job title changes from “Chief” to “Chief Executive”.",
                     "3 create: Dora joins as Head of Law.",
                     "4 change: Cleo: email, job title and unit change.",
                     "5 change: Ben takes a post: Counsel."}));
    EXPECT_EQ(plan.changes[1].changes.back(), (FieldChange{"holder", "Ben", "Dora"}));
    EXPECT_EQ(company.seats(), (Lines{"Ann: A", "Ben: D", "Cleo: C", "Dora: B"}));
}

TEST(RosterDiff, LetsNobodyLeaveWithoutBeingToldThatTheRosterIsFull) {
    Company company;
    company.take(four_posts);
    std::string const part =
        "post_ref,reports_to,name,email,job_title,unit\nA,XX,Ann,ann@x.example,Chief,Board\n";
    auto const partial = company.plan(part);
    EXPECT_EQ(counts(partial), "create 0 change 0 leave 0 unchanged 1 skip 0 problem 0");
    EXPECT_EQ(
        partial.warnings,
        (Lines{"2 people of 3 (67 %) and 3 posts of 4 (75 %) of the same bodies are not in this "
               "file. They stay as they are, because it is not said to be the full roster."}));

    auto const whole = company.take(part, full);
    EXPECT_EQ(told(whole),
              (Lines{"leave: Ben is in no row any more and leaves.",
                     "leave: Cleo is in no row any more and leaves.",
                     "leave: Post B (Head of Law) is in no row any more and is closed.",
                     "leave: Post C (Counsel) is in no row any more and is closed.",
                     "leave: Post D (Counsel) is in no row any more and is closed."}));
    EXPECT_EQ(
        whole.warnings,
        (Lines{"As a full roster this makes 2 people of 3 (67 %) and 3 posts of 4 (75 %) go. If "
               "the file is only a part of the company, say that it is not the full roster."}));
    EXPECT_EQ(company.seats(), (Lines{"Ann: A"}));
}

TEST(RosterDiff, SaysNothingOfAFewLeaversInAFullRoster) {
    std::string text = "person_ref,name,title\n";
    for (int i = 0; i < 10; ++i) text += std::to_string(i) + ",P" + std::to_string(i) + ",Clerk\n";
    Company company;
    company.take(text);
    auto const plan = company.take(text.substr(0, text.rfind("9,P9")), full);
    EXPECT_EQ(told(plan), (Lines{"leave: P9 is in no row any more and leaves."}));
    EXPECT_TRUE(plan.warnings.empty());
    // And back again, as the same person.
    auto const back = company.take(text, full);
    EXPECT_EQ(counts(back), "create 0 change 1 leave 0 unchanged 9 skip 0 problem 0");
}

TEST(RosterDiff, UndoesWhatItDidAndDoesItAgainWithTheSameIds) {
    Company company;
    company.take(four_posts);
    auto const before = company.known;
    auto const next =
        "post_ref,reports_to,name,email,job_title,unit\n"
        "A,XX,Ann,ann@x.example,Chief,Board\n"
        "B,A,Eve,eve@x.example,Head of Law,Legal\n";
    auto const plan = company.take(next, full);
    auto const after = company.seats();
    auto const undo = undo_of(plan.writes, company.known);
    EXPECT_TRUE(undo.kept.empty());
    company.write(undo.writes);
    EXPECT_EQ(company.seats(), (Lines{"Ann: A", "Ben: B", "Cleo: C"}));
    for (auto const& person : before.persons)
        EXPECT_EQ(company.person(person.id).state, person.state);
    for (auto const& post : before.posts) EXPECT_EQ(company.post(post.id).state, post.state);

    auto const eve = company.named("Eve").id;
    auto const again = company.take(next, full);
    EXPECT_EQ(counts(again), counts(plan));
    EXPECT_EQ(company.seats(), after);
    EXPECT_EQ(company.named("Eve").id, eve);
}

TEST(RosterDiff, LeavesAloneInAnUndoWhatSomebodyChangedSince) {
    Company company;
    company.take(four_posts);
    auto const plan = company.take(
        "post_ref,name,email,job_title\nC,Cleo,cleo@x.example,Senior "
        "Counsel\nB,Ben,ben@new.example,Head of Law\n");
    company.named("Ben").state.facts[RosterField::email] = "ben@newest.example";
    auto const undo = undo_of(plan.writes, company.known);
    EXPECT_EQ(undo.kept, (Lines{"Ben was changed since; that change stays."}));
    company.write(undo.writes);
    EXPECT_EQ(company.named("Ben").state.facts[RosterField::email], "ben@newest.example");
    EXPECT_EQ(
        told(company.plan(four_posts)),
        (Lines{"3 change: Ben: email changes from “ben@newest.example” to “ben@x.example”."}));
}

TEST(RosterDiff, KeepsItsHandsOffWhatTheOwnerWroteAndOffWhatItHasNoColumnFor) {
    Company company;
    company.take("person_ref,name,languages,country\n1,Ann,en,GB\n2,Ben,en,GB\n");
    company.named("Ann").edited.insert(RosterField::languages);
    auto const plan = company.take("person_ref,name,languages,country\n1,Ann,fr,\n2,Ben,fr,\n");
    EXPECT_EQ(told(plan), (Lines{"2 change: Ann: country changes from “GB” to nothing.",
                                 "3 change: Ben: country changes from “GB” to nothing; languages "
                                 "changes from “en” to “fr”."}));
    // A blank cell does not silence what people say of themselves.
    EXPECT_EQ(counts(company.plan("person_ref,name,languages\n1,Ann,\n2,Ben,\n")),
              "create 0 change 0 leave 0 unchanged 2 skip 0 problem 0");
}

}  // namespace
}  // namespace telemachy::people
