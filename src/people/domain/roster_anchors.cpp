#include "people/domain/roster_anchors.h"

#include <vector>

#include "people/domain/reporting_line.h"

namespace telemachy::people {

RosterAnchors count_anchors(std::span<AnchorRow const> rows, std::size_t post_count) {
    RosterAnchors anchors;
    std::vector<std::optional<std::size_t>> manager_of(post_count);
    std::vector<char> seen(post_count, 0);
    for (auto const& row : rows) {
        ++anchors.rows;
        if (row.post && !seen[*row.post]) {
            seen[*row.post] = 1;
            ++anchors.distinct_posts;
            manager_of[*row.post] = row.manager;
        } else if (row.post) {
            ++anchors.duplicate_rows;
        }
        anchors.orphan_reports_to += row.end == LineEnd::orphan ? 1 : 0;
        anchors.top += row.end == LineEnd::top ? 1 : 0;
        anchors.blank_reports_to += row.end == LineEnd::blank ? 1 : 0;
        anchors.vacant += row.state == HolderState::vacant ? 1 : 0;
        anchors.eliminated += row.state == HolderState::eliminated ? 1 : 0;
        anchors.not_disclosed += row.state == HolderState::not_disclosed ? 1 : 0;
        anchors.named += row.state == HolderState::named ? 1 : 0;
    }
    anchors.posts_reaching_a_cycle =
        static_cast<std::uint32_t>(ReportingLines(std::move(manager_of)).reaching_a_cycle());
    return anchors;
}

}  // namespace telemachy::people
