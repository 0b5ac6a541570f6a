#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::audit_log::prove_entry {

struct Input {
    std::int64_t seq = 0;
    std::optional<std::int64_t> size;

    static constexpr Sentence sentences[] = {
        {"size",
         "How many entries the tree is to have; those of the last signed head when left out."}};
};

struct Output {
    std::int64_t seq = 0;
    std::int64_t size = 0;
    std::string text;  ///< What was hashed.
    std::string leaf;  ///< SHA-256(0x00 ‖ text); this and the next two in hexadecimal.
    std::vector<std::string> path;  ///< From the leaf upwards.
    std::string root;
};

/// Proves that an entry is in the record (RFC 9162 §2.1.3), to be checked without us.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::audit_log::prove_entry
