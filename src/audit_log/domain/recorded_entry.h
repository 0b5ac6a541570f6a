#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "audit_log/domain/merkle_tree.h"
#include "kernel/time.h"

namespace telemachy::audit_log {

/// One row of the record, with the details that are kept beside the tree.
struct RecordedEntry {
    std::int64_t seq = 0;
    Instant at;
    std::string act;
    std::string result;
    std::string tier;
    std::string bytes;  ///< What was hashed: canonical JSON.
    Hash hash;
    std::optional<std::string> account;
    std::optional<std::string> subject;
    std::optional<std::string> details_salt;
    std::optional<std::string> details;
};

/// What the hashed text says, by its short names. See the record's own page, `audit/v1`.
struct LeafText {
    std::string act;
    std::string dh;                  ///< base64url(SHA-256(salt ‖ details))
    std::optional<std::string> obj;  ///< Whom or what it concerns, as a pseudonym.
    std::optional<std::string> req;
    std::string res;
    std::int64_t seq = 0;
    std::optional<std::string> sub;  ///< Who did it, likewise.
    std::string tier;
    std::int64_t ts = 0;
    std::int64_t v = 0;
};

/// The name an id has in the tree: 22 characters of its HMAC under a salt of its own.
[[nodiscard]] std::string pseudonym_of(std::string_view id, std::string_view salt);

/// Every id that has a name in the tree, with that name.
using Pseudonyms = std::map<std::string, std::string, std::less<>>;

/// What is wrong with an entry by itself: its hash is not that of its text, a column, a name or a
/// detail is not the one the text was made with, or it claims to be older than the one before. Half
/// a sentence that goes on after "Entry 17 …", or nothing when all is well. `text` is nothing when
/// the bytes cannot be read.
[[nodiscard]] std::optional<std::string> fault_of(RecordedEntry const& entry,
                                                  std::optional<LeafText> const& text,
                                                  Pseudonyms const& pseudonyms, Instant not_before);

/// "17 (people.apply_roster, 2026-11-23T09:00:00.000Z)".
[[nodiscard]] std::string name_of(RecordedEntry const& entry);

}  // namespace telemachy::audit_log
