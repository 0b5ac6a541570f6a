#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace telemachy::bench {

/// A company that never was, as a roster of sixteen columns: a tree of posts in which everybody
/// leads eight others, names made of syllables, one post in forty vacant. The same text for the
/// same count on every machine.
[[nodiscard]] std::string synthetic_roster(int people);

/// The same text in rows and cells, as the barest reader takes it apart.
[[nodiscard]] std::vector<std::vector<std::string>> rows_by_getline(std::string const& path);

}  // namespace telemachy::bench
