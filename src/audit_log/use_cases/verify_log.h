#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kernel/result.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::audit_log::verify_log {

struct Input {
    std::optional<std::int64_t> remembered_size;
    std::optional<std::string> remembered_root;

    static constexpr Sentence sentences[] = {
        {"remembered_size",
         "How many entries there were when you last looked, to see that none of them changed."},
        {"remembered_root", "The root you were told then, in hexadecimal."}};
};

struct Output {
    bool ok = false;
    std::int64_t size = 0;
    std::string root;      ///< Hexadecimal; empty where the tree is too broken to have one.
    std::string sentence;  ///< What was found, and the first entry that is not as it was.
};

/// Computes the whole record again from its rows: every text, name and detail against its hash,
/// every node of the tree, every signed head.
///
/// It finds whatever was changed by somebody who cannot sign. Who holds the database and the key
/// can write another history with a tree and heads of its own: that is found only by somebody
/// outside who remembers a head, which is what the two remembered values and prove_growth are for.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::audit_log::verify_log
