#pragma once

#include <optional>
#include <string>
#include <vector>

namespace telemachy {

/// One page of a list and where the next one starts. A cursor is opaque to whoever holds it: the
/// key of the last row shown (keyset paging), so rows that appear meanwhile are neither doubled nor lost.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
};

}  // namespace telemachy
