#include "app/house_key_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "world/randomness.h"

namespace telemachy::app {
namespace {

/// Two programs may start at once: the key is written beside its place whole, and whoever links it first has
/// made it.
void make_house_key(std::string const& file) {
    if (auto const folder = std::filesystem::path(file).parent_path(); !folder.empty()) {
        std::filesystem::create_directories(folder);
    }
    auto const draft = file + "." + std::to_string(getpid());
    int const out = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    auto const bytes = world::SystemRandomness().bytes(vault::HouseKey::size);
    bool const written = out >= 0 && write(out, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && fsync(out) == 0;
    if (out >= 0) close(out);
    if (!written) throw std::runtime_error("the house's key cannot be written to " + file);
    (void)link(draft.c_str(), file.c_str());  // when it is there by now, that one counts
    unlink(draft.c_str());
}

}  // namespace

std::string house_key_file(Configuration const& configuration) {
    return configuration.key_file.empty() ? configuration.data + "/house.key" : configuration.key_file;
}

vault::HouseKey house_key(std::string const& file) {
    if (!std::filesystem::exists(file)) make_house_key(file);
    std::ifstream in(file, std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(in), {}};
    if (in.bad() || bytes.size() != vault::HouseKey::size) throw std::runtime_error("the house's key cannot be read from " + file);
    return vault::HouseKey(bytes);
}

}  // namespace telemachy::app
