// The real thing: senior posts of the British civil service, and the counts of them that were made
// independently of this code.

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "people/domain/csv_reader.h"
#include "people/domain/roster.h"
#include "people/domain/roster_mapping.h"
#include "people/test/domain/files.h"

namespace telemachy::people {
namespace {

namespace fs = std::filesystem;
using BodyAndSnapshot = std::pair<std::string, std::string>;

std::string line_of(RosterAnchors const& a) {
    std::string line;
    for (auto count : {a.rows, a.distinct_posts, a.duplicate_rows, a.orphan_reports_to, a.top,
                       a.blank_reports_to, a.posts_reaching_a_cycle, a.vacant, a.eliminated,
                       a.not_disclosed, a.named}) {
        line += (line.empty() ? "" : ",") + std::to_string(count);
    }
    return line;
}

/// body and snapshot → the counts as the anchors file writes them.
std::map<BodyAndSnapshot, std::string> read_anchors(fs::path const& path) {
    std::map<BodyAndSnapshot, std::string> anchors;
    auto const table = read_csv(test::contents_of(path));
    for (std::size_t row = 0; row < table->rows(); ++row) {
        std::string counts;
        for (std::size_t column = 2; column < table->columns(); ++column) {
            counts += (column == 2 ? "" : ",") + std::string(table->cell(row, column));
        }
        anchors[{std::string(table->cell(row, 0)), std::string(table->cell(row, 1))}] = counts;
    }
    return anchors;
}

/// The rows of each body and snapshot of a file, as files of their own.
std::map<BodyAndSnapshot, std::string> split(CsvTable const& table, std::string const& text) {
    // The source files quote as the reader expects, so rows are written again from their cells.
    static_cast<void>(text);
    std::map<BodyAndSnapshot, std::string> files;
    auto const quoted = [](std::string_view cell) {
        std::string out = "\"";
        for (char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
        return out + "\"";
    };
    std::string header;
    for (auto const& name : table.header()) header += (header.empty() ? "" : ",") + quoted(name);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto& file = files[{std::string(table.cell(row, 1)), std::string(table.cell(row, 0))}];
        if (file.empty()) file = header + "\n";
        for (std::size_t column = 0; column < table.columns(); ++column) {
            file += (column == 0 ? "" : ",") + quoted(table.cell(row, column));
        }
        file += "\n";
    }
    return files;
}

Roster roster_of(std::string text) {
    auto const table = read_csv(std::move(text));
    EXPECT_TRUE(table);
    return read_roster(*table, {guess_mapping(*table), {}});
}

/// Checks every body and snapshot of every roster in `folder`; says how many there were.
std::size_t check_folder(fs::path const& folder,
                         std::map<BodyAndSnapshot, std::string> const& anchors) {
    std::size_t checked = 0;
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".csv" || entry.path().filename() == "import_anchors.csv")
            continue;
        auto const text = test::contents_of(entry.path());
        auto const table = read_csv(text);
        EXPECT_TRUE(table) << entry.path();
        for (auto const& [key, file] : split(*table, text)) {
            EXPECT_EQ(line_of(roster_of(file).anchors), anchors.at(key))
                << key.first << " " << key.second;
            ++checked;
        }
    }
    return checked;
}

TEST(Organograms, AreCountedAsTheirAnchorsSay) {
    auto const anchors = read_anchors(test::data_file("import_anchors.csv"));
    EXPECT_EQ(check_folder(test::data_file(""), anchors), anchors.size());
}

TEST(Organograms, AreCountedAsTheirAnchorsSayInAllOfThem) {
    auto const folder = test::shared_data("uk-organograms");
    if (!folder)
        GTEST_SKIP() << "TELEMACHY_DATA does not name a folder with uk-organograms: 178 body "
                        "snapshots were not checked.";
    auto const anchors = read_anchors(*folder / "import_anchors.csv");
    EXPECT_EQ(check_folder(*folder / "senior", anchors), anchors.size());
    EXPECT_GT(anchors.size(), 100u);
}

TEST(Organograms, OfSeveralBodiesAndDaysInOneFileAddUp) {
    auto const folder = test::shared_data("uk-organograms");
    if (!folder) GTEST_SKIP() << "TELEMACHY_DATA does not name a folder with uk-organograms.";
    auto const text = test::contents_of(*folder / "senior" / "small_bodies.csv");
    auto const roster = roster_of(text);
    auto const table = read_csv(text);
    RosterAnchors sum;
    for (auto const& [key, file] : split(*table, text)) {
        auto const part = roster_of(file).anchors;
        sum.rows += part.rows;
        sum.distinct_posts += part.distinct_posts;
        sum.top += part.top;
        sum.posts_reaching_a_cycle += part.posts_reaching_a_cycle;
        sum.named += part.named;
    }
    EXPECT_EQ(roster.anchors.rows, sum.rows);
    EXPECT_EQ(roster.anchors.distinct_posts, sum.distinct_posts);
    EXPECT_EQ(roster.anchors.top, sum.top);
    EXPECT_EQ(roster.anchors.posts_reaching_a_cycle, sum.posts_reaching_a_cycle);
    EXPECT_EQ(roster.anchors.named, sum.named);
    // Of several snapshots of a body only the newest becomes posts.
    std::size_t skipped = 0;
    for (auto const& post : roster.posts) skipped += post.superseded ? 1 : 0;
    EXPECT_GT(skipped, 0u);
}

TEST(Organograms, NameTheOrphansOfTheDepartmentOfEducationAndWhatWasMeant) {
    auto const roster =
        roster_of(test::contents_of(test::data_file("department_of_education-2011-09-30.csv")));
    std::size_t orphans = 0;
    for (auto const& finding : roster.findings) {
        if (finding.sentence.find("is not in this roster; “") != std::string::npos) ++orphans;
    }
    EXPECT_EQ(orphans, 8u);
    for (auto const& finding : roster.findings) EXPECT_GT(finding.row, 1u);
}

TEST(Organograms, ReadTheirGradesOnOneScale) {
    auto const roster = roster_of(test::contents_of(
        test::data_file("department_for_international_development-2013-09-30.csv")));
    std::vector<std::string> labels;
    for (auto const& level : roster.levels)
        labels.push_back(level.label + " " + std::to_string(level.rank));
    EXPECT_EQ(labels, (std::vector<std::string>{"SCS1 8", "SCS2 10", "SCS3 11", "SCS4 12"}));
    EXPECT_TRUE(roster.notes.empty());
}

}  // namespace
}  // namespace telemachy::people
