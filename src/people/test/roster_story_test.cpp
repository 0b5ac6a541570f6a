#include <gtest/gtest.h>

#include "people/test/domain/files.h"
#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

using test::administrator;
using test::coordinator;
using test::four;
using test::member;

using Names = std::vector<std::string>;

struct RosterStory : testing::Test {
    test::HouseOfPeople house;

    Names notes(Json const& import) {
        Names notes;
        for (auto const& note : import.find("notes")->items) notes.push_back(note.string);
        return notes;
    }
    /// "3 create Ben Okafor joins as Head of Law."
    Names changes(Json const& import, std::string const& more = {}) {
        Names lines;
        auto const answer =
            house.expect("people.list_roster_changes", coordinator(),
                         R"({"import":")" + import.find("id")->string + "\"" + more + "}");
        for (auto const& item : answer.find("items")->items) {
            auto const* row = item.find("row");
            lines.push_back((row->kind == Json::Kind::null ? "-" : std::to_string(row->integer)) +
                            " " + item.find("kind")->string + " " + item.find("sentence")->string);
        }
        return lines;
    }
};

TEST_F(RosterStory, IsReadComparedAppliedUndoneAndAppliedAgain) {
    auto const uploaded = house.upload(four);
    EXPECT_EQ(uploaded.find("state")->string, "mapped");
    EXPECT_EQ(house.counts(uploaded), "create 4 change 0 leave 0 unchanged 0 skip 0 problem 0");
    EXPECT_EQ(changes(uploaded)[1], "3 create Ben Okafor joins as Head of Law.");
    EXPECT_EQ(house.found("{}"), Names{}) << "a dry run changes nothing";

    auto const applied = house.apply(uploaded);
    EXPECT_EQ(applied.find("state")->string, "applied");
    EXPECT_TRUE(applied.find("can_undo")->boolean);
    EXPECT_EQ(house.found("{}"), (Names{"Ann Ångström", "Ben Okafor", "Cleo O'Brien"}));
    auto const ben = house.person("ben@x.example");

    auto const undone = house.undo(applied);
    EXPECT_EQ(undone.find("state")->string, "undone");
    EXPECT_EQ(house.found("{}"), Names{});

    auto const again = house.apply(undone);
    EXPECT_EQ(again.find("state")->string, "applied");
    EXPECT_EQ(house.found("{}"), (Names{"Ann Ångström", "Ben Okafor", "Cleo O'Brien"}));
    EXPECT_EQ(house.person("ben@x.example"), ben)
        << "the same person, not another of the same name";
}

TEST_F(RosterStory, ComesBackFromItsExportWithoutASingleChange) {
    house.take(four);
    auto const text = house.exported();
    auto const back = house.map_full(house.upload(text));
    EXPECT_EQ(house.counts(back), "create 0 change 0 leave 0 unchanged 4 skip 0 problem 0");
    EXPECT_EQ(notes(back), Names{});
    house.apply(back);
    EXPECT_EQ(house.exported(), text);
}

