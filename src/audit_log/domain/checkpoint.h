#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "audit_log/domain/merkle_tree.h"
#include "vault/signature.h"

/// The head of the record, signed: what somebody outside keeps in order to notice when we go back
/// on it.
///
/// The form is C2SP's tlog-checkpoint in a signed note, so that any transparency-log witness can
/// read it:
///
///     telemachy/audit/3f6c0b9f2c41d07b        the log's name
///     240                                      how many entries it covers
///     nyxB0Hvo...=                             the root over them, base64
///                                              (an empty line)
///     — telemachy/audit/3f6c... Wx3k...=       the name, then base64 of key id (4 bytes) ‖ Ed25519
///     signature
namespace telemachy::audit_log {

struct Checkpoint {
    std::string origin;
    std::int64_t size = 0;
    Hash root;

    bool operator==(Checkpoint const&) const = default;
};

/// The name of the log whose key this is. It follows from the key, so two logs never share one.
[[nodiscard]] std::string log_name(std::string_view public_key);

/// What a witness is told to trust: `name+key id+base64 key`, as signed notes write it.
[[nodiscard]] std::string verifier_key(std::string_view public_key);

[[nodiscard]] std::string sign_checkpoint(Checkpoint const& checkpoint,
                                          vault::SigningKey const& key);

/// Reads a note that this very key signed; nothing when anything about it is off. Other signatures
/// (a witness's) may stand below ours.
[[nodiscard]] std::optional<Checkpoint> read_checkpoint(std::string_view note,
                                                        std::string_view public_key);

}  // namespace telemachy::audit_log
