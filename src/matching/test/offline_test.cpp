#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "matching/offline/html.h"
#include "matching/offline/match_command.h"
#include "matching/offline/people_sheet.h"
#include "matching/offline/scheme_sheets.h"
#include "matching/record/inputs_document.h"

namespace telemachy::matching {
namespace {

namespace fs = std::filesystem;

struct Ran {
    int status = 0;
    std::string out;
    std::string err;
};

Ran run(std::vector<std::string> const& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    int const status = match_command(arguments, out, err);
    return {status, out.str(), err.str()};
}

std::string content_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

/// A folder of its own, gone afterwards.
class Offline : public testing::Test {
protected:
    Offline() {
        auto const* test = testing::UnitTest::GetInstance()->current_test_info();
        folder = fs::temp_directory_path() /
                 ("telemachy_" + std::string(test->name()) + "_" + std::to_string(::getpid()));
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~Offline() override { fs::remove_all(folder); }

    std::string put(std::string const& name, std::string const& content) {
        std::ofstream(folder / name, std::ios::binary) << content;
        return (folder / name).string();
    }
    [[nodiscard]] std::string at(std::string const& name) const { return (folder / name).string(); }

    fs::path folder;
};

std::string const people_sheet =
    "ID,Name,Side,Function,Level,Time zone,Working hours,Languages,Wants,Offers,Manager,Hours per month,Group: gender\n"
    "a,Ana Ilie,mentee,Finance,7,Europe/Dublin,09:00-17:00,en;ro,pricing:4; cyber risk:3,,,,woman\n"
    "b,Ben Okafor,mentee,Ports,7,Europe/Athens,09:00-17:00,en,cyber risk:2,,,,man\n"
    "c,Clara Vogt,mentor,Digital,3,Europe/Berlin,09:00-17:00,de;en,,cyber risk:4,b,4,woman\n"
    "d,Dan Aalto,mentor,Plant,3,Europe/Helsinki,08:00-16:00,en,,pricing:5; cyber risk:1,,4,man\n";

TEST_F(Offline, solves_a_sheet_into_files_that_prove_themselves) {
    auto const ran = run({"solve", "--people", put("people.csv", people_sheet), "--modality", "reverse",
                          "--out", at("plan")});
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    // Clara reports to Ben, so she goes to Ana, and Dan, who knows a little of what he asked, to Ben.
    auto const pairs = content_of(folder / "plan/pairs.csv");
    EXPECT_NE(pairs.find("a,Ana Ilie,c,Clara Vogt"), std::string::npos) << pairs;
    EXPECT_NE(pairs.find("b,Ben Okafor,d,Dan Aalto"), std::string::npos) << pairs;
    for (auto const* file : {"why.json", "certificate.json", "inputs.json", "policy.toml", "report.html"})
        EXPECT_GT(fs::file_size(folder / "plan" / file), 0U) << file;
    EXPECT_EQ(run({"verify", at("plan/certificate.json")}).status, 0);
    EXPECT_EQ(content_of(folder / "plan/inputs.json").find("woman"), std::string::npos);
}

TEST_F(Offline, gives_the_same_bytes_twice) {
    auto const people = put("people.csv", people_sheet);
    ASSERT_EQ(run({"solve", "--people", people, "--modality", "reverse", "--out", at("one")}).status, 0);
    ASSERT_EQ(run({"solve", "--people", people, "--modality", "reverse", "--out", at("two")}).status, 0);
    for (auto const& file : fs::directory_iterator(folder / "one"))
        EXPECT_EQ(content_of(file), content_of(folder / "two" / file.path().filename())) << file.path();
}

TEST_F(Offline, finds_a_spoilt_certificate_out) {
    ASSERT_EQ(run({"solve", "--people", put("people.csv", people_sheet), "--modality", "reverse", "--out", at("plan")}).status, 0);
    auto const path = folder / "plan/certificate.json";
    auto const good = content_of(path);
    auto const spoilt = [&](std::string const& from, std::string const& to) {
        auto text = good;
        auto const found = text.find(from);
        EXPECT_NE(found, std::string::npos) << from;
        text.replace(found, from.size(), to);
        std::ofstream(path, std::ios::binary) << text;
        return run({"verify", path.string()});
    };
    for (auto const& [from, to] : {std::pair<std::string, std::string>{R"("mentor":"c")", R"("mentor":"d")"},
                                   {R"("score":)", R"("score":1)"},
                                   {R"("primal":)", R"("primal":1)"},
                                   {R"("places":1)", R"("places":2)"},
                                   {"sha256:", "sha256:0"},
                                   {"{", "["}}) {
        auto const ran = spoilt(from, to);
        EXPECT_EQ(ran.status, 1) << to;
        EXPECT_TRUE(ran.err.starts_with("This certificate proves nothing: ")) << ran.err;
        EXPECT_EQ(ran.out, "");
    }
    std::ofstream(path, std::ios::binary) << good;
    EXPECT_EQ(run({"verify", path.string()}).status, 0);
    fs::remove(folder / "plan/inputs.json");
    EXPECT_EQ(run({"verify", path.string()}).status, 1);
}

struct BadSheet {
    char const* name;
    std::string sheet;
    std::string said;
};

std::vector<BadSheet> const bad_sheets{
    {"no_side", "id,name\na,Ana\n", "The people sheet has no column \"side\".\n"},
    {"nobody", "id,name,side\n",
     "This round needs another look before it can be matched.\n"
     "  There is no mentee to match yet. Enrol people on this side first.\n"
     "  There is no mentor to match yet. Enrol people on this side first.\n"},
    {"twice_and_no_name_and_bad_side", "id,name,side\na,Ana,mentee\na,Ana,mentor\nb,,mentor\nc,Clara,boss\n,Dan,mentor\n",
     "Some rows of the people sheet need another look.\n"
     "  people, row 3: The id a is already used above.\n"
     "  people, row 4: There is no name.\n"
     "  people, row 5: The side must be mentee, mentor or both, not \"boss\".\n"
     "  people, row 6: There is no id.\n"},
    {"bad_values",
     "id,name,side,level,time zone,capacity,offers,working hours\n"
     "a,Ana,mentee,royal,Mars/Olympus,many,pricing:9,late\n"
     "b,Ben,mentor,3,Europe/Dublin,1,pricing:2,9 to 5\n",
     "Some rows of the people sheet need another look.\n"
     "  people, row 2: The level \"royal\" is no number and no grade known here.\n"
     "  people, row 2: There is no time zone \"Mars/Olympus\". Write it like Europe/Dublin.\n"
     "  people, row 2: \"pricing:9\" should be a term and a level from 1 to 5, as in pricing:4.\n"
     "  people, row 2: \"capacity\" must be a whole number from 0 to 50.\n"
     "  people, row 3: Write working hours like 09:00-17:30.\n"},
    {"a_cycle", "id,name,side,manager\na,Ana,mentee,b\nb,Ben,mentor,c\nc,Clara,mentor,a\nd,Dan,mentor,\n",
     "Some rows of the people sheet need another look.\n"
     "  people, row 2: The reporting line of a comes back to itself.\n"
     "  people, row 3: The reporting line of b comes back to itself.\n"
     "  people, row 4: The reporting line of c comes back to itself.\n"},
    {"rules_that_exclude_everyone", "id,name,side,languages\na,Ana,mentee,en\nb,Ben,mentor,th\n",
     "The rules leave no possible pair among 1 mentee and 1 mentor. Loosen one of the rules named "
     "here.\n  rules.shared_language: Keeps 1 pair apart; without it 1 pair would be possible.\n"},
};

TEST_F(Offline, refuses_a_bad_sheet_with_row_and_reason_and_writes_nothing) {
    for (auto const& row : bad_sheets) {
        auto const ran = run({"solve", "--people", put("people.csv", row.sheet), "--out", at("plan")});
        EXPECT_EQ(ran.status, 1) << row.name;
        EXPECT_EQ(ran.err, row.said) << row.name;
        EXPECT_FALSE(fs::exists(folder / "plan")) << row.name;
    }
}

TEST_F(Offline, refuses_binary_and_a_bad_policy_and_what_it_cannot_read) {
    EXPECT_EQ(run({"solve", "--people", put("x.csv", std::string("\x7f" "ELF\0\1\2\0\0\0", 10)), "--out", at("p")}).status, 1);
    auto const people = put("people.csv", people_sheet);
    auto const policy = put("policy.toml", "[[criteria]]\ncriterion = \"expertize\"\nweight = 3\n");
    auto const ran = run({"solve", "--people", people, "--policy", policy, "--out", at("p")});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.err,
              "This policy file needs another look before it can match anyone.\n"
              "  Line 2: There is no criterion \"expertize\". Did you mean \"expertise\"?\n");
    EXPECT_EQ(run({"solve", "--people", at("missing.csv"), "--out", at("p")}).status, 1);
    EXPECT_EQ(run({"solve", "--people", people, "--out", put("a_file", "") + "/p"}).status, 1);
    EXPECT_EQ(run({"solve", "--peeple", people}).status, 2);
    EXPECT_NE(run({"solve", "--peeple", people}).err.find("Did you mean \"--people\"?"), std::string::npos);
    EXPECT_EQ(run({"solve", "--people", people}).status, 2);
    EXPECT_EQ(run({"verify"}).status, 2);
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"--help"}).status, 0);
}

