#include "people/domain/roster_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "people/domain/reporting_line.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

bool says_top(std::string const& said) {
    constexpr std::array<std::string_view, 4> words{"xx", "none", "n a", "top"};
    auto const word = folded_words(said);
    return word.empty() || std::ranges::find(words, std::string_view(word)) != words.end();
}

std::string list_of_rows(std::vector<std::size_t> const& rows) {
    constexpr std::size_t shown = 8;
    std::string text = rows.size() == 1 ? "row " : "rows ";
    for (std::size_t i = 0; i < rows.size() && i < shown; ++i) {
        bool const last = i + 1 == rows.size();
        text += (i == 0 ? "" : last ? " and " : ", ") + std::to_string(rows[i]);
    }
    if (rows.size() > shown) text += " and " + std::to_string(rows.size() - shown) + " more";
    return text;
}

class LineDrawer {
public:
    LineDrawer(Roster& roster, std::span<ReadRow const> read, RosterIdentity const& identity)
        : roster_(roster), read_(read), identity_(identity) {
        for (std::size_t index = 0; index < read.size(); ++index) {
            auto const& row = roster.rows[index];
            if (!row.post) continue;
            auto const& key = roster.posts[*row.post].key;
            posts_.emplace(read[index].scoped(key.ref), *row.post);
            folded_.emplace(folded(read[index].scoped(key.ref)), key.ref);
        }
    }

    void draw() {
        std::vector<AnchorRow> counted;
        counted.reserve(read_.size());
        for (std::size_t index = 0; index < read_.size(); ++index) {
            auto const& row = roster_.rows[index];
            if (row.post) {
                counted.push_back(draw_row(index, row));
            } else if (row.fate != RowFate::refused) {
                counted.push_back({.post = {}, .state = row.state});
            }
        }
        roster_.anchors = count_anchors(counted, roster_.posts.size());
        report_circles();
        report_tops();
    }

private:
    AnchorRow draw_row(std::size_t index, RosterRow const& row) {
        auto const& said = read_[index].post[reports_to];
        auto& post = roster_.posts[*row.post];
        bool const first = post.rows.front() == index;
        AnchorRow counted{.post = *row.post, .state = row.state};
        if (said.empty()) return counted;
        counted.manager = manager_of(index, said);
        if (counted.manager) {
            counted.end = LineEnd::post;
            if (first) post.manager = counted.manager;
        } else if (says_top(said)) {
            counted.end = LineEnd::top;
            if (first) post.at_the_top = true;
        } else {
            counted.end = LineEnd::orphan;
            if (!post.superseded) report_orphan(index, said);
        }
        return counted;
    }

    std::optional<std::size_t> manager_of(std::size_t index, std::string const& said) const {
        auto const found = posts_.find(read_[index].scoped(said));
        if (found != posts_.end()) return found->second;
        auto const person = identity_.find(said, read_[index].post[body]);
        if (!person || roster_.persons[*person].rows.empty()) return std::nullopt;
        return roster_.rows[roster_.persons[*person].rows.front()].post;
    }

    void report_orphan(std::size_t index, std::string const& said) {
        auto sentence = "It reports to " + shortened(said, 60) + ", which is not in this roster";
        auto const near = folded_.find(folded(read_[index].scoped(said)));
        if (near != folded_.end()) sentence += "; “" + near->second + "” is, spelled otherwise";
        roster_.findings.push_back({roster_.rows[index].number, sentence + ".", true});
    }

    void report_circles() {
        std::vector<std::optional<std::size_t>> manager_of;
        for (auto const& post : roster_.posts) manager_of.push_back(post.manager);
        for (auto const& circle : ReportingLines(std::move(manager_of)).cycles()) {
            if (roster_.posts[circle.front()].superseded) continue;
            std::vector<std::size_t> rows;
            std::string way;
            for (auto post : circle) {
                rows.push_back(roster_.rows[roster_.posts[post].rows.front()].number);
                way += roster_.posts[post].facts[post_ref].empty() ? row_name(rows.back())
                                                                   : roster_.posts[post].key.ref;
                way += " → ";
            }
            way += way.substr(0, way.find(" → "));
            for (auto row : rows) {
                roster_.findings.push_back(
                    {row, circle.size() == 1
                              ? "It reports to itself (" + way + ")."
                              : "It is in a reporting circle: " + shortened(way, 200) + " (" +
                                    list_of_rows(rows) + ")."});
            }
        }
    }

    static std::string row_name(std::size_t row) { return "row " + std::to_string(row); }

    void report_tops() {
        std::map<std::string, std::vector<std::size_t>> tops;
        for (auto const& post : roster_.posts) {
            if (!post.at_the_top || post.superseded) continue;
            tops[post.key.body].push_back(roster_.rows[post.rows.front()].number);
        }
        for (auto const& [body, rows] : tops) {
            if (rows.size() < 2) continue;
            auto const where = body.empty() ? std::string() : " of " + body;
            roster_.notes.push_back(std::to_string(rows.size()) + " posts" + where +
                                    " report to nobody (" + list_of_rows(rows) + ").");
        }
    }

    Roster& roster_;
    std::span<ReadRow const> read_;
    RosterIdentity const& identity_;
    std::unordered_map<std::string, std::size_t> posts_;
    std::unordered_map<std::string, std::string> folded_;
};

}  // namespace

void draw_reporting_lines(Roster& roster, std::span<ReadRow const> read,
                          RosterIdentity const& identity) {
    LineDrawer(roster, read, identity).draw();
}

}  // namespace telemachy::people
