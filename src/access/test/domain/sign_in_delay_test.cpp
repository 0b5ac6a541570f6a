#include "access/domain/sign_in_delay.h"

#include <gtest/gtest.h>

namespace telemachy::access {
namespace {

using namespace std::chrono_literals;

constexpr Instant nine{1'763'888'400'000};

/// The wait after each of `tries` wrong passwords, one minute apart or as soon as it may be tried
/// again.
std::vector<std::int64_t> waits(Allowance const& allowance, int tries) {
    std::vector<std::int64_t> seconds;
    std::optional<Tally> tally;
    Instant now = nine;
    for (int i = 0; i < tries; ++i) {
        tally = after_failure(tally, allowance, now);
        seconds.push_back(wait_left(tally, now).count());
        now = now + std::max<std::chrono::milliseconds>(wait_left(tally, now), 1min);
    }
    return seconds;
}

TEST(SignInDelayTest, FiveAreFreeThenEachCostsTwiceTheLastUpToFifteenMinutes) {
    EXPECT_EQ(waits(account_allowance, 18),
              (std::vector<std::int64_t>{0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900,
                                         900, 900, 900}));
}

TEST(SignInDelayTest, AnOfficeBehindOneAddressHasMoreRoomAndTheSameLaw) {
    auto const seconds = waits(address_allowance, 33);
    EXPECT_EQ(seconds[29], 0);
    EXPECT_EQ(seconds[30], 2);
    EXPECT_EQ(seconds[32], 8);
}

TEST(SignInDelayTest, AWaitEndsByItselfAndIsRoundedUpToWholeSeconds) {
    Tally const tally{6, nine, nine + 2s};
    EXPECT_EQ(wait_left(tally, nine), 2s);
    EXPECT_EQ(wait_left(tally, nine + 1001ms), 1s);
    EXPECT_EQ(wait_left(tally, nine + 2s), 0s);
    EXPECT_EQ(wait_left(std::nullopt, nine), 0s);
}

TEST(SignInDelayTest, WrongPasswordsOfYesterdayAreForgotten) {
    Tally const yesterday{14, nine, nine + 15min};
    EXPECT_EQ(after_failure(yesterday, account_allowance, nine + 23h).failures, 15);
    EXPECT_EQ(after_failure(yesterday, account_allowance, nine + 24h).failures, 1);
}

TEST(SignInDelayTest, ANumberOfTriesBeyondReasonStillWaitsFifteenMinutes) {
    Tally const attacked{1'000'000, nine, nine};
    EXPECT_EQ(wait_left(after_failure(attacked, account_allowance, nine), nine), longest_delay);
}

}  // namespace
}  // namespace telemachy::access
