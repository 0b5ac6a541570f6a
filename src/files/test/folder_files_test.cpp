#include "files/folder_files.h"

#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "vault/digest.h"

namespace telemachy::files {
namespace {

namespace fs = std::filesystem;

class FilesInAFolder : public testing::Test {
protected:
    fs::path const folder =
        fs::temp_directory_path() / ("telemachy_files_" + std::to_string(::getpid()));
    FolderFiles const files{folder};

    ~FilesInAFolder() override { fs::remove_all(folder); }

    std::map<FileName, Instant> all() const {
        std::map<FileName, Instant> found;
        files.each([&](FileName const& name, Instant since) { found.emplace(name, since); });
        return found;
    }
};

TEST_F(FilesInAFolder, AreKnownByWhatTheyHoldAndKeptOnce) {
    EXPECT_TRUE(all().empty()) << "the folder is not even there";
    std::string const bytes("a data story\0with a zero in it", 30);
    auto const name = files.keep(bytes);
    EXPECT_EQ(name, vault::hex(vault::sha256(bytes)));
    EXPECT_EQ(files.keep(bytes), name);
    EXPECT_EQ(all().size(), 1U);
    EXPECT_EQ(files.find(name), bytes);
    EXPECT_TRUE(files.has(name));
    EXPECT_FALSE(files.find(std::string(64, '0')));
}

TEST_F(FilesInAFolder, AreGoneOnceDropped) {
    auto const name = files.keep("no longer wanted");
    files.drop(name);
    EXPECT_FALSE(files.has(name));
    EXPECT_FALSE(files.find(name));
    files.drop(name);  // twice is no fault: two nodes may sweep at once
}

TEST_F(FilesInAFolder, AreThereAnewWhenTheyAreKeptAgain) {
    auto const name = files.keep("the same thing");
    auto const place = folder / name.substr(0, 2) / name;
    fs::last_write_time(place, fs::file_time_type::clock::now() - std::chrono::hours(48));
    auto const before = all().at(name);
    files.keep("the same thing");
    EXPECT_GT(all().at(name), before);
}

TEST_F(FilesInAFolder, AreSweptWhereAFaultLeftThemHalfWritten) {
    files.keep("whole");
    auto const left = folder / "new-abc123";
    std::ofstream(left) << "hal";
    EXPECT_EQ(all().size(), 1U);
    EXPECT_TRUE(fs::exists(left)) << "somebody may be writing it now";
    fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(25));
    EXPECT_EQ(all().size(), 1U);
    EXPECT_FALSE(fs::exists(left));
}

TEST_F(FilesInAFolder, AreNotHandedOutDamaged) {
    auto const name = files.keep("whole and well");
    std::ofstream(folder / name.substr(0, 2) / name) << "whole and wild";
    EXPECT_THROW((void)files.find(name), std::runtime_error);
}

TEST_F(FilesInAFolder, HaveNamesThatLeadNowhereElse) {
    for (auto const* name : {"", "../../etc/passwd", "ABCDEF", "0123"})
        EXPECT_THROW((void)files.find(name), std::logic_error) << name;
}

TEST_F(FilesInAFolder, LeaveNothingBehindWhereTheyCannotBeKept) {
    std::ofstream(folder.string()) << "in the way of the folder";
    EXPECT_THROW((void)files.keep("somewhere"), std::runtime_error);
    fs::remove(folder);
}

}  // namespace
}  // namespace telemachy::files
