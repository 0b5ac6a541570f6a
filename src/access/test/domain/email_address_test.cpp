#include "access/domain/email_address.h"

#include <gtest/gtest.h>

namespace telemachy::access {
namespace {

TEST(EmailAddressTest, CapitalsAndSurroundingBlanksMakeNoOtherAddress) {
    EXPECT_EQ(read_email("  Ana.Lima@Acme.Example ")->key, "ana.lima@acme.example");
    EXPECT_EQ(read_email("  Ana.Lima@Acme.Example ")->text, "Ana.Lima@Acme.Example");
    EXPECT_EQ(email_key(" ANA@ACME.EXAMPLE"), email_key("ana@acme.example"));
}

TEST(EmailAddressTest, WhatMailCouldNotReachOrCouldFoolAReaderIsNoAddress) {
    for (auto const* text :
         {"", "ana", "@acme.example", "ana@", "a@b@c", "ana lima@acme.example", "ana@acme..example",
          "ana@.example", "ana@acme.", "ana\n@acme.example", "<ana@acme.example>",
          "\"ana\"@acme.example", "ana@acme.example,eve@acme.example"}) {
        EXPECT_FALSE(read_email(text)) << text;
    }
    EXPECT_FALSE(read_email(std::string(65, 'a') + "@acme.example"));
    EXPECT_FALSE(read_email("a@" + std::string(260, 'b')));
    for (auto const* text :
         {"a@b", "ana+roster@acme.example", "o'brien@acme.example", "jörg@münchen.example"}) {
        EXPECT_TRUE(read_email(text)) << text;
    }
}

}  // namespace
}  // namespace telemachy::access
