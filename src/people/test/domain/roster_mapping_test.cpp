#include "people/domain/roster_mapping.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "people/test/domain/files.h"

namespace telemachy::people {
namespace {

/// "heading → field" for every column that was given a meaning.
std::vector<std::string> guess(std::string text) {
    auto const table = read_csv(std::move(text));
    std::vector<std::string> words;
    for (auto const& [source, field] : in_words(guess_mapping(*table), table->header())) {
        if (field) words.push_back(source + " → " + *field);
    }
    return words;
}

using Words = std::vector<std::string>;

TEST(RosterMapping, ReadsTheHeadingsOfRealRosters) {
    // Real headings: senior posts and junior posts of the civil service, a county's payroll, the
    // sign-up sheets of a mentoring scheme, an export of a people system.
    EXPECT_EQ(
        guess("snapshot,body,post_ref,grade,job_title,job_team_function,parent_department,"
              "organisation,unit,reports_to,profession,holder_status,holder_token\n"),
        (Words{"snapshot → snapshot", "body → body", "post_ref → post_ref", "grade → level",
               "job_title → job_title", "parent_department → parent_organisation",
               "organisation → organisation", "unit → unit", "reports_to → reports_to",
               "profession → function", "holder_status → status", "holder_token → person_ref"}));
    EXPECT_EQ(
        guess("Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum "
              "(£),Generic Job Title,Number of Posts in FTE,Professional/Occupational Group\n"),
        (Words{"Parent Department → parent_organisation", "Organisation → organisation",
               "Unit → unit", "Reporting Senior Post → reports_to", "Grade → level",
               "Generic Job Title → job_title", "Professional/Occupational Group → function"}));
    EXPECT_EQ(guess("emp,gender,annual_salary,dept,dept_name,division,title,hired\n"),
              (Words{"emp → person_ref", "gender → gender", "dept_name → parent_unit",
                     "division → unit", "title → job_title", "hired → start_date"}));
    EXPECT_EQ(guess("first name,last name,email address,both mentor and mentee,job "
                    "title,grade,organisation,profession,characteristics,biography\n"),
              (Words{"first name → first_name", "last name → last_name", "email address → email",
                     "job title → job_title", "grade → level", "organisation → organisation",
                     "profession → function", "characteristics → monitoring"}));
    EXPECT_EQ(guess("Employee ID;Full Name;Work E-mail;Position Title;Department;Team;Manager "
                    "ID;Country;Hire Date\n"),
              (Words{"Employee ID → person_ref", "Full Name → name", "Work E-mail → email",
                     "Position Title → job_title", "Department → unit", "Team → team",
                     "Manager ID → reports_to", "Country → country", "Hire Date → start_date"}));
}

TEST(RosterMapping, LooksAtTheValuesWhereAHeadingSaysNothing) {
    EXPECT_EQ(guess("who,x1,x2,x3,x4,id,above\n"
                    "Ann,ann@a.example,France,12/01/2019,Europe/Paris,1,\n"
                    "Ben,ben@a.example,Japan,23/02/2020,Asia/Tokyo,2,1\n"
                    "Cleo,cleo@a.example,Brazil,01/03/2021,America/Sao_Paulo,3,1\n"
                    "Dan,dan@a.example,Kenya,01/04/2021,Africa/Nairobi,4,2\n"),
              (Words{"x1 → email", "x2 → country", "x3 → start_date", "x4 → time_zone",
                     "id → person_ref", "above → reports_to"}));
}

TEST(RosterMapping, IsRememberedByItsHeadingsWhateverTheirOrder) {
    Words const first{"Job Title", "E-mail"};
    Words const second{"e_mail", "job title "};
    Words const other{"e_mail", "job title", "unit"};
    EXPECT_EQ(header_signature(first), header_signature(second));
    EXPECT_NE(header_signature(first), header_signature(other));
}

TEST(RosterMapping, SaysEverythingThatIsWrongWithAMappingAtOnce) {
    Words const header{"Post", "Nmae", "Boss"};
    std::vector<MappedColumn> const words{
        {"Post", "post_ref"}, {"Boss", "post_ref"}, {"Bos", "reports_to"}, {"Nmae", "nmae"}};
    auto const mapping = mapping_from_words(words, header);
    ASSERT_FALSE(mapping);
    Words problems;
    for (auto const& field : mapping.error().fields)
        problems.push_back(field.path + " " + field.code + ": " + field.detail);
    EXPECT_EQ(
        problems,
        (Words{
            "/columns/1/field field_twice: “post_ref” is already read from “Post”. Choose one of "
            "the two.",
            "/columns/2/source unknown_column: The file has no column “Bos”. Did you mean “Boss”?",
            "/columns/3/field unknown_field: “nmae” is not a field. Did you mean “name”?"}));
}

TEST(RosterMapping, ComesBackFromItsWords) {
    auto const table = read_csv("post ref,name,ethnicity,disability,notes\n");
    auto const mapping = guess_mapping(*table);
    auto const words = in_words(mapping, table->header());
    EXPECT_EQ(*mapping_from_words(words, table->header()), mapping);
    EXPECT_FALSE(what_is_missing(mapping));
    EXPECT_TRUE(what_is_missing(guess_mapping(*read_csv("unit,grade\n"))));
}

}  // namespace
}  // namespace telemachy::people
