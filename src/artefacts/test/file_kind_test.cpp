#include "artefacts/domain/file_kind.h"

#include <gtest/gtest.h>

#include "artefacts/domain/contents.h"
#include "vault/digest.h"

namespace telemachy::artefacts {
namespace {

using namespace std::string_literals;

/// The type, or the path and code of the refusal.
std::string check(std::string const& name, std::string const& bytes) {
    auto const kind = kind_of(name, bytes);
    if (kind) return kind->media_type;
    auto const& field = kind.error().fields.at(0);
    return field.path + " " + field.code;
}

/// The same of a sealed file.
std::string check_sealed(std::string const& declared, std::string const& bytes) {
    auto const kind = sealed_kind(declared, bytes);
    if (kind) return kind->media_type;
    auto const& field = kind.error().fields.at(0);
    return field.path + " " + field.code;
}

/// Bytes as encryption leaves them.
std::string noise(std::size_t size) {
    std::string bytes;
    for (int i = 0; bytes.size() < size; ++i) bytes += vault::sha256(std::to_string(i));
    bytes.resize(size);
    return bytes;
}

TEST(Files, AreTakenByWhatTheyAreAndAreCalled) {
    EXPECT_EQ(check("Plan.PDF", "%PDF-1.7 and so on"), "application/pdf");
    EXPECT_EQ(check("floor.png", "\x89PNG\r\n\x1a\n..."), "image/png");
    EXPECT_EQ(check("story.pptx", "PK\x03\x04..."),
              "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    EXPECT_EQ(check("figures.csv", "unit,hours\nquay,7\n"), "text/csv; charset=utf-8");
}

TEST(Files, ThatABrowserOrAnOfficeProgramWouldRunAreRefused) {
    for (auto const* name : {"page.html", "drawing.svg", "macro.docm", "sheet.xlsm", "run.exe",
                             "all.zip", "script.js", "noending", "plan.pdf.html", "x.PHP"}) {
        EXPECT_EQ(check(name, "PK\x03\x04"), "/name kind") << name;
    }
}

TEST(Files, ThatAreNotWhatTheirNameSaysAreRefused) {
    EXPECT_EQ(check("plan.pdf", "<script>alert(1)</script>"), "/file kind");
    EXPECT_EQ(check("floor.png", "GIF89a"), "/file kind");
    EXPECT_EQ(check("notes.txt", "two\0bytes"s), "/file kind");
    EXPECT_EQ(check("notes.txt", ""), "/file empty");
    EXPECT_EQ(check("notes.txt", std::string(file_bytes_max + 1, 'x')), "/file too_large");
}

TEST(Files, KeepANameThatLeadsNowhere) {
    EXPECT_EQ(kind_of("../../etc/Prüfung \"neu\"\r\n.txt", "x")->name, "Prüfung neu.txt");
    EXPECT_EQ(kind_of("C:\\Users\\ana\\plan.md", "x")->name, "plan.md");
    EXPECT_EQ(check("folder/", "x"), "/name length");
    EXPECT_EQ(check(std::string(300, 'a') + ".txt", "x"), "/name length");
}

TEST(Files, ThatShouldBeSealedAndAreNotAreRefused) {
    EXPECT_EQ(check_sealed("pdf", "%PDF-1.7 " + std::string(12 + 1024 + 16 - 9, 'x')),
              "/file not_sealed");
    auto const kind = sealed_kind("pdf", noise(12 + 1024 + 16));
    ASSERT_TRUE(kind);
    EXPECT_EQ(*kind, (FileKind{"sealed", "application/octet-stream"})) << "its kind is forgotten";
}

TEST(Files, ThatAreSealedAreOfAKindThatIsTakenAsFarAsWhoeverSendsThemSaysSo) {
    auto const sealed = noise(12 + 1024 + 16);
    EXPECT_EQ(check_sealed("docx", sealed), "application/octet-stream");
    EXPECT_EQ(check_sealed("", sealed), "/kind required");
    for (auto const* kind : {"exe", "docm", "html", "svg", "PDF", ".pdf", "sealed"})
        EXPECT_EQ(check_sealed(kind, sealed), "/kind kind") << kind;
    EXPECT_EQ(check_sealed("pdf", std::string(file_bytes_max + 1, 'x')), "/file too_large");
    EXPECT_EQ(check_sealed("pdf", noise(12 + 1025 + 16)), "/file not_sealed")
        << "no sealed text is of this length";
}

/// "ok", or where it is wrong.
std::string check(Contents const& contents) {
    auto const checked = check_contents(contents);
    return checked ? "ok" : checked.error().fields.at(0).path;
}

TEST(Contents, AreAFileOrALinkToTheWebWithATitle) {
    Id<FileTag> const file("fil_1");
    EXPECT_EQ(check({.title = "Plan", .file = file}), "ok");
    EXPECT_EQ(check({.title = "Plan", .link = "https://harbour.example/plan?x=1"}), "ok");
    EXPECT_EQ(check({.title = "", .file = file}), "/title");
    EXPECT_EQ(check({.title = "Plan"}), "/file");
    EXPECT_EQ(check({.title = "Plan", .link = "https://a.example", .file = file}), "/file");
    for (auto const* link :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http:///x",
          "https://bank.example@elsewhere.example/", "https://a.example/ b", "//a.example"}) {
        EXPECT_EQ(check({.title = "Plan", .link = link}), "/link") << link;
    }
}

TEST(Contents, SaySealedThingsInsideAndNowhereElse) {
    sealed::SealedText const text;
    EXPECT_EQ(check({.text = text}), "ok");
    EXPECT_EQ(check({.title = "Plan", .text = text}), "/title");
    EXPECT_EQ(check({.note = "Look at page 3.", .text = text}), "/title");
    EXPECT_EQ(check({.link = "https://a.example", .text = text}), "/title");
}

}  // namespace
}  // namespace telemachy::artefacts
