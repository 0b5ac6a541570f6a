#include <gtest/gtest.h>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/result.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"

namespace telemachy {
namespace {

enum class Season { spring, late_summer };
struct Seat {
    int row;
    std::optional<Text<1, 20>> holder;
    std::vector<Season> seasons;
    Whole<1, 9, 3> width;
};

// If a compiler ever spells differently, this does not compile.
static_assert(reflect::member_count<Seat> == 4);
static_assert(reflect::member_name<Seat, 0> == "row");
static_assert(reflect::member_name<Seat, 1> == "holder");
static_assert(reflect::member_name<Seat, 3> == "width");
static_assert(reflect::word_of(Season::late_summer) == "late_summer");

TEST(Reflection, ReadsAWordBackIntoItsEnumerator) {
    Season season = Season::spring;
    EXPECT_TRUE(reflect::read_word("late_summer", season));
    EXPECT_EQ(season, Season::late_summer);
    EXPECT_FALSE(reflect::read_word("winter", season));
    EXPECT_FALSE(reflect::read_word("", season));
}

struct TimeRow {
    char const* text;
    std::optional<std::int64_t> milliseconds;
};

class InstantText : public testing::TestWithParam<TimeRow> {};

TEST_P(InstantText, IsReadStrictly) {
    auto const instant = parse_instant(GetParam().text);
    EXPECT_EQ(instant ? std::optional(instant->milliseconds) : std::nullopt, GetParam().milliseconds)
        << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Rows, InstantText,
                         testing::Values(TimeRow{"1970-01-01T00:00:00.000Z", 0},
                                         TimeRow{"2026-11-21T10:00:00Z", 1'795'255'200'000},
                                         TimeRow{"1969-12-31T23:59:59.999Z", -1},
                                         TimeRow{"2024-02-29T00:00:00.5Z", 1'709'164'800'500},
                                         TimeRow{"2023-02-29T00:00:00Z", std::nullopt},
                                         TimeRow{"2026-11-21T24:00:00Z", std::nullopt},
                                         TimeRow{"2026-11-21T10:00:00+01:00", std::nullopt},
                                         TimeRow{"2026-11-21 10:00:00Z", std::nullopt},
                                         TimeRow{"2026-11-21T10:00:00.1234Z", std::nullopt},
                                         TimeRow{"", std::nullopt}));

TEST(InstantText, ComesBackAsItWasWritten) {
    for (std::int64_t at : {0LL, -1LL, 1'795'255'200'123LL, 4'102'444'799'999LL}) {
        EXPECT_EQ(parse_instant(to_text(Instant{at})), Instant{at});
    }
}

TEST(WorkingDays, SkipTheWeekend) {
    auto const friday = *parse_instant("2026-11-20T15:00:00Z");
    EXPECT_EQ(to_text(after_working_days(friday, 3)), "2026-11-25T15:00:00.000Z");
    auto const saturday = *parse_instant("2026-11-21T15:00:00Z");
    EXPECT_EQ(to_text(after_working_days(saturday, 1)), "2026-11-23T15:00:00.000Z");
    EXPECT_EQ(after_working_days(friday, 0), friday);
}

TEST(Ids, CarryTheirKindInTheirPrefix) {
    EXPECT_TRUE(looks_like_id("prs", "prs_01h"));
    for (char const* wrong : {"prs_", "prs", "pos_01h", "prs_a b", "prs_'--", ""}) {
        EXPECT_FALSE(looks_like_id("prs", wrong)) << wrong;
    }
}

Result<int> half(int number) {
    if (number % 2 != 0) return refuse(invalid("odd", "This number is odd."));
    return number / 2;
}
Result<int> quarter(int number) { return TRY(half(TRY(half(number)))); }

TEST(Try, HandsARefusalToTheCaller) {
    EXPECT_EQ(quarter(8), 2);
    EXPECT_EQ(quarter(6).error().code, "odd");
}

}  // namespace
}  // namespace telemachy
