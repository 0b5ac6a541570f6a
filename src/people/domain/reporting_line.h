#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace telemachy::people {

/// Who reports to whom, over posts numbered from 0. Reporting lines hang on posts, not on people:
/// when a holder changes, the line stays. Real lines have holes, several tops and circles, so every
/// walk here ends whatever the data says.
class ReportingLines {
public:
    /// `manager_of[post]` is the post it reports to; nothing for a top or an unknown manager.
    explicit ReportingLines(std::vector<std::optional<std::size_t>> manager_of);

    [[nodiscard]] std::size_t size() const { return manager_of_.size(); }

    /// The managers of a post, nearest first, at most `levels` of them; stops where it would come
    /// back to a post already on the way, the post itself included.
    [[nodiscard]] std::vector<std::size_t> above(std::size_t post, std::size_t levels) const;

    /// Every post at most `levels` below, nearest first, without the post itself. O(result).
    [[nodiscard]] std::vector<std::size_t> below(std::size_t post, std::size_t levels) const;

    /// Whether one stands within `levels` above or below the other: the pairing nobody wants.
    [[nodiscard]] bool within_chain(std::size_t a, std::size_t b, std::size_t levels) const;

    /// The circles, each in reporting order from its lowest-numbered post. Every post reports to at
    /// most one other, so circles never touch. O(n).
    [[nodiscard]] std::vector<std::vector<std::size_t>> cycles() const;

    /// How many posts, going up, end in a circle rather than at a top; those in it count too. O(n).
    [[nodiscard]] std::size_t reaching_a_cycle() const;

private:
    [[nodiscard]] std::span<std::size_t const> reports_of(std::size_t post) const;

    std::vector<std::optional<std::size_t>> manager_of_;
    std::vector<std::size_t> reports_;       ///< Direct reports, grouped by manager.
    std::vector<std::size_t> reports_from_;  ///< Where each manager's group starts in `reports_`.
};

}  // namespace telemachy::people
