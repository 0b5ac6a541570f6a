#include <sstream>
#include <string>
#include <variant>

#include <gtest/gtest.h>

#include "mutated_text.h"
#include "optimise/assignment/assignment.h"
#include "optimise/certificate/certificate_file.h"
#include "optimise/files/dimacs.h"
#include "optimise/files/or_library.h"
#include "optimise/files/score_sheet.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using test::Dice;
using ReadFile = std::variant<WrittenAssignment, Unreadable>;

/// What a reader makes of a text: "2x2, 4 pairs, optimum 11", or why it refuses.
std::string told(ReadFile const& read) {
    if (auto const* trouble = std::get_if<Unreadable>(&read)) return trouble->text();
    auto const& problem = std::get<WrittenAssignment>(read);
    std::vector<Score> const open(problem.everyone ? problem.agents.size() : 0, -1'000'000);
    auto const plan = solve({.agent_count = problem.scores.agent_count(),
                             .demands = problem.demands,
                             .capacities = problem.capacities,
                             .unmatched_values = open,
                             .scores = problem.scores});
    EXPECT_TRUE(plan.proven);
    Amount worth = 0;
    for (auto const& pair : plan.pairs) worth += pair.score;
    return std::to_string(problem.agents.size()) + "x" + std::to_string(problem.tasks.size()) +
           ", " + std::to_string(problem.scores.pair_count()) + " pairs, optimum " +
           std::to_string(problem.in_own_sense(worth));
}

struct Row {
    char const* text;
    char const* answer;
};

TEST(OrLibrary, is_read_as_costs_of_which_the_least_is_wanted) {
    for (auto const& [text, answer] : std::vector<Row>{
             {"2\n9 3\n8 5\n", "2x2, 4 pairs, optimum 11"},
             {" 2 9 3\t8\r\n5", "2x2, 4 pairs, optimum 11"},
             {"1\n-7\n", "1x1, 1 pairs, optimum -7"},
             {"0\n", "0x0, 0 pairs, optimum 0"},
             {"", "Line 1: The file ends where The number of rows should stand."},
             {"two\n",
              "Line 1: \"two\" stands where The number of rows should be, which is a "
              "whole number."},
             {"99999999999999999999",
              "Line 1: The number of rows must lie between 0 and 14000, "
              "and is 99999999999999999999."},
             {"-1", "Line 1: The number of rows must lie between 0 and 14000, and is -1."},
             {"9000\n1", "The file says 9000 rows of 9000 costs and is too short for them."},
             {"2\n9 3\n8 5x",
              "Line 3: \"5x\" stands where A cost should be, which is a whole "
              "number."},
             {"2\n9 3\n8 5\n\n6",
              "Line 5: After 2 × 2 costs the file goes on with \"6\". If these "
              "are capacities, it is generalised assignment, which this "
              "command does not solve."}})
        EXPECT_EQ(told(read_or_library(text)), answer) << text;
}

TEST(Dimacs, is_read_as_arcs_of_which_the_cheapest_plan_is_wanted) {
    for (auto const& [text, answer] : std::vector<Row>{
             {"c two of each\np asn 4 3\nn 1\nn 2\na 1 3 9\na 1 4 3\na 2 3 8\n",
              "2x2, 3 pairs, optimum 11"},
             {"p asn 4 4\nn 3\nn 1\na 3 2 5\na 3 2 4\na 1 4 1\na 1 2 0\n",
              "2x2, 3 pairs, optimum 5"},
             {"p asn 0 0\n", "0x0, 0 pairs, optimum 0"},
             {"n 1\n", "Line 1: The line \"p asn NODES ARCS\" must come first."},
             {"p max 4 3\n", "Line 1: The problem line must say \"p asn\"."},
             {"p asn 2 0\np asn 2 0\n", "Line 2: A second problem line."},
             {"p asn 2 1\nn 1\nn 1\na 1 2 3\n", "Line 3: Node 1 is named twice."},
             {"p asn 2 1\nn 1\na 2 1 3\n",
              "Line 3: An arc must lead from a node named in an n "
              "line to one that is not."},
             {"p asn 2 1\nn 1\na 1 3 3\n",
              "Line 3: The end of an arc must lie between 1 and 2, "
              "and is 3."},
             {"p asn 2 2\nn 1\na 1 2 3\n", "The file announces 2 arcs and has 1."},
             {"q\n", "Line 1: A line begins with \"q\", which is none of c, p, n and a."}})
        EXPECT_EQ(told(read_dimacs(text)), answer) << text;
}

