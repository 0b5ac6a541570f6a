#include "audit_log/domain/base64.h"

#include <gtest/gtest.h>

#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

TEST(Base64Test, WhatTheHouseWritesReadsBack) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        ASSERT_EQ(from_base64(vault::base64(bytes)), bytes) << i;
        ASSERT_EQ(from_hex(vault::hex(bytes)), bytes) << i;
        bytes += static_cast<char>(i * 37);
    }
}

TEST(Base64Test, EveryTextHasOneReading) {
    EXPECT_EQ(from_base64("Zm9vYg=="), "foob") << "RFC 4648 §10";
    for (auto const* text : {"Zm9vYh==", "Zm9vYg=", "Zm9vYg", "Zm9v Yg=", "Zm9vYg==\n",
                             "====", "Z===", "Zm=v", "Zm9_"}) {
        EXPECT_FALSE(from_base64(text)) << text;
    }
    for (auto const* text : {"a", "0g", "ab c", "-1"}) EXPECT_FALSE(from_hex(text)) << text;
    EXPECT_EQ(from_hex("Ff00"), std::string("\xff\0", 2));
}

}  // namespace
}  // namespace telemachy::audit_log
