#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "operation/work.h"

namespace telemachy::audit_log {

/// One walk through the record. Each step trusts only what the steps before it have found sound,
/// and answers the first fault it meets in a sentence.
class LogCheck {
public:
    explicit LogCheck(Work& work);

    [[nodiscard]] std::int64_t size() const { return size_; }

    /// Every entry by itself and against the leaves of the tree.
    [[nodiscard]] std::optional<std::string> fault_in_entries();
    /// Every node against the two below it, and that there are no others.
    [[nodiscard]] std::optional<std::string> fault_in_tree() const;
    /// Every signed head against the tree, and that none is missing which an entry speaks of.
    [[nodiscard]] std::optional<std::string> fault_in_checkpoints() const;
    /// A head that somebody outside has kept.
    [[nodiscard]] std::optional<std::string> fault_against(std::int64_t size,
                                                           std::string const& root) const;

private:
    Work& work_;
    std::int64_t size_;
    std::set<std::int64_t>
        announced_heads_;  ///< The sizes of the heads that entries say were signed.
};

}  // namespace telemachy::audit_log
