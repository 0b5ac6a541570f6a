#include "kernel/nearest_word.h"

#include <gtest/gtest.h>

namespace telemachy {
namespace {

TEST(NearestWord, CountsSlipsOfTheFinger) {
    struct Case {
        char const* said;
        char const* meant;
        std::size_t slips;
    } const cases[] = {{"hours", "hours", 0}, {"huors", "hours", 1},  {"", "load", 4},
                       {"post", "posts", 1},  {"weight", "wieght", 1}, {"novelty", "nvlety", 2}};
    for (auto const& each : cases) {
        EXPECT_EQ(edit_distance(each.said, each.meant), each.slips) << each.said;
        EXPECT_EQ(edit_distance(each.meant, each.said), each.slips) << each.said;
        EXPECT_EQ(edit_distance(each.said, each.meant, 4), each.slips) << each.said;
    }
}

TEST(NearestWord, StopsCountingAboveALimit) {
    EXPECT_EQ(edit_distance("abc", "xyz", 2), 3U);
    EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4U);
}

}  // namespace
}  // namespace telemachy
