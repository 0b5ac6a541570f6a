#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "people/domain/roster_value.h"

namespace telemachy::people {

/// The figures by which an import is checked against its source, as `import_anchors.csv` defines
/// them: rows counted as rows, posts as distinct post numbers within a body and snapshot.
struct RosterAnchors {
    std::uint32_t rows = 0;
    std::uint32_t distinct_posts = 0;
    std::uint32_t duplicate_rows = 0;     ///< Rows beyond the first of their post.
    std::uint32_t orphan_reports_to = 0;  ///< Rows whose manager is not in the roster.
    std::uint32_t top = 0;                ///< Rows that report to "XX", the top.
    std::uint32_t blank_reports_to = 0;
    std::uint32_t posts_reaching_a_cycle = 0;
    std::uint32_t vacant = 0;
    std::uint32_t eliminated = 0;
    std::uint32_t not_disclosed = 0;
    std::uint32_t named = 0;

    bool operator==(RosterAnchors const&) const = default;
};

/// Where a row's reporting line leads.
enum class LineEnd { post, top, blank, orphan };

/// What counting needs to know of a row, posts given as numbers from 0.
struct AnchorRow {
    std::optional<std::size_t> post = {};  ///< Nothing for a row of a person without a post.
    LineEnd end = LineEnd::blank;
    std::optional<std::size_t> manager = {};
    HolderState state = HolderState::unstated;
};

/// Counts. Where rows of one post disagree about its manager, the first row is the post's line.
[[nodiscard]] RosterAnchors count_anchors(std::span<AnchorRow const> rows, std::size_t post_count);

}  // namespace telemachy::people
