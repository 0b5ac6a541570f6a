#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "operation/capability.h"
#include "operation/schema.h"
#include "people/people.h"

/// The words of this room: what a server keeps of texts it cannot read. Keys are made, and texts
/// sealed and opened, in the browser (`vault/v1`, docs/reference/vault-v1.md); here are public
/// keys, blobs that only their owner can unwrap, and ciphertext with what it is bound to.
namespace telemachy::sealed {

using people::PersonTag;

struct DeviceTag {
    static constexpr std::string_view prefix = "dev";
};
/// Made by the browser, because a text is bound to its id before the server hears of it.
struct ObjectTag {
    static constexpr std::string_view prefix = "sld";
};

/// The fingerprint of a person's pair of public keys: base64url(SHA-256("vault/v1/key" ‖ 0 ‖
/// encryption ‖ signing)).
using KeyName = std::string;

/// T3: the named readers. T4: its author alone.
enum class SealedTier { T3, T4 };

/// What a person says of their public keys and signs with them. Members stand in the order of their
/// names, so that what we write of it is the canonical text (RFC 8785) that was signed.
struct KeyStatement {
    std::string encryption;  ///< X25519, base64url.
    KeyName key;
    Id<PersonTag> person;
    std::string previous;  ///< The key this one follows; empty for the first.
    std::string signing;   ///< Ed25519, base64url.
    Whole<1, 1> v;
};

/// What a sealed text is bound to: who wrote it, what it is, which version, for whom. It is the
/// associated data of the encryption and part of what the author signs. Members stand in the order
/// of their names, for the same reason.
struct Binding {
    std::string about;  ///< What it belongs to: a pair, a conversation; one's own person otherwise.
    Id<PersonTag> author;
    KeyName author_key;
    std::string commitment;  ///< Ties the ciphertext to one data key, which GCM alone does not.
    Date day;
    std::string kind;
    Id<ObjectTag> object;
    std::vector<Id<PersonTag>> readers;  ///< In ascending order.
    Whole<1, 1> suite;
    SealedTier tier = SealedTier::T4;
    Whole<1, 1> v;
    Whole<1, 1'000'000> version;
};

/// The data key, sealed (HPKE) to one reader.
struct ReaderWrap {
    std::string encapsulated;
    KeyName key;
    Id<PersonTag> person;
    std::string wrapped;
};

/// A text as it travels and rests: nobody but its readers can open it. Other rooms take it as a
/// field of their inputs and hand it to `keep_sealed`.
struct SealedText {
    Binding binding;
    std::string ciphertext;
    std::string signature;
    std::vector<ReaderWrap> wraps;
};

/// The same on its way back to one reader, with that reader's wrap alone.
struct OpenableText {
    Binding binding;
    std::string ciphertext;
    std::string signature;
    ReaderWrap wrap;
    Instant kept;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::sealed
