#include "relationships/propose_pairs.h"
#include "supervision/supervision_directory.h"
#include "supervision/test/supervision_house.h"

namespace telemachy::supervision {
namespace {

class Supervision : public SupervisionHouse {};

TEST_F(Supervision, SuggestsGroupsOfPeopleInNobodysWayAndSomebodyToHoldTheRoom) {
    auto const suggestion = house.expect("supervision.suggest_groups", as("noor"), in_programme());
    auto const& groups = suggestion.find("groups")->items;
    ASSERT_EQ(groups.size(), 2U);
    for (auto const& group : groups) {
        EXPECT_EQ(group.find("members")->items.size(), 5U);
        EXPECT_EQ(group.find("facilitator")->find("name")->string, "sol Doe");
        std::string names;
        for (auto const& member : group.find("members")->items)
            names += first_name(*member.find("person")) + " ";
        bool const both = names.find("ann") != names.npos && names.find("ben") != names.npos;
        EXPECT_FALSE(both) << names;
    }
    EXPECT_TRUE(suggestion.find("left_over")->items.empty());
    EXPECT_TRUE(listed().find("items")->items.empty()) << "nothing was written";
}

TEST_F(Supervision, GroupsAreFormedOfFourToSixOutsideOneAnothersLines) {
    auto const says = [&](std::vector<std::string> const& names,
                          std::string const& facilitator = "") {
        return said("supervision.form_group", "noor", forming(names, facilitator));
    };
    EXPECT_EQ(says({"ann", "cat", "dan"}), "/members count");
    EXPECT_EQ(says({"ann", "cat", "dan", "dan"}), "/members count");
    EXPECT_EQ(says({"ann", "ben", "cat", "dan"}), "/members line");
    EXPECT_EQ(says({"ann", "cat", "dan", "mo"}), "/members/3 not_mentoring");
    EXPECT_EQ(says({"ann", "cat", "dan", "eli"}, "ann"), "/facilitator member");
    EXPECT_EQ(says({"ann", "cat", "dan", "eli"}, "mo"), "/facilitator manager");
    EXPECT_EQ(says({"ann", "cat", "dan", "eli"}, "exe"), "/facilitator executive");
    EXPECT_EQ(says({"ann", "cat", "dan", "eli"}, "noor"), "/facilitator coordinator");
    EXPECT_EQ(says({"ann", "cat", "dan", "eli"}, "sol"), "ok");
    EXPECT_EQ(says({"ann", "fay", "gus", "hal"}), "/members/0 placed");
    EXPECT_EQ(circle("cat"), "ann cat dan eli");
    EXPECT_EQ(told("cat"), Kinds{"placed"});
    EXPECT_EQ(told("sol"), Kinds{"facilitating"});
    EXPECT_EQ(listed().find("waiting")->items.size(), 6U);
}

TEST_F(Supervision, ThoseWhoMentorOneExecutiveOrMeetInTheirLineAreKeptApart) {
    house.write(as("noor"), [&](Work& work) {
        return relationships::propose_pairs(
                   work, {{.programme = Id<ProgrammeTag>(programme),
                           .mentee = Id<PersonTag>(id("exe")),
                           .mentor = Id<PersonTag>(id("dan")),
                           .why_json = R"({"sentence":"They work on one line.","parts":[]})"}})
            .has_value();
    });
    managers["eli"] = "exe";
    take(managers);
    EXPECT_EQ(said("supervision.form_group", "noor", forming({"ann", "cat", "dan", "eli"})),
              "/members executive");
    EXPECT_EQ(said("supervision.form_group", "noor", forming({"ann", "cat", "eli", "fay"})), "ok");
}

TEST_F(Supervision, AMemberReadsWhoIsInItWhatHoldsAndWhomToTurnTo) {
    auto const group = form({"ann", "cat", "dan", "eli"}, "sol");
    auto const seen = mine("dan").find("items")->items.at(0);
    EXPECT_EQ(seen.find("id")->string, group);
    EXPECT_EQ(seen.find("facilitator")->find("name")->string, "sol Doe");
    EXPECT_EQ(seen.find("due")->string, "2026-12-21") << "four weeks on";
    EXPECT_EQ(seen.find("ground_rules")->items.size(), 4U);
    EXPECT_EQ(seen.find("stewards")->items.at(0).string, "sol Doe");
    EXPECT_FALSE(seen.find("facilitating")->boolean);
    EXPECT_TRUE(mine("sol").find("items")->items.at(0).find("facilitating")->boolean);
    EXPECT_EQ(mine("fay").find("waiting")->items.size(), 1U);
}

TEST_F(Supervision, AnExecutiveSeesNothingOfIt) {
    auto const group = form({"ann", "cat", "dan", "eli"}, "sol");
    auto const seen = house.ask("supervision.see_my_groups", as("exe"));
    EXPECT_EQ(seen->body, R"({"items":[],"waiting":[],"away":[]})");
    EXPECT_EQ(said("supervision.list_groups", "exe", in_programme()), "not_allowed");
    EXPECT_EQ(said("supervision.leave_group", "exe", about(group)), "not_found");
    auto coordinating = as("exe");
    coordinating.grants.push_back({Role::coordinator});
    EXPECT_EQ(house.ask("supervision.list_groups", coordinating, in_programme()).error().code,
              "supervision.executive")
        << "even one who runs it with others";
    EXPECT_EQ(told("exe"), Kinds{});
}

TEST_F(Supervision, MeetingsAreNotedWithWhoWasThereAndCanBeNotedAnew) {
    auto const group = form({"ann", "cat", "dan", "eli"}, "sol");
    auto const note = [&](std::string const& who, std::string const& day,
                          std::vector<std::string> const& there) {
        return said("supervision.note_meeting", who,
                    about(group, R"("held_on":")" + day + R"(","attended":)" + people(there)));
    };
    house.clock.advance(std::chrono::hours(24 * 7));
    EXPECT_EQ(note("dan", "2026-12-03", {"dan"}), "/held_on future");
    EXPECT_EQ(note("dan", "2026-11-03", {"dan"}), "/held_on too_early");
    EXPECT_EQ(note("dan", "2026-11-30", {"dan", "fay"}), "/attended/1 not_in_it");
    EXPECT_EQ(note("fay", "2026-11-30", {"fay"}), "not_found");
    EXPECT_EQ(note("dan", "2026-11-29", {"ann", "cat", "dan"}), "ok");
    EXPECT_EQ(note("sol", "2026-11-30", {"ann", "cat"}), "ok") << "and whoever facilitates";
    EXPECT_EQ(note("eli", "2026-11-30", {"ann", "cat", "eli"}), "ok") << "anew, and not twice";
    EXPECT_EQ(note("eli", "2026-11-29", {}), "ok") << "it was another day";
    auto const seen = listed().find("items")->items.at(0);
    EXPECT_EQ(seen.find("met")->integer, 1);
    EXPECT_EQ(seen.find("last_met")->string, "2026-11-30");
    std::map<std::string, std::string> attendance;
    for (auto const& member : seen.find("members")->items) {
        attendance[first_name(*member.find("person"))] =
            std::to_string(member.find("attended")->integer) + "/" +
            std::to_string(member.find("missed")->integer);
    }
    EXPECT_EQ(attendance, (std::map<std::string, std::string>{
                              {"ann", "1/0"}, {"cat", "1/0"}, {"dan", "0/1"}, {"eli", "1/0"}}));
    auto const meeting = mine("dan").find("items")->items.at(0).find("meetings")->items.at(0);
    EXPECT_FALSE(meeting.find("i_was_there")->boolean);
    EXPECT_EQ(meeting.find("there")->integer, 3);
}

TEST_F(Supervision, AMemberMayAskToBeMovedLeaveAndComeBack) {
    auto const first = form({"ann", "cat", "dan", "eli"});
    auto const second = form({"fay", "gus", "hal", "ida"});
    EXPECT_EQ(said("supervision.wish_to_move", "dan", about(first, R"("move":true)")), "ok");
    EXPECT_EQ(told("noor"), Kinds{"wish"});
    EXPECT_EQ(said("supervision.wish_to_move", "dan", about(second, R"("move":true)")),
              "not_found");
    auto const place = [&](std::string const& group, std::string const& name) {
        return said("supervision.place_member", "noor",
                    about(group, R"("person":")" + id(name) + '"'));
    };
    EXPECT_EQ(place(first, "ben"), "/person line") << "Ann is in it";
    EXPECT_EQ(place(second, "dan"), "ok");
    EXPECT_EQ(circle("dan"), "dan fay gus hal ida");
    EXPECT_EQ(told("fay"), (Kinds{"changed", "placed"}));
    EXPECT_EQ(told("ann"), (Kinds{"changed", "placed"})) << "and those he left";
    EXPECT_TRUE(listed().find("items")->items.at(0).find("small")->boolean);

    EXPECT_EQ(said("supervision.leave_group", "dan", about(second)), "ok");
    EXPECT_EQ(mine("dan").find("away")->items.size(), 1U);
    EXPECT_EQ(listed().find("away")->integer, 1);
    EXPECT_EQ(place(second, "dan"), "/person away") << "nobody is put back who left";
    EXPECT_EQ(said("supervision.rejoin", "exe", in_programme()), "not_found");
    EXPECT_EQ(said("supervision.rejoin", "dan", in_programme()), "ok");
    EXPECT_EQ(place(second, "dan"), "ok");
    EXPECT_EQ(place(second, "jon"), "ok");
    EXPECT_EQ(place(second, "ben"), "supervision.full");
}

TEST_F(Supervision, AChangedCompanyShowsWhoMustNotSitTogetherAnyMoreAndWhoMustNotHoldTheRoom) {
    form({"ann", "cat", "dan", "eli"}, "sol");
    managers["cat"] = "dan";
    managers["dan"] = "sol";
    take(managers);
    auto const seen = listed().find("items")->items.at(0);
    EXPECT_EQ(seen.find("facilitator_fault")->string, "manager");
    ASSERT_EQ(seen.find("clashes")->items.size(), 1U);
    EXPECT_EQ(seen.find("clashes")->items[0].find("why")->string, "line");
    EXPECT_EQ(mine("eli").find("items")->items.at(0).find("facilitator")->kind, Json::Kind::null)
        << "whoever manages one of them holds no room";
    EXPECT_TRUE(mine("eli").find("items")->items.at(0).find("stewards")->items.empty());
}

TEST_F(Supervision, EditingAGroupIsForWhoeverRunsItOnItsVersion) {
    auto const group = form({"ann", "cat", "dan", "eli"});
    auto const edit = [&](std::string const& who, int version) {
        return said("supervision.edit_group", who,
                    about(group, R"("version":)" + std::to_string(version) + R"(,"facilitator":")" +
                                     id("sol") + R"(","weeks_between":6)"));
    };
    EXPECT_EQ(edit("ann", 1), "not_allowed");
    EXPECT_EQ(edit("noor", 1), "ok");
    EXPECT_EQ(edit("noor", 1), "stale");
    EXPECT_EQ(said("supervision.close_group", "noor", about(group)), "ok");
    EXPECT_EQ(said("supervision.close_group", "noor", about(group)), "not_found");
    EXPECT_EQ(mine("ann").find("waiting")->items.size(), 1U);
    EXPECT_EQ(told("ann"), (Kinds{"changed", "closed", "placed"}));
}

TEST_F(Supervision, WhoeverLeavesTheProgrammeOrTheCompanyIsInNoGroup) {
    auto const group = form({"ann", "cat", "dan", "eli"}, "sol");
    auto const place = house.expect("programmes.list_my_enrolments", as("dan"))
                           .find("items")
                           ->items.at(0)
                           .find("id")
                           ->string;
    house.expect("programmes.withdraw_enrolment", as("dan"), R"({"enrolment":")" + place + "\"}");
    house.settle();
    EXPECT_EQ(circle("ann"), "ann cat eli");
    EXPECT_TRUE(mine("dan").find("items")->items.empty());
    for (auto const& handler : capability().handlers) {
        if (handler.event != people::PersonLeft::event) continue;
        house.write(as("noor"), [&](Work& work) {
            return handler.handle(work, parse_json(R"({"person":"prs_gone"})").value());
        });
    }
    auto const met = house.read(as("noor"), [&](Work& work) { return meeting_group(work, group); });
    ASSERT_TRUE(met);
    EXPECT_EQ(met->people.size(), 4U) << "three, and Sol, who is here";
    EXPECT_FALSE(house.read(as("noor"), [&](Work& work) { return meeting_group(work, "pai_x"); }));
}

TEST_F(Supervision, IsForThoseWhoMentorSomebodySenior) {
    auto const classic = house.expect("programmes.create_programme", as("noor"),
                                      R"({"name":"Pilots","modality":"classic","purpose":"",
                                          "hours_per_month":2,"mentee_audience":{},"mentor_audience":{}})");
    EXPECT_EQ(said("supervision.list_groups", "noor",
                   R"({"programme":")" + classic.find("id")->string + "\"}"),
              "supervision.not_reverse");
}

}  // namespace
}  // namespace telemachy::supervision