TEST_F(Offline, puts_nothing_from_a_sheet_into_a_page_or_a_spreadsheet_unguarded) {
    std::string const nasty =
        "id,name,side,title\n"
        "\"=1+1\",\"<script>alert(1)</script>\",mentee,\"\"\" onmouseover=\"\"x\"\n"
        "@b,=HYPERLINK(\"\"x\"\"),mentor,</style>\n";
    auto const ran = run({"solve", "--people", put("people.csv", nasty), "--out", at("plan")});
    ASSERT_EQ(ran.status, 0) << ran.err;
    auto const page = content_of(folder / "plan/report.html");
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("onmouseover=\""), std::string::npos);
    EXPECT_NE(page.find("&lt;script&gt;"), std::string::npos);
    auto const pairs = content_of(folder / "plan/pairs.csv");
    EXPECT_EQ(pairs.find("\n=1+1"), std::string::npos);
    EXPECT_NE(pairs.find("'=1+1"), std::string::npos);
}

TEST_F(Offline, runs_the_sheets_of_a_scheme_as_they_are) {
    fs::path const sheets = fs::path(TELEMACHY_ROOM_DIR) / "test/data/civil_service_scheme";
    for (std::string const size : {"small", "large"}) {
        auto const ran = run({"solve", "--mentees", (sheets / (size + "_mentees.csv")).string(), "--mentors",
                              (sheets / (size + "_mentors.csv")).string(), "--out", at(size)});
        ASSERT_EQ(ran.status, 0) << ran.err;
        EXPECT_EQ(ran.err, "");
        EXPECT_EQ(run({"verify", at(size + "/certificate.json")}).status, 0);
        auto const record = read_inputs(content_of(folder / size / "inputs.json"));
        ASSERT_TRUE(record);
        EXPECT_GT(record->inputs.mentees.size(), size == "small" ? 40U : 400U);
        // What people are is watched and never in the inputs of the score.
        EXPECT_EQ(content_of(folder / size / "inputs.json").find("Non-binary"), std::string::npos);
        EXPECT_NE(content_of(folder / size / "report.html").find("characteristics"), std::string::npos);
    }
}

