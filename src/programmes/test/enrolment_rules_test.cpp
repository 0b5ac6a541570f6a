#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "programmes/domain/enrolment.h"

namespace telemachy::programmes {
namespace {

/// The whole table as text: a row per state, a column per step. A dash is a refusal.
constexpr char const* table = R"(
            invite   apply    accept   decline  admit    turn_down withdraw  match    release
unheard     invited  applied  -        -        -        -         -         -        -
invited     -        -        enrolled declined -        -         withdrawn -        -
applied     -        -        -        -        enrolled refused   withdrawn -        -
enrolled    -        -        -        -        -        -         withdrawn matched  enrolled
matched     -        -        -        -        -        -         withdrawn matched  enrolled
declined    invited  applied  -        -        -        -         -         -        -
refused     invited  -        -        -        -        -         -         -        -
withdrawn   invited  applied  -        -        -        -         -         -        -
)";

TEST(EnrolmentRules, LeadFromEachStateExactlyWhereTheTableSays) {
    std::istringstream text(table);
    std::string line;
    std::getline(text, line);
    std::getline(text, line);
    int checked = 0;
    while (std::getline(text, line)) {
        std::istringstream cells(line);
        std::string word;
        cells >> word;
        std::optional<EnrolmentState> before;
        if (word != "unheard") {
            EnrolmentState state{};
            ASSERT_TRUE(reflect::read_word(word, state)) << word;
            before = state;
        }
        for (int step = 0; cells >> word; ++step, ++checked) {
            auto const found = after(before, static_cast<Step>(step));
            std::string const said = found ? std::string(reflect::word_of(*found)) : "-";
            EXPECT_EQ(said, word) << line << " step " << step;
            if (!found) {
                EXPECT_EQ(found.error().kind, ProblemKind::conflict);
            }
        }
    }
    EXPECT_EQ(checked, 8 * 9);
}

TEST(EnrolmentRules, AnOfferCoversItsPairsInHours) {
    EXPECT_TRUE(check_offer({2, 4}, {.hours_per_pair = 2}));
    auto const short_of = check_offer({3, 4}, {.hours_per_pair = 2});
    ASSERT_FALSE(short_of);
    EXPECT_EQ(short_of.error().fields[0].detail, "3 pairs take 6 hours a month in this programme.");
}

TEST(EnrolmentRules, NobodyPromisesAnHourTwice) {
    Budget const busy{.hours_per_pair = 2, .profile_hours = 4, .promised_elsewhere = 3};
    auto const refused = check_offer({1, 2}, busy);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields[0].detail,
              "The profile gives 4 hours a month to mentoring, of which 3 are promised to other "
              "programmes.");
    EXPECT_TRUE(
        check_offer({1, 2}, {.hours_per_pair = 2, .profile_hours = 4, .promised_elsewhere = 2}));
    EXPECT_TRUE(check_offer({1, 2}, {.hours_per_pair = 2}))
        << "a profile that names no hours sets no limit";
}

}  // namespace
}  // namespace telemachy::programmes