TEST(ScoreSheet, is_read_as_pairs_that_may_be_made) {
    for (auto const& [text, answer] : std::vector<Row>{
             {"agent,task,score\nAna,Clara,9\nAna,Dan,3\nBen,Clara,8\n",
              "2x2, 3 pairs, optimum 11"},
             {"\xEF\xBB\xBF"
              "agent,task,score\r\n\"Ana, née \"\"A\"\"\",Clara,9\r\n\r\n",
              "1x1, 1 pairs, optimum 9"},
             {"agent,task,score,agent_places,task_places\nAna,Clara,9,2,1\nAna,Dan,3,,1\n",
              "1x2, 2 pairs, optimum 12"},
             {"agent,task,score\n", "0x0, 0 pairs, optimum 0"},
             {"agent,score\n",
              "Line 1: The first line must say agent,task,score, and may go on "
              "with ,agent_places,task_places."},
             {"agent,task,score\nAna,Clara\n", "Line 2: There are 2 cells under 3 headings."},
             {"agent,task,score\nAna,,4\n",
              "Line 2: A pair needs the names of an agent and a task."},
             {"agent,task,score\nAna,Clara,4\nBen,Clara,1\nAna,Clara,4\n",
              "Line 4: This pair was listed already on line 2."},
             {"agent,task,score\nAna,Clara,2147483648\n",
              "Line 2: A score must lie between -2147483647 and 2147483647, and is 2147483648."},
             {"agent,task,score,agent_places\nAna,Clara,1,2\nAna,Dan,1,3\n",
              "Line 3: \"Ana\" had 2 places before and has 3 here."},
             {"agent,task,score\n\"Ana,Clara,1\n", "Line 2: A quoted cell is never closed."}})
        EXPECT_EQ(told(read_score_sheet(text)), answer) << text;
}

TEST(CertificateFile, comes_back_as_it_was_written) {
    CertificateFile const file{
        .agents = 2, .pairs = {{0, 1}, {1, 0}}, .prices = {8, -3}, .primal = 11, .dual = 11};
    std::ostringstream text;
    write_certificate(file, text);
    auto const read = read_certificate(text.str());
    ASSERT_TRUE(std::holds_alternative<CertificateFile>(read)) << std::get<std::string>(read);
    auto const& back = std::get<CertificateFile>(read);
    EXPECT_EQ(back.agents, file.agents);
    EXPECT_EQ(back.pairs, file.pairs);
    EXPECT_EQ(back.prices, file.prices);
    EXPECT_EQ(back.primal, file.primal);
    EXPECT_EQ(back.dual, file.dual);
}

TEST(CertificateFile, says_on_which_line_it_is_wrong) {
    auto const why = [](std::string const& text) {
        auto const read = read_certificate(text);
        auto const* sentence = std::get_if<std::string>(&read);
        return sentence == nullptr ? "accepted" : *sentence;
    };
    std::string const start = "telemachy-assignment-certificate 1\nagents 1\ntasks 1\n";
    EXPECT_EQ(why(start + "primal 1\ndual 1\npairs 1\n1 1\nprices 1\n0\nend\n"), "accepted");
    EXPECT_EQ(why(start + "primal 1\ndual 1\npairs 1\n1 2\nprices 1\n0\nend\n"),
              "Line 7 of the certificate: a task should be a whole number from 1 to 1.");
    EXPECT_EQ(why(start + "primal 1\ndual 1\npairs 0\nprices 2\n0\n0\nend\n"),
              "Line 7 of the certificate: there is not one price per task.");
    EXPECT_EQ(why(start + "primal 1\ndual 1\npairs 0\nprices 1\n0\nend\nmore\n"),
              "Line 9 of the certificate: something follows the end.");
    EXPECT_EQ(why("hello"),
              "Line 1 of the certificate: \"telemachy-assignment-certificate\" should "
              "stand here.");
    EXPECT_EQ(why(""), why("hello"));
}

/// Bytes are swapped, dropped, doubled and replaced; whatever comes out is read or refused with a
/// sentence. The sanitizers watch; script/soak does this for as long as one likes.
TEST(Readers, survive_whatever_they_are_given) {
    std::string const sheet =
        "agent,task,score,agent_places,task_places\n\"A,\"\"\",B,9,1,2\nC,B,-3,,\n";
    std::string const arcs = "c x\np asn 4 3\nn 1\nn 2\na 1 3 9\na 1 4 3\na 2 3 8\n";
    std::string const costs = "3\n1 2 3\n4 5 6\n7 8 9\n";
    std::string const claim =
        "telemachy-assignment-certificate 1\nagents 2\ntasks 2\nprimal 11\ndual 11\npairs 2\n1 2\n"
        "2 1\nprices 2\n8\n0\nend\n";
    int accepted = 0, refused = 0;
    auto const count = [&](bool good) { ++(good ? accepted : refused); };
    for (std::uint64_t seed = 1; seed <= test::fuzz_rounds(4000); ++seed) {
        Dice dice(seed);
        auto const read = [&](auto reader, std::string const& text) {
            auto const result = reader(test::mutated(text, dice));
            if (auto const* trouble = std::get_if<Unreadable>(&result)) {
                EXPECT_FALSE(trouble->sentence.empty());
                return false;
            }
            auto const& problem = std::get<WrittenAssignment>(result);
            EXPECT_EQ(problem.demands.size(), problem.scores.agent_count());
            EXPECT_EQ(problem.capacities.size(), problem.scores.task_count());
            for (Agent agent = 0; agent < problem.scores.agent_count(); ++agent)
                for (auto const& pair : problem.scores.row(agent))
                    EXPECT_LT(pair.task, problem.scores.task_count());
            return true;
        };
        count(read(read_score_sheet, sheet));
        count(read(read_dimacs, arcs));
        count(read(read_or_library, costs));
        count(
            std::holds_alternative<CertificateFile>(read_certificate(test::mutated(claim, dice))));
    }
    EXPECT_GT(accepted, 0);
    EXPECT_GT(refused, accepted);
}

}  // namespace
}  // namespace telemachy::optimise