TEST_F(Offline, grants_the_wish_for_a_shared_identity_only_where_the_policy_opts_in) {
    std::string const head =
        "first name,last name,email address,both mentor and mentee,job title,grade,organisation,profession,";
    std::string const mentees = head +
        "match with similar identity,identity to match,biography\n"
        "Ana,One,ana@example.org,no,Some role,EO,Peace,Policy,yes,Veteran,\n"
        "Ben,Two,ben@example.org,no,Some role,EO,Peace,Policy,no,Veteran,\n";
    std::string const mentors = head +
        "characteristics,biography\n"
        "Clara,Three,clara@example.org,no,Some role,SEO,Love,Policy,Veteran,\n"
        "Dan,Four,dan@example.org,no,Some role,SEO,Joy,Policy,,\n";
    auto const plain = read_scheme_sheets(mentees, mentors, scheme_policy());
    ASSERT_TRUE(plain);
    for (auto const& mentee : plain->mentees) EXPECT_EQ(mentee.identity_wish, 0U);
    for (auto const& mentor : plain->mentors) EXPECT_TRUE(mentor.identities.empty());
    EXPECT_EQ(plain->groups.mentors[0], (std::vector<GroupLabel>{{"characteristics", "Veteran"}}));

    auto policy = scheme_policy();
    policy.criteria.push_back({Criterion::shared_identity, 50, Mode::plain});
    auto const asked = read_scheme_sheets(mentees, mentors, policy);
    EXPECT_EQ(asked->words.text(asked->mentees[0].identity_wish), "Veteran");
    EXPECT_EQ(asked->mentees[1].identity_wish, 0U) << "Ben did not ask for it";

    auto const file = put("policy.toml", "[rules]\nlevel_gap_min = 1\n[[criteria]]\ncriterion = \"shared_identity\"\nweight = 50\n");
    ASSERT_EQ(run({"solve", "--mentees", put("mentees.csv", mentees), "--mentors", put("mentors.csv", mentors),
                   "--policy", file, "--out", at("plan")})
                  .status,
              0);
    EXPECT_NE(content_of(folder / "plan/pairs.csv").find("ana@example.org,Ana One,clara@example.org"),
              std::string::npos);
}

TEST(Html, escapes_whatever_could_mean_something_to_a_browser) {
    EXPECT_EQ(escaped("a<b>&\"'c\x01"), "a&lt;b&gt;&amp;&quot;&#39;c\xEF\xBF\xBD");
    EXPECT_EQ(number_text(12), "12");
    EXPECT_EQ(number_text(0.25), "0.25");
}

}  // namespace
}  // namespace telemachy::matching
