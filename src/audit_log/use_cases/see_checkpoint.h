#pragma once

#include <cstdint>
#include <string>

#include "kernel/result.h"
#include "kernel/time.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::audit_log::see_checkpoint {

struct Input {};

struct Output {
    std::int64_t size = 0;
    std::string root;  ///< Hexadecimal.
    Instant at;
    std::string text;
    std::string verifier;

    static constexpr Sentence sentences[] = {
        {"text", "The signed note, for whoever keeps heads: a witness, or you."},
        {"verifier", "The key it is signed with, as witnesses write keys."}};
};

/// The last signed head of the record. It tells how much was recorded and nothing of what, so
/// everybody who is signed in may keep it and hold us to it.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::audit_log::see_checkpoint
