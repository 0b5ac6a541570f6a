#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telemachy::relationships {

/// Things in a sentence: "coordinators, stewards and sponsors".
[[nodiscard]] inline std::string word_list(std::vector<std::string_view> const& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
        list += words[i];
    }
    return list;
}

}  // namespace telemachy::relationships
