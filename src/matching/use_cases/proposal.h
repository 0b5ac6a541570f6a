#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/match_inputs.h"
#include "matching/matching.h"
#include "matching/record/policy_document.h"

/// What a coordinator proposes: a policy and decisions about pairs, as they come over the wire.
namespace telemachy::matching {

struct ProposedPolicy {
    std::optional<std::int64_t> version;  ///< The saved version it started from; told, not trusted.
    PolicyRules rules;
    std::vector<PolicyCriterion> criteria;
    std::vector<PolicyQuota> quotas;
    PolicyCapacity capacity;
};

enum class DecisionKind { lock, forbid };

struct ProposedDecision {
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    DecisionKind kind = DecisionKind::lock;
    Text<0, 500> reason;
};

/// Validated. Here quotas go only by what is in the directory for everybody: protected groups are
/// watched, and a plan is never steered by them.
[[nodiscard]] Result<Policy> policy_of(ProposedPolicy const& proposed, std::string const& at);
[[nodiscard]] Result<Policy> without_protected_quotas(Policy policy, std::string const& at);
/// Overruling the plan takes a reason, for whoever approves it: a decision without one is refused.
[[nodiscard]] Result<std::vector<Decision>> decisions_of(
    std::vector<ProposedDecision> const& proposed);
/// A refusal that names parts of a policy, as part of an input that holds the policy at `/policy`.
[[nodiscard]] Problem about_draft(Problem problem);

/// Policies and decisions as they are kept in the database.
[[nodiscard]] std::string stored(Policy const& policy);
[[nodiscard]] std::string stored(std::vector<Decision> const& decisions);
[[nodiscard]] Policy stored_policy(std::string const& document);
[[nodiscard]] std::vector<Decision> stored_decisions(std::string const& document);

/// A programme's policy as screens see it.
struct PolicyView {
    Version version;
    PolicyRules rules;
    std::vector<PolicyCriterion> criteria;
    std::vector<PolicyQuota> quotas;
    PolicyCapacity capacity;
};
[[nodiscard]] PolicyView view_of(Policy const& policy, std::int64_t version);

/// The policy in force and its version: the last one saved, or version 0, where a programme of this
/// kind starts.
struct PolicyInForce {
    Policy policy;
    std::int64_t version = 0;
};
/// Where a programme of this kind starts.
[[nodiscard]] Policy starting_policy(programmes::ProgrammeOutline const& programme);
[[nodiscard]] Result<PolicyInForce> policy_in_force(Work& work, Id<ProgrammeTag> const& programme);

}  // namespace telemachy::matching
