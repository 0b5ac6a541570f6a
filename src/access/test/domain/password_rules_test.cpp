#include "access/domain/password_rules.h"

#include <gtest/gtest.h>

namespace telemachy::access {
namespace {

PasswordContext const ana{"ana.teixeira@acmeports.example", "Ana Teixeira", "Acme Ports & Power"};

std::string verdict(std::string_view password) {
    auto const objection = objection_to(password, ana, "/password");
    return objection ? objection->code : "good";
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

TEST(PasswordRulesTest, OnlyTheLengthIsAskedForAndItIsCountedInCharacters) {
    EXPECT_EQ(verdict(""), "too_short");
    EXPECT_EQ(verdict("heron weir1"), "too_short");
    EXPECT_EQ(verdict("heron weir12"), "good");
    EXPECT_EQ(verdict("ö ü ä ß é è"), "too_short") << "eleven characters in seventeen bytes";
    EXPECT_EQ(verdict("ö ü ä ß é è ñ"), "good");
    EXPECT_EQ(verdict(repeated("heron-weir-9;kl&", 8)), "good") << "128";
    EXPECT_EQ(verdict(repeated("heron-weir-9;kl&", 8) + "x"), "too_long");
    EXPECT_EQ(verdict(std::string_view("heron\0weir\0calm", 15)), "good")
        << "every byte counts, zero too";
}

TEST(PasswordRulesTest, WhatAListWouldFindIsRefused) {
    for (auto const* password :
         {"passwordpassword", "Password2026!", "P@ssw0rd12345", "welcome123456",
          "Willkommen2026",   "letmeinplease", "qwertyuiop12",  "1q1q1q1q1q1q",
          "123456789012",     "210987654321",  "abcdefghijkl",  "aaaaaaaaaaaa",
          "abcabcabcabc",     "asdfghjkl;12",  "mynewpassword", "Summer-2026-2026",
          "iloveyou2026!!",   "changeme1234",  "111111222222",  "12345 54321 12345"}) {
        EXPECT_EQ(verdict(password), "common") << password;
    }
    for (auto const* password : {"correct horse battery staple", "four calm herons over the weir",
                                 "password from my first boat", "tr0ub4dor&3 again", "kX9#vR2!pLm7",
                                 "夏の朝に鷺が四羽川の上を飛ぶ"}) {
        EXPECT_EQ(verdict(password), "good") << password;
    }
}

TEST(PasswordRulesTest, TheOwnersAndTheOrganisationsNameAreNoPassword) {
    for (auto const* password :
         {"ana.teixeira@acmeports.example", "AnaTeixeira2026", "Teixeira-1985", "AcmePorts2026!",
          "acmeports-ports", "Telemachy2026!"}) {
        EXPECT_EQ(verdict(password), "context") << password;
    }
    EXPECT_EQ(verdict("teixeira keeps four calm herons"), "good")
        << "a name in a longer sentence is nothing to guess";
}

}  // namespace
}  // namespace telemachy::access
