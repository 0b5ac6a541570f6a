#include "vault/house_key.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace telemachy::vault {
namespace {

HouseKey const key(std::string(32, 'k'));
std::string const nonce(24, 'n');

TEST(HouseKey, OpensWhatItSealedAndNothingThatWasTouched) {
    auto const sealed = key.seal("correct horse", "cal_1", nonce);
    EXPECT_EQ(key.open(sealed, "cal_1"), "correct horse");
    EXPECT_EQ(sealed.find("horse"), std::string::npos);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto touched = sealed;
        touched[at] = static_cast<char>(touched[at] ^ 1);
        EXPECT_FALSE(key.open(touched, "cal_1")) << at;
    }
}

TEST(HouseKey, OpensNothingOfAnotherRowOrAnotherHouse) {
    auto const sealed = key.seal("correct horse", "cal_1", nonce);
    EXPECT_FALSE(key.open(sealed, "cal_2"));
    EXPECT_FALSE(HouseKey(std::string(32, 'x')).open(sealed, "cal_1"));
    EXPECT_FALSE(key.open("", "cal_1"));
    EXPECT_FALSE(key.open(sealed.substr(0, 39), "cal_1"));
    EXPECT_THROW(HouseKey("short"), std::invalid_argument);
}

}  // namespace
}  // namespace telemachy::vault
