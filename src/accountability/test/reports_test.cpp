#include "accountability/test/accountability_house.h"

namespace telemachy::accountability {
namespace {

class Reports : public AccountabilityHouse {
protected:
    /// Bo's report on the quarter that is due goes out and is accepted.
    void accepted_report(std::string const& behaviour) {
        ASSERT_EQ(save(bo, 0, behaviour), "ok");
        ASSERT_EQ(submit(bo, 1), "ok");
        auto const listed = house.expect("accountability.list_reports", noor, in_programme());
        auto const id = listed.find("items")->items.at(0).find("id")->string;
        ASSERT_EQ(said("accountability.decide_report", noor,
                       R"({"report":")" + id + R"(","version":2,"accept":true})"),
                  "ok");
    }
    /// "insight, shared: We ask the floor first."
    Lines outcomes(Actor const& actor) {
        Lines lines;
        auto const page = report(actor);
        for (auto const& item : page.find("outcomes")->items) {
            lines.push_back(item.find("kind")->string +
                            (item.find("shared")->boolean ? ", shared: " : ": ") +
                            item.find("words")->string);
        }
        return lines;
    }
    void insight(std::string const& changed, std::string const& visibility) {
        auto const made = house.expect(
            "progress.record_insight", ana,
            about(R"("heard":"Nobody reads the plan.","changed_what":"plan","changed":")" +
                  changed + R"(","evidence":"","visibility":")" + visibility + '"'));
        house.clock.advance(std::chrono::milliseconds(1));  // so that the next is later
        house.expect("progress.answer_insight", bo,
                     R"({"insight":")" + made.find("id")->string + R"(","confirm":true})");
    }
};

TEST_F(Reports, AReportIsWrittenByTheMentorReadByBothAndDecidedOnTheRecord) {
    talk("2026-11-23");
    EXPECT_EQ(report(bo).find("facts")->find("conversations")->integer, 1);
    EXPECT_EQ(save(ana, 0, "Hers."), "report.not_yours");
    EXPECT_EQ(submit(bo, 0), "report.missing");
    EXPECT_EQ(save(bo, 0, "umber-behaviour"), "ok");
    EXPECT_EQ(save(bo, 0, "stale"), "stale");
    EXPECT_EQ(report(ana).find("behaviour")->string, "") << "a draft is its author's";
    EXPECT_TRUE(house.expect("accountability.list_reports", noor, in_programme())
                    .find("items")
                    ->items.empty());
    EXPECT_EQ(submit(bo, 1), "ok");
    EXPECT_EQ(report(ana).find("behaviour")->string, "umber-behaviour");

    auto const listed = house.ask("accountability.list_reports", noor, in_programme());
    EXPECT_EQ(listed->body.find("umber-behaviour"), std::string::npos);
    auto const id = parse_json(listed->body)->find("items")->items.at(0).find("id")->string;
    auto const naming = [&](std::string const& more) {
        return R"({"report":")" + id + '"' + more + "}";
    };
    EXPECT_EQ(said("accountability.read_report", test::steward(), naming("")), "not_allowed");
    EXPECT_EQ(
        house.expect("accountability.read_report", noor, naming("")).find("behaviour")->string,
        "umber-behaviour");
    EXPECT_EQ(said("accountability.decide_report", noor, naming(R"(,"version":2,"accept":false)")),
              "/reason");
    EXPECT_EQ(said("accountability.decide_report", noor,
                   naming(R"(,"version":2,"accept":false,"reason":"And the speed?")")),
              "ok");
    EXPECT_EQ(report(bo).find("reason")->string, "And the speed?");
    EXPECT_EQ(save(bo, 3, "With speed."), "ok");
    EXPECT_EQ(report(ana).find("behaviour")->string, "") << "what came back is its author's again";
    EXPECT_EQ(said("accountability.read_report", noor, naming("")), "report.with_its_author");
    EXPECT_EQ(submit(bo, 4), "ok");
    EXPECT_EQ(said("accountability.decide_report", noor, naming(R"(,"version":5,"accept":true)")),
              "ok");
    EXPECT_EQ(save(bo, 6, "Too late."), "report.sent");
}

TEST_F(Reports, BeginFromWhatTheHouseCountedAndItsAuthorAloneSeesInWhichWords) {
    talk("2026-11-23");
    insight("We ask the floor first.", "programme");
    insight("He reads it aloud.", "pair");
    EXPECT_EQ(outcomes(bo),
              (Lines{"insight, shared: We ask the floor first.", "insight: He reads it aloud."}));
    EXPECT_EQ(outcomes(ana), Lines{}) << "she writes no report";
    EXPECT_EQ(report(bo).find("facts")->find("insights_confirmed")->integer, 2);
    EXPECT_EQ(save(bo, 0, "She asks first."), "ok");
    EXPECT_EQ(submit(bo, 1), "ok");
    EXPECT_EQ(outcomes(bo), Lines{}) << "it is out";

    auto const listed = house.expect("accountability.list_reports", noor, in_programme());
    auto const id = listed.find("items")->items.at(0).find("id")->string;
    auto const read = house.ask("accountability.read_report", noor, R"({"report":")" + id + "\"}");
    EXPECT_EQ(parse_json(read->body)->find("facts")->find("insights_confirmed")->integer, 2);
    EXPECT_EQ(read->body.find("aloud"), std::string::npos) << "numbers, and none of their words";
}

TEST_F(Reports, OfOtherQuartersStayToBeRead) {
    until("2027-01-05T09:00:00.000Z");
    EXPECT_EQ(report(bo).find("quarter")->string, "2026-Q4");
    accepted_report("umber-behaviour");
    auto const page = report(ana);
    EXPECT_EQ(page.find("quarter")->string, "2027-Q1");
    ASSERT_EQ(page.find("others")->items.size(), 1U);
    auto const of = [&](std::string const& quarter) {
        return about(R"("quarter":")" + quarter + '"');
    };
    EXPECT_EQ(
        house.expect("accountability.see_report", ana, of("2026-Q4")).find("behaviour")->string,
        "umber-behaviour");
    EXPECT_EQ(said("accountability.see_report", ana, of("2026-Q3")), "not_found");
    EXPECT_EQ(said("accountability.see_report", ana, of("2026-Q9")), "not_found");
}

}  // namespace
}  // namespace telemachy::accountability
