#include "optimise/files/dimacs.h"

#include <limits>
#include <optional>
#include <utility>

#include "optimise/files/pair_list.h"
#include "optimise/files/word_reader.h"

namespace telemachy::optimise {
namespace {

constexpr std::int64_t cost_most = std::numeric_limits<Score>::max();
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

class DimacsReader {
public:
    explicit DimacsReader(std::string_view text) : words_(text) {}

    WrittenAssignment read() {
        while (auto const word = words_.next()) {
            if (*word == "c")
                words_.skip_line();
            else if (*word == "p")
                read_problem_line();
            else if (*word == "n")
                read_agent();
            else if (*word == "a")
                read_arc();
            else
                throw Unreadable{words_.line(), "A line begins with \"" +
                                                    WordReader::shortened(*word) +
                                                    "\", which is none of c, p, n and a."};
        }
        expect_problem_line();
        if (arcs_.size() != arcs_announced_)
            throw Unreadable{0, "The file announces " + std::to_string(arcs_announced_) +
                                    " arcs and has " + std::to_string(arcs_.size()) + "."};
        return finish();
    }

private:
    struct Arc {
        std::uint32_t from = 0, to = 0;
        Score score = 0;
        std::size_t line = 0;
    };

    void read_problem_line() {
        if (!agent_of_node_.empty() || arcs_announced_ != none)
            throw Unreadable{words_.line(), "A second problem line."};
        if (words_.word("the word asn") != "asn")
            throw Unreadable{words_.line(), "The problem line must say \"p asn\"."};
        auto const nodes = words_.number("The number of nodes", 0, written_people_max);
        arcs_announced_ = static_cast<std::size_t>(
            words_.number("The number of arcs", 0, std::int64_t{written_pairs_max}));
        agent_of_node_.assign(static_cast<std::size_t>(nodes), none);
    }

    void expect_problem_line() const {
        if (arcs_announced_ == none)
            throw Unreadable{words_.line(), "The line \"p asn NODES ARCS\" must come first."};
    }

    std::uint32_t node(char const* what) {
        expect_problem_line();
        return static_cast<std::uint32_t>(
            words_.number(what, 1, static_cast<std::int64_t>(agent_of_node_.size())) - 1);
    }

    void read_agent() {
        std::uint32_t const named = node("A node");
        if (agent_of_node_[named] != none)
            throw Unreadable{words_.line(),
                             "Node " + std::to_string(named + 1) + " is named twice."};
        agent_of_node_[named] = agents_++;
    }

    void read_arc() {
        std::uint32_t const from = node("The beginning of an arc");
        std::uint32_t const to = node("The end of an arc");
        auto const cost = words_.number("A cost", -cost_most, cost_most);
        arcs_.push_back({from, to, static_cast<Score>(-cost), words_.line()});
    }

    WrittenAssignment finish() {
        std::vector<std::uint32_t> task_of_node(agent_of_node_.size(), none);
        WrittenAssignment problem;
        for (std::uint32_t node = 0; node < agent_of_node_.size(); ++node) {
            if (agent_of_node_[node] == none) {
                task_of_node[node] = static_cast<std::uint32_t>(problem.tasks.size());
                problem.tasks.push_back(std::to_string(node + 1));
            }
        }
        // Agents are numbered as they were named, which need not be the order of the nodes.
        problem.agents.resize(agents_);
        for (std::uint32_t node = 0; node < agent_of_node_.size(); ++node)
            if (agent_of_node_[node] != none)
                problem.agents[agent_of_node_[node]] = std::to_string(node + 1);
        std::vector<ListedPair> pairs;
        for (auto const& arc : arcs_) {
            if (agent_of_node_[arc.from] == none || task_of_node[arc.to] == none)
                throw Unreadable{arc.line,
                                 "An arc must lead from a node named in an n line to one "
                                 "that is not."};
            pairs.push_back({agent_of_node_[arc.from], task_of_node[arc.to], arc.score, arc.line});
        }
        problem.format = "DIMACS";
        problem.sense = Sense::minimise;
        problem.everyone = true;
        problem.scores = rows_of_pairs(std::move(pairs), agents_, problem.tasks.size());
        problem.demands.assign(agents_, 1);
        problem.capacities.assign(problem.tasks.size(), 1);
        return problem;
    }

    WordReader words_;
    std::vector<std::uint32_t> agent_of_node_;
    std::uint32_t agents_ = 0;
    std::size_t arcs_announced_ = none;
    std::vector<Arc> arcs_;
};

}  // namespace

std::variant<WrittenAssignment, Unreadable> read_dimacs(std::string_view text) {
    try {
        return DimacsReader(text).read();
    } catch (Unreadable const& trouble) {
        return trouble;
    }
}

}  // namespace telemachy::optimise