TEST_F(RosterStory, MayHoldFormulasAndNaughtyStringsAndLosesNoneOfThem) {
    auto const naughty = test::contents_of(test::data_file("naughty_strings.txt"));
    std::string file = "Staff number,Name,Job title,Unit\n";
    int number = 0;
    auto const cell = [](std::string_view text) {
        std::string out = "\"";
        for (char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
        return out + "\"";
    };
    for (std::size_t at = 0; at < naughty.size();) {
        auto const end = naughty.find('\n', at);
        auto const text = std::string_view(naughty).substr(at, end - at);
        if (text.size() < 190)
            file += std::to_string(++number) + "," + cell(text) + "," + cell(text) + "," +
                    cell(text) + "\n";
        at = end + 1;
    }
    file += "f1,=1+1,@sum,-2+3\nf2,'=1,''+x,'plain\n";
    auto const applied = house.take(file);
    EXPECT_EQ(applied.find("counts")->find("create")->integer, number + 2);

    auto const text = house.exported();
    for (auto const* formula : {",=", ",+", ",-", ",@"})
        EXPECT_EQ(text.find(formula), std::string::npos) << formula;
    auto const back = house.map_full(house.upload(text));
    EXPECT_EQ(back.find("counts")->find("unchanged")->integer, number + 2);
    EXPECT_EQ(house.counts(back).substr(0, 26), "create 0 change 0 leave 0 ");
    EXPECT_EQ(house.found(R"({"q":"1+1"})"), Names{"=1+1"});
}

TEST_F(RosterStory, NeedsAColumnThatNamesSomebodyAndRemembersWhatItWasTold) {
    std::string const file = "Kuerzel;Wer;Was\nK1;Ann Lee;Chefin\nK2;Ben Orr;Justiziar\n";
    auto const uploaded = house.upload(file);
    EXPECT_EQ(uploaded.find("state")->string, "unmapped");
    EXPECT_EQ(notes(uploaded), Names{"Say which column names the post or the person: a post "
                                     "number, a job title, a person number, an e-mail address or "
                                     "a name."});
    EXPECT_EQ(uploaded.find("columns")->items[1].find("sample")->items[0].string, "Ann Lee");
    EXPECT_EQ(house.ask("people.apply_roster", coordinator(), house.naming(uploaded)).error().code,
              "roster.unmapped");

    auto const mapped = house.expect(
        "people.map_roster", coordinator(),
        house.naming(
            uploaded,
            R"(,"columns":[{"source":"Kuerzel","field":"person_ref"},{"source":"Wer","field":"name"},{"source":"Was","field":"job_title"}])"));
    EXPECT_EQ(mapped.find("state")->string, "mapped");
    EXPECT_EQ(house.counts(mapped), "create 2 change 0 leave 0 unchanged 0 skip 0 problem 0");

    auto const next = house.upload("was;KUERZEL;wer\nChefin;K1;Ann Lee\n");
    EXPECT_EQ(next.find("state")->string, "mapped");
    EXPECT_TRUE(next.find("remembered")->boolean);

    auto const wrong =
        house.ask("people.map_roster", coordinator(),
                  house.naming(mapped, R"(,"columns":[{"source":"Wre","field":"nmae"}])"));
    EXPECT_EQ(wrong.error().fields[0].detail, "The file has no column “Wre”. Did you mean “Wer”?");
}

TEST_F(RosterStory, PutsLevelsInTheOrderItIsTold) {
    auto const uploaded = house.upload("Name,Rank\nAnn,Captain\nBen,Mate\nCleo,Deckhand\n");
    EXPECT_TRUE(
        notes(uploaded)[0].starts_with("We do not know how senior these levels are: “Captain”, "));
    auto const mapped = house.expect(
        "people.map_roster", coordinator(),
        house.naming(uploaded,
                     R"(,"vocabulary":{"levels_junior_first":["Deckhand","Mate","Captain"]})"));
    EXPECT_EQ(notes(mapped), Names{});
    house.apply(mapped);
    auto const units = house.expect("people.list_units", member("eve"));
    std::string levels;
    for (auto const& level : units.find("levels")->items)
        levels += std::to_string(level.integer) + " ";
    EXPECT_EQ(levels, "1 5 9 ");
}

TEST_F(RosterStory, MakesNobodyLeaveUnlessItIsSaidToBeFullAndWarnsWhenItWouldBeMany) {
    house.take(four);
    std::string const part = four.substr(0, four.find("B,A,2"));
    auto const partial = house.upload(part);
    EXPECT_EQ(house.counts(partial), "create 0 change 0 leave 0 unchanged 1 skip 0 problem 0");
    EXPECT_NE(notes(partial)[0].find("They stay as they are"), std::string::npos);

    auto const full = house.map_full(partial);
    EXPECT_TRUE(full.find("full_feed")->boolean);
    EXPECT_NE(notes(full)[0].find("As a full roster this makes 2 people of 3 (67 %)"),
              std::string::npos);
    EXPECT_EQ(changes(full, R"(,"kind":"leave","limit":2)"),
              (Names{"- leave Ben Okafor is in no row any more and leaves.",
                     "- leave Cleo O'Brien is in no row any more and leaves."}));
    house.apply(full);
    EXPECT_EQ(house.found("{}"), Names{"Ann Ångström"});
    EXPECT_EQ(house.found(R"({"status":"left"})"), (Names{"Ben Okafor", "Cleo O'Brien"}))
        << "they are still known";
}

TEST_F(RosterStory, PagesThroughItsChanges) {
    auto const uploaded = house.upload(four);
    std::string const id = uploaded.find("id")->string;
    Names rows;
    std::string cursor;
    for (int pages = 0; pages < 4; ++pages) {
        auto const page =
            house.expect("people.list_roster_changes", coordinator(),
                         R"({"import":")" + id + R"(","limit":3)" +
                             (cursor.empty() ? "" : R"(,"cursor":")" + cursor + "\"") + "}");
        for (auto const& item : page.find("items")->items)
            rows.push_back(std::to_string(item.find("row")->integer));
        if (page.find("next")->kind == Json::Kind::null) break;
        cursor = page.find("next")->string;
    }
    EXPECT_EQ(rows, (Names{"2", "3", "4", "5"}));
}

TEST_F(RosterStory, OfTwoCoordinatorsTheSecondIsToldToLookAgain) {
    auto const uploaded = house.upload(four);
    auto const other = house.upload("Staff number,Name\n9,Zoe\n");
    house.apply(uploaded);
    // Both press the button: the second still holds the version before.
    EXPECT_EQ(house.ask("people.apply_roster", coordinator(), house.naming(uploaded)).error().kind,
              ProblemKind::stale);
    house.apply(other);

    // Somebody compared a roster, then the company changed under it.
    auto const late = house.upload("Staff number,Name\n1,Ann Berg\n");
    auto const in_between = house.upload("Staff number,Name\n1,Ann Carlsson\n");
    house.apply(in_between);
    EXPECT_EQ(house.ask("people.apply_roster", coordinator(), house.naming(late)).error().code,
              "roster.company_changed");
    auto const looked = house.map_full(late, false);
    EXPECT_EQ(changes(looked),
              Names{"2 change Ann Berg: name changes from “Ann Carlsson” to “Ann Berg”."});
    house.apply(looked);
}

