#include "optimise/files/score_sheet.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

#include "optimise/files/pair_list.h"
#include "optimise/files/word_reader.h"

namespace telemachy::optimise {
namespace {

constexpr std::int64_t score_most = std::numeric_limits<Score>::max();
constexpr std::int64_t places_most = 1'000'000;
constexpr std::array headings{"agent", "task", "score", "agent_places", "task_places"};

/// One side's names in the order of their first appearance, and their places.
struct Side {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::string> names;
    std::vector<std::uint32_t> places;  // 0: not stated yet

    std::uint32_t number_of(std::string const& name, std::size_t line) {
        auto const [found, is_new] =
            numbers.try_emplace(name, static_cast<std::uint32_t>(names.size()));
        if (is_new) {
            if (names.size() == written_people_max)
                throw Unreadable{line, "There are too many different names."};
            names.push_back(name);
            places.push_back(0);
        }
        return found->second;
    }

    void state_places(std::uint32_t who, std::string const& text, std::size_t line) {
        if (text.empty()) return;
        auto const stated = static_cast<std::uint32_t>(
            WordReader::number_in(text, "A number of places", 1, places_most, line));
        if (places[who] != 0 && places[who] != stated)
            throw Unreadable{line, "\"" + WordReader::shortened(names[who]) + "\" had " +
                                       std::to_string(places[who]) + " places before and has " +
                                       std::to_string(stated) + " here."};
        places[who] = stated;
    }

    void default_places() { std::ranges::replace(places, 0U, 1U); }
};

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // spreadsheets write a byte-order mark
    }

    WrittenAssignment read() {
        read_heading();
        while (at_ < text_.size()) {
            std::size_t const line = line_;
            auto const& cells = next_row();
            if (cells.size() == 1 && cells[0].empty()) continue;
            if (cells.size() != columns_)
                throw Unreadable{line, "There are " + std::to_string(cells.size()) +
                                           " cells under " + std::to_string(columns_) +
                                           " headings."};
            read_pair(cells, line);
        }
        return finish();
    }

private:
    void read_heading() {
        auto const& cells = next_row();
        columns_ = cells.size();
        if (columns_ < 3 || columns_ > headings.size() ||
            !std::equal(cells.begin(), cells.end(), headings.begin()))
            throw Unreadable{1,
                             "The first line must say agent,task,score, and may go on with "
                             ",agent_places,task_places."};
    }

    void read_pair(std::vector<std::string> const& cells, std::size_t line) {
        if (cells[0].empty() || cells[1].empty())
            throw Unreadable{line, "A pair needs the names of an agent and a task."};
        if (pairs_.size() == written_pairs_max) throw Unreadable{line, "There are too many pairs."};
        std::uint32_t const agent = agents_.number_of(cells[0], line);
        std::uint32_t const task = tasks_.number_of(cells[1], line);
        auto const score = static_cast<Score>(
            WordReader::number_in(cells[2], "A score", -score_most, score_most, line));
        pairs_.push_back({agent, task, score, line});
        if (columns_ > 3) agents_.state_places(agent, cells[3], line);
        if (columns_ > 4) tasks_.state_places(task, cells[4], line);
    }

    /// The cells of one row; a quoted one may contain commas, line ends and doubled quotes.
    std::vector<std::string> const& next_row() {
        cells_.assign(1, "");
        bool quoted = false;
        std::size_t const first_line = line_;
        for (; at_ < text_.size(); ++at_) {
            char const letter = text_[at_];
            line_ += letter == '\n' ? 1 : 0;
            if (quoted) {
                if (letter != '"') {
                    cells_.back() += letter;
                } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                    cells_.back() += '"';
                    ++at_;
                } else {
                    quoted = false;
                }
            } else if (letter == '"' && cells_.back().empty()) {
                quoted = true;
            } else if (letter == ',') {
                cells_.emplace_back();
            } else if (letter == '\n') {
                ++at_;
                return cells_;
            } else if (letter != '\r') {
                cells_.back() += letter;
            }
        }
        if (quoted) throw Unreadable{first_line, "A quoted cell is never closed."};
        return cells_;
    }

    WrittenAssignment finish() {
        agents_.default_places();
        tasks_.default_places();
        refuse_pairs_listed_twice();
        WrittenAssignment problem;
        problem.format = "CSV";
        problem.scores =
            rows_of_pairs(std::move(pairs_), agents_.names.size(), tasks_.names.size());
        problem.demands = std::move(agents_.places);
        problem.capacities = std::move(tasks_.places);
        problem.agents = std::move(agents_.names);
        problem.tasks = std::move(tasks_.names);
        return problem;
    }

    /// Two scores for one pair are a mistake somebody should hear of, not a tie to break.
    void refuse_pairs_listed_twice() const {
        auto sorted = pairs_;
        auto const key = [](ListedPair const& pair) {
            return std::tuple(pair.agent, pair.task, pair.line);
        };
        std::ranges::sort(sorted, {}, key);
        for (std::size_t x = 1; x < sorted.size(); ++x)
            if (sorted[x].agent == sorted[x - 1].agent && sorted[x].task == sorted[x - 1].task)
                throw Unreadable{sorted[x].line, "This pair was listed already on line " +
                                                     std::to_string(sorted[x - 1].line) + "."};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t columns_ = 0;
    std::vector<std::string> cells_;
    Side agents_, tasks_;
    std::vector<ListedPair> pairs_;
};

}  // namespace

std::variant<WrittenAssignment, Unreadable> read_score_sheet(std::string_view text) {
    try {
        return Reader(text).read();
    } catch (Unreadable const& trouble) {
        return trouble;
    }
}

}  // namespace telemachy::optimise
