#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace telemachy::optimise {

/// "1", "2", ...: for files that only number.
[[nodiscard]] inline std::vector<std::string> numbered_names(std::size_t count) {
    std::vector<std::string> names;
    names.reserve(count);
    for (std::size_t x = 1; x <= count; ++x) names.push_back(std::to_string(x));
    return names;
}

}  // namespace telemachy::optimise
