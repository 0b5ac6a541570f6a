#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::access::list_accounts {

struct Input {
    std::optional<Text<0, 100>> q;
    std::optional<std::string> cursor;
    Whole<1, 200, 50> limit;

    static constexpr Sentence sentences[] = {{"q", "A part of a name or an address."}};
};

struct Output {
    std::vector<Account> items;
    std::optional<std::string> next;
};

/// Everybody who may come in, or might, the oldest account first.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::list_accounts
