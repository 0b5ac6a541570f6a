#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/policy.h"

namespace telemachy::matching {

/// A policy on the wire, as the contract has it. Everything is taken as it comes and judged by
/// `validate`, which knows better sentences than a parser does.
struct PolicyRules {
    std::int64_t reporting_levels = 0;
    bool same_team = false;
    bool shared_language = false;
    std::int64_t min_overlap_minutes = 0;
    bool no_repeats = false;
    std::optional<std::int64_t> level_gap_min;
    std::optional<std::int64_t> level_gap_max;
    std::optional<std::string> siloed;
};

struct PolicyCriterion {
    std::string criterion;
    std::int64_t weight = 0;
    std::optional<std::string> mode;
};

struct PolicyQuota {
    std::string group_by;
    std::string group;
    std::string side;
    std::int64_t share_min = 0;
    bool soft = false;
};

struct PolicyCapacity {
    std::int64_t mentor_default = 1;
    std::int64_t hours_per_pair_month = 2;
};

struct PolicyDocument {
    PolicyRules rules;
    std::vector<PolicyCriterion> criteria;
    std::vector<PolicyQuota> quotas;
    PolicyCapacity capacity;
};

[[nodiscard]] PolicyDocument document_of(Policy const& policy);
[[nodiscard]] PolicyRules document_of(Rules const& rules);

/// Validated; `at` is the JSON pointer of the document within a larger input.
[[nodiscard]] Result<Policy> policy_of(PolicyDocument const& document, std::string const& at = "");

}  // namespace telemachy::matching
