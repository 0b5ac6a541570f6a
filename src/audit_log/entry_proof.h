#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::audit_log {

/// Everything somebody needs to see for themselves that one entry stands in the record and says
/// what it is said to say. For rooms whose entries are meant to be opened, such as published keys.
struct EntryProof {
    std::int64_t seq = 0;
    std::int64_t size = 0;
    std::string text;               ///< What was hashed; its `dh` commits to the details.
    std::string leaf;               ///< SHA-256(0x00 ‖ text); this and the next two hexadecimal.
    std::vector<std::string> path;  ///< From the leaf upwards.
    std::string root;
    std::string salt;  ///< base64url; `dh` is base64url(SHA-256(salt ‖ details)).
    std::string details;
    std::optional<std::string> head;  ///< The signed head over `root`, once there is one.
};

/// Refuses an entry that is not there, or whose details were erased.
[[nodiscard]] Result<EntryProof> proof_of_entry(Work& work, std::int64_t seq);

}  // namespace telemachy::audit_log
