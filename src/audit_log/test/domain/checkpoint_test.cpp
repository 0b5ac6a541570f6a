#include "audit_log/domain/checkpoint.h"

#include <gtest/gtest.h>

#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

vault::SigningKey const key = vault::signing_key(std::string(32, 'k'));
Checkpoint const head{log_name(key.public_key), 240,
                      hash_leaf("the root, for all this test knows")};

/// The parts of a note that a test takes apart: three lines, an empty one, the signature line.
std::string text_of(std::string const& note) { return note.substr(0, note.find("\n\n") + 1); }
std::string signature_of(std::string const& note) { return note.substr(note.find("\n\n") + 2); }

TEST(CheckpointTest, ANoteHasTheFormThatWitnessesRead) {
    auto const note = sign_checkpoint(head, key);
    EXPECT_EQ(text_of(note),
              log_name(key.public_key) + "\n240\n" + vault::base64(head.root) + "\n");
    EXPECT_TRUE(signature_of(note).starts_with("\u2014 " + log_name(key.public_key) + " "));
    EXPECT_TRUE(note.ends_with("\n"));
    EXPECT_EQ(read_checkpoint(note, key.public_key), head);
}

TEST(CheckpointTest, AVerifierKeyIsNameIdAndTypedKey) {
    // The id is defined as the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
    auto const name = log_name(key.public_key);
    auto const id = vault::hex(vault::sha256(name + "\n\x01" + key.public_key)).substr(0, 8);
    EXPECT_EQ(verifier_key(key.public_key),
              name + "+" + id + "+" + vault::base64("\x01" + key.public_key));
}

TEST(CheckpointTest, NoByteOfItCanBeChanged) {
    auto const note = sign_checkpoint(head, key);
    for (std::size_t i = 0; i < note.size(); ++i) {
        for (char const other : {'A', '0', '\n', ' '}) {
            auto changed = note;
            if (changed[i] == other) continue;
            changed[i] = other;
            EXPECT_FALSE(read_checkpoint(changed, key.public_key))
                << i << " is now '" << other << "'";
        }
        EXPECT_FALSE(read_checkpoint(note.substr(0, i), key.public_key)) << "cut at " << i;
    }
}

TEST(CheckpointTest, OnlyTheLogsOwnKeySigns) {
    auto const stranger = vault::signing_key(std::string(32, 's'));
    EXPECT_FALSE(read_checkpoint(sign_checkpoint(head, key), stranger.public_key));
    EXPECT_FALSE(read_checkpoint(sign_checkpoint(head, stranger), key.public_key));
    auto const forged =
        text_of(sign_checkpoint(head, key)) + "\n" +
        signature_of(sign_checkpoint({log_name(stranger.public_key), 240, head.root}, stranger));
    EXPECT_FALSE(read_checkpoint(forged, key.public_key));
}

TEST(CheckpointTest, AWitnessMaySignBelow) {
    auto const note = sign_checkpoint(head, key);
    EXPECT_EQ(read_checkpoint(note + "\u2014 works-council.example AAAABBBB\n", key.public_key),
              head);
    EXPECT_EQ(
        read_checkpoint(text_of(note) + "\n\u2014 board.example AAAABBBB\n" + signature_of(note),
                        key.public_key),
        head);
}

TEST(CheckpointTest, NothingElseMayStandBelow) {
    auto const note = sign_checkpoint(head, key);
    for (auto const* more :
         {" ", "\n", "x\n", "- works-council.example AAAABBBB\n", "\u2014 cut off"}) {
        EXPECT_FALSE(read_checkpoint(note + more, key.public_key)) << more;
    }
}

TEST(CheckpointTest, ASizeIsWrittenInOneWayOnly) {
    for (auto const* size : {"0240", "+240", "-1", "", "240 ", "2e2", "99999999999999999999"}) {
        auto const text =
            log_name(key.public_key) + "\n" + size + "\n" + vault::base64(head.root) + "\n";
        auto const id =
            vault::sha256(log_name(key.public_key) + "\n\x01" + key.public_key).substr(0, 4);
        auto const note = text + "\n\u2014 " + log_name(key.public_key) + " " +
                          vault::base64(id + vault::sign(key, text)) + "\n";
        EXPECT_FALSE(read_checkpoint(note, key.public_key)) << size;
    }
}

}  // namespace
}  // namespace telemachy::audit_log
