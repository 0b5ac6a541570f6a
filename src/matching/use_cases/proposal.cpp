#include "matching/use_cases/proposal.h"

#include <algorithm>
#include <stdexcept>

#include "matching/domain/default_policy.h"
#include "matching/domain/group_members.h"
#include "matching/store/policy_store.h"
#include "operation/json_read.h"
#include "operation/json_write.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching {
namespace {

struct StoredDecision {
    std::string mentee;
    std::string mentor;
    DecisionKind kind = DecisionKind::lock;
    std::string reason;
};

/// What this room wrote itself; that it cannot be read is a fault of the database.
template <class T>
T read_own(std::string const& document) {
    auto const json = parse_json(document);
    if (!json) throw std::runtime_error("a stored document of matching is no JSON");
    auto value = from_json<T>(*json);
    if (!value) throw std::runtime_error("a stored document of matching has an unknown shape");
    return *std::move(value);
}

Modality modality_of(programmes::Modality modality) {
    switch (modality) {
        case programmes::Modality::reverse: return Modality::reverse;
        case programmes::Modality::classic: return Modality::classic;
        case programmes::Modality::peer: return Modality::peer;
        case programmes::Modality::circle: return Modality::circle;
    }
    return Modality::classic;
}

}  // namespace

Result<Policy> without_protected_quotas(Policy policy, std::string const& at) {
    std::vector<FieldProblem> fields;
    for (std::size_t i = 0; i < policy.quotas.size(); ++i)
        if (!is_public_attribute(policy.quotas[i].group_by))
            fields.push_back({at + "/quotas/" + std::to_string(i) + "/group_by", "protected_group",
                              "Quotas go by function, unit, country or level. Other groups are "
                              "watched for fairness, and no plan is steered by them."});
    if (fields.empty()) return policy;
    return refuse({ProblemKind::invalid, "policy.invalid",
                   "This policy needs another look before it can match anyone.", std::move(fields)});
}

Result<Policy> policy_of(ProposedPolicy const& proposed, std::string const& at) {
    PolicyDocument const document{proposed.rules, proposed.criteria, proposed.quotas,
                                  proposed.capacity};
    auto policy = TRY(policy_of(document, at));
    return without_protected_quotas(std::move(policy), at);
}

Result<std::vector<Decision>> decisions_of(std::vector<ProposedDecision> const& proposed) {
    std::vector<Decision> decisions;
    std::vector<FieldProblem> fields;
    for (auto const& each : proposed) {
        if (each.reason.value.find_first_not_of(" \t\r\n") == std::string::npos)
            fields.push_back({"/decisions/" + std::to_string(decisions.size()) + "/reason",
                              "no_reason", "Say why, for whoever approves the plan."});
        decisions.push_back({each.mentee.text(), each.mentor.text(),
                             each.kind == DecisionKind::lock ? Decision::Kind::lock
                                                             : Decision::Kind::forbid,
                             each.reason.value});
    }
    if (fields.empty()) return decisions;
    return refuse({ProblemKind::invalid, "match.invalid",
                   "Every decision about a pair needs a reason.", std::move(fields)});
}

Problem about_draft(Problem problem) {
    for (auto& field : problem.fields)
        if (field.path.starts_with("/rules") || field.path.starts_with("/quotas"))
            field.path.insert(0, "/policy");
    return problem;
}

std::string stored(Policy const& policy) { return to_json(document_of(policy)); }

std::string stored(std::vector<Decision> const& decisions) {
    std::vector<StoredDecision> out;
    for (auto const& each : decisions)
        out.push_back({each.mentee, each.mentor,
                       each.kind == Decision::Kind::lock ? DecisionKind::lock : DecisionKind::forbid,
                       each.reason});
    return to_json(out);
}

Policy stored_policy(std::string const& document) {
    auto policy = policy_of(read_own<PolicyDocument>(document));
    if (!policy) throw std::runtime_error("a stored policy is no longer valid");
    return *std::move(policy);
}

std::vector<Decision> stored_decisions(std::string const& document) {
    auto const json = parse_json(document);
    if (!json) throw std::runtime_error("stored decisions are no JSON");
    auto read = from_json<std::vector<StoredDecision>>(*json);
    if (!read) throw std::runtime_error("stored decisions have an unknown shape");
    std::vector<Decision> decisions;
    for (auto& each : *read)
        decisions.push_back({std::move(each.mentee), std::move(each.mentor),
                             each.kind == DecisionKind::lock ? Decision::Kind::lock
                                                             : Decision::Kind::forbid,
                             std::move(each.reason)});
    return decisions;
}

PolicyView view_of(Policy const& policy, std::int64_t version) {
    auto document = document_of(policy);
    return {{version},
            document.rules,
            std::move(document.criteria),
            std::move(document.quotas),
            document.capacity};
}

Policy starting_policy(programmes::ProgrammeOutline const& programme) {
    auto policy = default_policy(modality_of(programme.modality));
    policy.capacity.hours_per_pair_month =
        static_cast<int>(std::clamp<std::int64_t>(programme.hours_per_month, 1, 40));
    return policy;
}

Result<PolicyInForce> policy_in_force(Work& work, Id<ProgrammeTag> const& programme) {
    if (auto const row = PolicyStore(work).now(programme))
        return PolicyInForce{stored_policy(row->document), row->version};
    auto const outline = programmes::ProgrammeDirectory(work).find(programme);
    if (!outline) return refuse(not_found("programme"));
    return PolicyInForce{starting_policy(*outline), 0};
}

}  // namespace telemachy::matching
