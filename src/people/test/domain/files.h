#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

namespace telemachy::people::test {

inline std::string contents_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("There is no " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file that lies beside these tests.
inline std::filesystem::path data_file(std::string const& name) {
    return std::filesystem::path(TELEMACHY_ROOM_DIR "/test/data") / name;
}

/// The folder of larger data sets, which is not part of the repository. `TELEMACHY_DATA` names it.
inline std::optional<std::filesystem::path> shared_data(std::string const& folder) {
    char const* root = std::getenv("TELEMACHY_DATA");
    if (root == nullptr) return std::nullopt;
    auto const path = std::filesystem::path(root) / folder;
    return std::filesystem::exists(path) ? std::optional(path) : std::nullopt;
}

}  // namespace telemachy::people::test
