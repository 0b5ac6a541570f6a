#include "files/folder_files.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include "storage/database.h"
#include "vault/digest.h"

namespace telemachy::files {
namespace {

namespace fs = std::filesystem;

/// How a file is called until it is whole. Where a node was killed meanwhile it stays so.
constexpr std::string_view half_written = "new-";

bool is_old(fs::file_time_type time) {
    return fs::file_time_type::clock::now() - time > std::chrono::hours(24);
}

[[noreturn]] void fail(std::string const& what, int error) {
    auto const said = what + ": " + std::strerror(error);
    if (error == ENOSPC || error == EDQUOT) throw storage::StorageFull(said);
    throw std::runtime_error(said);
}

/// An open file that is closed whatever happens.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("a file cannot be written", errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file) != 0) fail("a file cannot be forced to the disk", errno);
}

/// A rename survives a loss of power once its folder is on the disk.
void force_folder(fs::path const& folder) {
    Descriptor const open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open.number() < 0 || ::fsync(open.number()) != 0)
        fail("a folder cannot be forced to the disk", errno);
}

void make_folder(fs::path const& folder) {
    std::error_code wrong;
    fs::create_directories(folder, wrong);
    if (wrong) fail(folder.string() + " cannot be made", wrong.value());
}

/// Writes beside the place and renames into it, so that nobody ever sees half a file.
void put(fs::path const& place, std::string_view bytes) {
    make_folder(place.parent_path());
    std::string beside = (place.parent_path() / (std::string(half_written) + "XXXXXX")).string();
    Descriptor const file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.number() < 0) fail("a file cannot be made in " + place.parent_path().string(), errno);
    try {
        write_all(file.number(), bytes);
        fs::rename(beside, place);
    } catch (...) {
        ::unlink(beside.c_str());
        throw;
    }
    force_folder(place.parent_path());
    force_folder(place.parent_path().parent_path());
}

bool is_name(std::string_view text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Instant instant_of(fs::file_time_type time) {
    auto const since = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace

FileName FolderFiles::keep(std::string_view bytes) const {
    auto const name = vault::hex(vault::sha256(bytes));
    auto const place = place_of(name);
    std::error_code missing;
    // Kept again, it is there anew: whoever sweeps looks at the time.
    fs::last_write_time(place, fs::file_time_type::clock::now(), missing);
    if (missing) put(place, bytes);
    return name;
}

bool FolderFiles::has(FileName const& name) const { return fs::exists(place_of(name)); }

std::optional<std::string> FolderFiles::find(FileName const& name) const {
    std::ifstream in(place_of(name), std::ios::binary | std::ios::ate);
    if (!in) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
    in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (vault::hex(vault::sha256(bytes)) != name)
        throw std::runtime_error("the file " + name +
                                 " is damaged: it no longer holds what was kept");
    return bytes;
}

void FolderFiles::drop(FileName const& name) const { fs::remove(place_of(name)); }

void FolderFiles::each(std::function<void(FileName const&, Instant)> const& see) const {
    if (!fs::exists(folder_)) return;
    for (auto const& entry : fs::recursive_directory_iterator(folder_)) {
        auto const name = entry.path().filename().string();
        if (!entry.is_regular_file()) continue;
        if (is_name(name)) see(name, instant_of(entry.last_write_time()));
        if (name.starts_with(half_written) && is_old(entry.last_write_time()))
            fs::remove(entry.path());
    }
}

fs::path FolderFiles::place_of(FileName const& name) const {
    if (!is_name(name)) throw std::logic_error(name + " is no name of a file");
    return folder_ / name.substr(0, 2) / name;
}

}  // namespace telemachy::files
