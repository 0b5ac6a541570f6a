#include "people/domain/weekend.h"

#include <gtest/gtest.h>

namespace telemachy::people {
namespace {

/// "Sat Sun"
std::string days_of(std::string_view country) {
    constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    std::string days;
    for (std::size_t day = 0; day < 7; ++day) {
        if (weekend_in(country)[day]) days += (days.empty() ? "" : " ") + std::string(names[day]);
    }
    return days;
}

TEST(Weekend, IsWhereThePersonIs) {
    struct Row {
        char const* country;
        char const* days;
    };
    for (auto const& [country, days] :
         {Row{"GR", "Sun Sat"}, Row{"BR", "Sun Sat"}, Row{"EG", "Fri Sat"}, Row{"SA", "Fri Sat"},
          Row{"AF", "Thu Fri"}, Row{"IN", "Sun"}}) {
        EXPECT_EQ(days_of(country), days) << country;
    }
}

TEST(Weekend, IsSaturdayAndSundayWhereNothingIsKnown) {
    EXPECT_EQ(days_of(""), "Sun Sat");
    EXPECT_EQ(days_of("Atlantis"), "Sun Sat");
}

}  // namespace
}  // namespace telemachy::people
