#include "matching/record/policy_document.h"

namespace telemachy::matching {

PolicyRules document_of(Rules const& rules) {
    return {rules.reporting_levels,    rules.same_team,  rules.shared_language,
            rules.min_overlap_minutes, rules.no_repeats, rules.level_gap_min,
            rules.level_gap_max,       word_of(rules.siloed)};
}

PolicyDocument document_of(Policy const& policy) {
    auto const draft = draft_of(policy);
    PolicyDocument document;
    document.rules = document_of(policy.rules);
    for (auto const& each : draft.criteria)
        document.criteria.push_back({each.criterion, each.weight, each.mode});
    for (auto const& each : draft.quotas)
        document.quotas.push_back(
            {each.group_by, each.group, each.side, each.share_min, each.soft});
    document.capacity = {draft.capacity.mentor_default, draft.capacity.hours_per_pair_month};
    return document;
}

Result<Policy> policy_of(PolicyDocument const& document, std::string const& at) {
    auto const& rules = document.rules;
    PolicyDraft draft;
    draft.rules = {.reporting_levels = rules.reporting_levels,
                   .same_team = rules.same_team,
                   .shared_language = rules.shared_language,
                   .min_overlap_minutes = rules.min_overlap_minutes,
                   .no_repeats = rules.no_repeats,
                   .level_gap_min = rules.level_gap_min,
                   .level_gap_max = rules.level_gap_max,
                   .siloed = rules.siloed};
    for (auto const& each : document.criteria)
        draft.criteria.push_back({each.criterion, each.weight, each.mode});
    for (auto const& each : document.quotas)
        draft.quotas.push_back({each.group_by, each.group, each.side, each.share_min, each.soft});
    draft.capacity = {document.capacity.mentor_default, document.capacity.hours_per_pair_month};
    return validate(draft, at);
}

}  // namespace telemachy::matching
