// Rosters that real bodies published, through the operations a coordinator uses.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "people/test/domain/files.h"
#include "people/test/house_of_people.h"

namespace telemachy::people {
namespace {

constexpr std::array organograms{"department_for_international_development-2013-03-31.csv",
                                 "department_for_international_development-2013-09-30.csv",
                                 "department_of_education-2011-09-30.csv"};

/// The line of import_anchors.csv about a file, made from what an upload says of it.
std::string anchor_line(std::string const& file, Json const& import) {
    auto line = file.substr(0, file.size() - 4);
    line[line.rfind('-', line.size() - 7)] = ',';
    for (auto const* anchor : {"rows", "distinct_posts", "duplicate_rows", "orphan_reports_to",
                               "top", "blank_reports_to", "posts_reaching_a_cycle", "vacant",
                               "eliminated", "not_disclosed", "named"}) {
        line += "," + std::to_string(import.find("anchors")->find(anchor)->integer);
    }
    return line;
}

TEST(RealRosters, AreCountedAsTheirAnchorsSayAppliedUndoneAndAppliedAgain) {
    auto const anchors = test::contents_of(test::data_file("import_anchors.csv"));
    for (std::string const file : organograms) {
        test::HouseOfPeople house;
        auto const uploaded = house.upload(test::contents_of(test::data_file(file)), file);
        EXPECT_NE(anchors.find("\n" + anchor_line(file, uploaded) + "\n"), std::string::npos)
            << anchor_line(file, uploaded);

        auto const applied = house.apply(uploaded);
        auto const people = house.found(R"({"limit":200})");
        EXPECT_GT(people.size(), 20u) << file;
        auto const undone = house.undo(applied);
        EXPECT_EQ(house.found(R"({"limit":200})").size(), 0u) << file;
        house.apply(undone);
        EXPECT_EQ(house.found(R"({"limit":200})"), people) << file;

        auto const again = house.upload(test::contents_of(test::data_file(file)), file);
        EXPECT_TRUE(house.counts(again).starts_with("create 0 change 0 leave 0 ")) << file;
    }
}

TEST(RealRosters, OfTwoHalfYearsTellWhoCameAndWentInBetween) {
    test::HouseOfPeople house;
    house.take(test::contents_of(test::data_file(organograms[0])));
    auto const spring = house.found(R"({"limit":200})");
    auto const later =
        house.map_full(house.upload(test::contents_of(test::data_file(organograms[1]))));
    for (auto const* kind : {"create", "change", "leave"}) {
        EXPECT_GT(later.find("counts")->find(kind)->integer, 0) << kind;
    }
    auto const applied = house.apply(later);
    EXPECT_NE(house.found(R"({"limit":200})"), spring);
    house.undo(applied);
    EXPECT_EQ(house.found(R"({"limit":200})"), spring);
}

TEST(RealRosters, ComeBackFromOurExportWithoutASingleChange) {
    for (auto const* file : organograms) {
        test::HouseOfPeople fresh;
        auto const applied = fresh.take(test::contents_of(test::data_file(file)));
        auto const back = fresh.map_full(fresh.upload(fresh.exported()));
        EXPECT_EQ(fresh.counts(back).substr(0, 26), "create 0 change 0 leave 0 ") << file;
        EXPECT_EQ(back.find("anchors")->find("orphan_reports_to")->integer,
                  applied.find("anchors")->find("orphan_reports_to")->integer);
        EXPECT_EQ(back.find("anchors")->find("posts_reaching_a_cycle")->integer,
                  applied.find("anchors")->find("posts_reaching_a_cycle")->integer);
    }
}

TEST(RealRosters, OfEveryKindWeHaveComeBackFromOurExport) {
    auto const root = test::shared_data(".");
    if (!root) GTEST_SKIP() << "TELEMACHY_DATA is not set: the other rosters were not read.";
    for (auto const* file :
         {"mentor-match/small_mentors.csv", "mentor-match/large_mentees.csv",
          "payroll/montgomery_county_2016.csv", "uk-organograms/senior/small_bodies.csv",
          "uk-organograms/senior/ministry_of_defence-2011-09-30.csv",
          "uk-organograms/junior/home_office-2012-09-30.csv",
          "uk-organograms/senior/department_for_business_innovation_and_skills-2011-09-30.csv"}) {
        test::HouseOfPeople fresh;
        fresh.take(test::contents_of(*root / file));
        auto const back = fresh.map_full(fresh.upload(fresh.exported()));
        EXPECT_EQ(fresh.counts(back).substr(0, 26), "create 0 change 0 leave 0 ") << file;
    }
}

}  // namespace
}  // namespace telemachy::people