TEST_F(RosterStory, IsAppliedAsShownThoughSomebodyElsewhereWroteSomethingMeanwhile) {
    house.take(four);
    auto const shown = house.map_full(house.upload(four + "E,A,5,Eli Roth,eli@x.example,Clerk,,,,,,,,,\n"));
    auto const ben = house.as("ben@x.example");
    auto const own = house.expect("people.see_own_profile", ben);
    house.expect("people.edit_own_profile", ben,
                 R"({"languages":["de"],"time_zone":"Europe/Berlin","version":)" +
                     std::to_string(own.find("version")->integer) + "}");
    house.apply(shown);
    EXPECT_EQ(house.found(R"({"q":"eli"})"), Names{"Eli Roth"});
    EXPECT_EQ(house.expect("people.see_own_profile", ben).find("languages")->items[0].string, "de");
}

TEST_F(RosterStory, IsAppliedFromItsFileWhenAnotherWasLookedAtInBetween) {
    auto const first = house.upload(four);
    house.upload("Staff number,Name\n9,Zoe\n");
    house.apply(first);
    EXPECT_EQ(house.found("{}").size(), 3u);
}

TEST_F(RosterStory, OnlyTheLatestCanBeUndone) {
    auto const first = house.take(four);
    house.clock.advance(std::chrono::minutes(1));
    auto const second = house.take("Staff number,Name,Job title\n9,Zoe,Clerk\n");
    EXPECT_EQ(house.ask("people.undo_roster", coordinator(), house.naming(first)).error().code,
              "roster.not_latest");
    auto const listed = house.expect("people.list_roster_imports", coordinator());
    EXPECT_TRUE(listed.find("items")->items[0].find("can_undo")->boolean);
    EXPECT_FALSE(listed.find("items")->items[1].find("can_undo")->boolean);
    house.undo(second);
    house.undo(first);
    EXPECT_EQ(house.found("{}"), Names{});
}

TEST_F(RosterStory, AnUndoLeavesAloneWhatPeopleWroteSince) {
    house.take(four);
    auto const second = house.take(
        "Staff number,Name,Job title,Languages\n3,Cleo O'Brien,Senior Counsel,English\n");
    auto const cleo = house.as("cleo@x.example");
    auto const own = house.expect("people.see_own_profile", cleo);
    house.expect("people.edit_own_profile", cleo,
                 R"({"languages":["de"],"time_zone":"Europe/Berlin","version":)" +
                     std::to_string(own.find("version")->integer) + "}");
    house.undo(second);
    auto const after = house.expect("people.see_own_profile", cleo);
    EXPECT_EQ(after.find("languages")->items[0].string, "de");
    EXPECT_EQ(house.found(R"({"q":"cleo"})", "title"), Names{"Counsel"});
}

TEST_F(RosterStory, IsRefusedWithTheRowAndNothingIsKept) {
    EXPECT_EQ(house.try_upload("a,b\n1,\"2\n").error().code, "roster.unclosed_quote");
    EXPECT_EQ(house
                  .try_upload("PK\x03\x04"
                              "xl/workbook.xml")
                  .error()
                  .code,
              "roster.binary");
    EXPECT_EQ(house.try_upload("").error().code, "roster.empty");
    EXPECT_EQ(house.expect("people.list_roster_imports", coordinator()).find("items")->items.size(),
              0u);
}

TEST_F(RosterStory, IsForCoordinatorsAndAdministratorsOnly) {
    house.take(four);
    for (auto const* operation : {"people.list_roster_imports", "people.export_roster"}) {
        EXPECT_TRUE(house.ask(operation, administrator()));
        EXPECT_EQ(house.ask(operation, member("eve")).error().kind, ProblemKind::forbidden);
    }
}

TEST_F(RosterStory, TellsOtherRoomsWhoLeftAndWhoCameBack) {
    house.take(four);
    auto const told = [&](std::string_view event) {
        return house.read(administrator(), [&](Work& work) {
            constexpr storage::Statement count{
                "test.events", "select count(*) from operation_event where name = $1"};
            return work.tx().one<std::int64_t>(count, event).value();
        });
    };
    auto const without_cleo = house.take_full(four.substr(0, four.find("C,B,3")));
    EXPECT_EQ(told("people.person_left"), 1);
    EXPECT_EQ(told("people.person_returned"), 0) << "whoever is new does not return";
    house.undo(without_cleo);
    EXPECT_EQ(told("people.person_left"), 1);
    EXPECT_EQ(told("people.person_returned"), 1);
}

}  // namespace
}  // namespace telemachy::people
