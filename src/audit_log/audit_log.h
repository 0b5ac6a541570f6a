#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "operation/capability.h"

/// The room where the record is read. It is written by the frame, one entry in the transaction of
/// every act; here it is searched, signed, proved and checked.
namespace telemachy::audit_log {

[[nodiscard]] Capability capability();

/// What a walk through the whole record found.
struct Verdict {
    bool ok = false;
    std::int64_t size = 0;
    std::string root;      ///< Hexadecimal; empty where the tree is too broken to have one.
    std::string sentence;  ///< For people: what was found, and the first entry that is not as it was.
};

/// For whoever holds the machine: computes the whole record again. `kept_note` is a signed head that
/// was kept outside (the text of see_checkpoint); it is refused as unreadable when this log's key did
/// not sign it.
[[nodiscard]] Result<Verdict> verify_record(Work& work, std::optional<std::string> const& kept_note);

}  // namespace telemachy::audit_log
