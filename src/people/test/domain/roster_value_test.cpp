#include "people/domain/roster_value.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "people/domain/expertise.h"
#include "people/domain/level_scale.h"
#include "people/domain/nearest_name.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

TEST(TextFolding, MakesOneWordOfItsSpellings) {
    EXPECT_EQ(folded("  ÅSA  Sørensen\t"), "asa sorensen");
    EXPECT_EQ(folded("Łukasz ÇELİK Straße"), "lukasz celik strasse");
    EXPECT_EQ(folded("山田　太郎"), "山田 太郎");
    EXPECT_EQ(folded_words("E-mail_Address "), "e mail address");
    EXPECT_EQ(folded_words("C++ / C#"), "c++ c#");
    EXPECT_EQ(trimmed("\xC2\xA0 x \xE2\x80\x8B"), "x");
    EXPECT_EQ(shortened("Zürich", 3), "Zür…");
}

TEST(RosterValue, BringsEachCellIntoOneForm) {
    struct Case {
        RosterField field;
        std::string said;
        std::string value;
    };
    std::vector<Case> const cases{
        {country, "United Kingdom", "GB"},
        {country, "Deutschland", "DE"},
        {country, "usa", "US"},
        {country, "Ruritania", "Ruritania"},
        {languages, "English, German", "en; de"},
        {languages, "Français; pt-BR; english", "fr; pt; en"},
        {start_date, "2019-03-04", "2019-03-04"},
        {start_date, "04/03/2019", "2019-03-04"},
        {start_date, "4.3.2019", "2019-03-04"},
        {start_date, "4 Mar 2019", "2019-03-04"},
        {start_date, "2007-03", "2007-03-01"},
        {start_date, "2019-03-04 00:00:00", "2019-03-04"},
        {hours_per_month, "4.5 h", "4"},
        {employment, "Contractor", "external"},
        {employment, "Permanent", "employee"},
        {working_hours, "9:00 – 17:30", "09:00-17:30"},
        {name, " Ann\n Lee ", "Ann Lee"},
        {industries, "Energy;  Shipping ", "Energy; Shipping"},
        {expertise_offered, "Negotiation (4); Mergers, acquisitions",
         "Negotiation (4); Mergers, acquisitions (3)"},
        {expertise_offered, "Law, Tax", "Law (3); Tax (3)"},
    };
    for (auto const& [field, said, value] : cases) {
        auto const canonical = canonical_value(field, said);
        EXPECT_EQ(canonical.value, value)
            << name_of(field) << " " << said << canonical.refusal.value_or("");
        // What we keep reads as itself: otherwise an export would import as a change.
        EXPECT_EQ(canonical_value(field, value).value, value);
    }
}

TEST(RosterValue, RefusesWhatItCannotReadAndSaysWhy) {
    EXPECT_EQ(canonical_value(time_zone, "Narnia/Lamp").refusal,
              "“Narnia/Lamp” is not a time zone we know");
    EXPECT_EQ(canonical_value(start_date, "31/02/2019").refusal,
              "“31/02/2019” is not a date we can read");
    EXPECT_EQ(canonical_value(email, "ann at example").refusal,
              "“ann at example” is not an e-mail address");
    EXPECT_EQ(canonical_value(hours_per_month, "many").refusal,
              "“many” is not a number of hours from 0 to 200");
    EXPECT_EQ(canonical_value(name, std::string(300, 'x')).refusal,
              "it has 300 characters and the limit is 200");
    EXPECT_EQ(canonical_value(languages, "Klingonese").refusal,
              "“Klingonese” is not a language we know");
}

TEST(RosterValue, LetsAColumnDecideHowItsCellsAreWritten) {
    EXPECT_EQ(habits_of(start_date, {"03/04/2019", "03/25/2019"}).dates, DateOrder::month_first);
    EXPECT_EQ(habits_of(start_date, {"03/04/2019", "25/03/2019"}).dates, DateOrder::day_first);
    EXPECT_TRUE(habits_of(expertise_offered, {"Law 3; Tax 5", "Python 3"}).bare_levels);
    EXPECT_FALSE(habits_of(expertise_offered, {"Law; Tax", "Python 3"}).bare_levels);
    EXPECT_EQ(canonical_value(expertise_offered, "Law 3; Tax 5", {.bare_levels = true}).value,
              "Law (3); Tax (5)");
}

TEST(LevelScale, OrdersTheGradesOfTheCivilService) {
    std::vector<std::string> const junior_first{"AA",    "AO",      "EO",      "HEO",
                                                "SEO",   "Grade 7", "Grade 6", "SCS1",
                                                "SCS1A", "SCS2",    "SCS3",    "SCS4"};
    for (std::size_t index = 0; index < junior_first.size(); ++index) {
        EXPECT_EQ(known_level(junior_first[index]),
                  (Level{static_cast<int>(index) + 1, junior_first[index]}));
    }
}

TEST(LevelScale, ReadsGradesAsDepartmentsWriteThem) {
    struct Case {
        std::string said;
        std::string label;
        int rank;
    };
    std::vector<Case> const cases{{"Higher Executive Officer London", "HEO", 4},
                                  {"EO - Typing/Secretarial", "EO", 3},
                                  {"A2 (G7)", "Grade 7", 6},
                                  {"A2L (SEO)", "SEO", 5},
                                  {"Grade 6 - Spec Microbiologist", "Grade 6", 7},
                                  {"HEO-D", "HEO", 4},
                                  {"SCS 1A", "SCS1A", 9},
                                  {"OF-6", "OF-6", 8},
                                  {"OF-9", "OF-9", 12},
                                  {"Level 4", "Level 4", 4},
                                  {"7", "7", 7},
                                  {"Senior Manager", "Senior Manager", 6},
                                  {"VP", "VP", 8}};
    for (auto const& [said, label, rank] : cases)
        EXPECT_EQ(known_level(said), (Level{rank, label})) << said;
    for (auto const* said : {"Immigration Inspector", "Art Director", "12", "Unknown"})
        EXPECT_FALSE(known_level(said)) << said;
}

TEST(LevelScale, SpreadsAnyOrderedListOverNineLevels) {
    std::vector<std::string> const list{"Deckhand", "Mate", "Captain"};
    EXPECT_EQ(level_from_order("deckhand", list), (Level{1, "Deckhand"}));
    EXPECT_EQ(level_from_order("Mate", list), (Level{5, "Mate"}));
    EXPECT_EQ(level_from_order("Captain", list), (Level{9, "Captain"}));
    EXPECT_FALSE(level_from_order("Cook", list));
}

TEST(Expertise, LeadsEveryWayOfSayingAThingToOneTerm) {
    Vocabulary const vocabulary(
        {{"trm_1", "Négociation", {"Bargaining"}}, {"trm_2", "Machine learning", {"ML", "AI"}}});
    EXPECT_EQ(vocabulary.find("negociation ")->id, "trm_1");
    EXPECT_EQ(vocabulary.find("BARGAINING")->id, "trm_1");
    EXPECT_EQ(vocabulary.find("trm_2")->name, "Machine learning");
    EXPECT_EQ(vocabulary.find("cookery"), nullptr);
    EXPECT_EQ(vocabulary.suggest("machin lerning")->id, "trm_2");
    EXPECT_EQ(vocabulary.suggest("accounting"), nullptr);
    EXPECT_EQ(vocabulary.canonical_list("ml (2); Cookery; machine learning (4)"),
              "Cookery (3); Machine learning (4)");
}

}  // namespace
}  // namespace telemachy::people
