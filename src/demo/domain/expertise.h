#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "demo/domain/functions.h"

namespace telemachy::demo {

/// Who tends to know a thing: those new to working life, those long in it, or either.
enum class Tilt { fresh, either, seasoned };

/// One term of the managed vocabulary. `homes` are the functions whose daily work it is.
struct ExpertiseTerm {
    std::string_view name;
    std::string_view category;
    std::vector<std::string_view> aliases;
    Tilt tilt;
    std::vector<Function> homes;
};

/// About sixty terms, the most sought after first: the popularity of the term in place r is as
/// 1 / (r + 2), a Zipf law, which is how such vocabularies are used wherever somebody has counted.
[[nodiscard]] std::span<ExpertiseTerm const> expertise_terms();

/// The popularity of each term in whole numbers, in the same order.
[[nodiscard]] std::span<int const> popularity();

/// The place of a term by its name. There must be one.
[[nodiscard]] int term_named(std::string_view name);

}  // namespace telemachy::demo
