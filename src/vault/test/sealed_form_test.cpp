#include "vault/sealed_form.h"

#include <gtest/gtest.h>

#include "vault/digest.h"
#include "vault/signature.h"

namespace telemachy::vault {
namespace {

/// Bytes that look like noise, the same each time.
std::string noise(std::size_t size) {
    std::string bytes;
    for (int i = 0; bytes.size() < size; ++i) bytes += sha256("noise " + std::to_string(i));
    return bytes.substr(0, size);
}

TEST(Base64Url, HasOneSpellingForEveryValue) {
    for (std::size_t size = 0; size < 70; ++size)
        EXPECT_EQ(from_base64url(base64url(noise(size))), noise(size));
    for (auto const* text : {"AB", "A", "AA==", "AA=", "A+", "A/", "AA\n", " AA", "AAAAB"})
        EXPECT_FALSE(from_base64url(text)) << text;
    EXPECT_FALSE(from_base64url(base64url(noise(31)), 32));
    EXPECT_TRUE(from_base64url(base64url(noise(32)), 32));
}

TEST(Padding, HidesTheLengthInStepsOfAtMostTwelvePerCent) {
    struct Row {
        std::size_t size, padded;
    };
    // Worked by hand from the definition: E = ⌊log2 n⌋, S = ⌊log2 E⌋ + 1, the last E − S bits are
    // zero.
    for (auto const& [size, padded] : {Row{0, 1024},
                                       {1, 1024},
                                       {1024, 1024},
                                       {1025, 1088},
                                       {1088, 1088},
                                       {1089, 1152},
                                       {4000, 4096},
                                       {4097, 4352},
                                       {9000, 9216},
                                       {100'000, 100'352}}) {
        EXPECT_EQ(padded_size(size), padded) << size;
        EXPECT_EQ(padded_size(padded), padded);
    }
    for (std::size_t size = 1024; size < 300'000; size += 37)
        EXPECT_LE(padded_size(size) * 100, size * 112) << size;
}

TEST(WhatIsNotSealed, IsTold) {
    auto const sealed = noise(nonce_size + 1024 + tag_size);
    EXPECT_TRUE(looks_sealed(sealed));
    EXPECT_TRUE(looks_sealed(noise(nonce_size + 4352 + tag_size)));
    EXPECT_FALSE(looks_sealed(sealed + "x")) << "no padded length";
    EXPECT_FALSE(looks_sealed(sealed.substr(0, 500)));
    std::string words;
    while (words.size() < sealed.size()) words += "She told me that she wants to leave. ";
    EXPECT_FALSE(looks_sealed(words.substr(0, sealed.size())));
    EXPECT_FALSE(looks_sealed(base64url(noise(2000)).substr(0, sealed.size())));
    EXPECT_FALSE(looks_sealed(std::string(sealed.size(), '\0')));
}

TEST(PublicKeys, OfLowOrderAreRefused) {
    EXPECT_TRUE(is_agreement_key(noise(32)));
    EXPECT_FALSE(is_agreement_key(std::string(32, '\0')));
    EXPECT_FALSE(is_agreement_key(std::string(1, '\1') + std::string(31, '\0')));
    EXPECT_FALSE(is_agreement_key(noise(31)));
    // The point of order eight of RFC 7748's curve, as Bernstein lists it.
    EXPECT_FALSE(is_agreement_key(*from_base64url("4Ot6fDtBuK4WVuP68Z_EatoJjeucMrH9hmIFFl9JuAA")));

    EXPECT_TRUE(is_signing_key(signing_key(noise(32)).public_key));
    EXPECT_FALSE(is_signing_key(std::string(32, '\0')));
    EXPECT_FALSE(is_signing_key(std::string(1, '\1') + std::string(31, '\0')))
        << "the neutral point";
    EXPECT_FALSE(is_signing_key(noise(33)));
}

}  // namespace
}  // namespace telemachy::vault
