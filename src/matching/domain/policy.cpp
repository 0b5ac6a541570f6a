#include "matching/domain/policy.h"

#include <algorithm>
#include <map>
#include <set>

#include "kernel/nearest_word.h"

namespace telemachy::matching {
namespace {

/// Collects what is wrong, so that a person mends a policy once and not field by field.
class Findings {
public:
    explicit Findings(std::string at) : at_(std::move(at)) {}

    void add(std::string const& path, std::string code, std::string detail) {
        fields_.push_back({at_ + path, std::move(code), std::move(detail)});
    }

    /// A whole number within limits, or a finding and the nearest limit.
    int whole(std::string const& path, std::int64_t value, int min, int max) {
        if (value < min || value > max)
            add(path, "out_of_range",
                "This must be a whole number from " + std::to_string(min) + " to " +
                    std::to_string(max) + ".");
        return static_cast<int>(std::clamp<std::int64_t>(value, min, max));
    }

    [[nodiscard]] std::vector<FieldProblem> take() { return std::move(fields_); }

private:
    std::string at_;
    std::vector<FieldProblem> fields_;
};

Siloed read_siloed(std::string const& word, Findings& findings) {
    std::array<std::string_view, 3> const words{
        name_of(Siloed::optional), name_of(Siloed::suffices), name_of(Siloed::required)};
    auto const found = std::ranges::find(words, word);
    if (found != words.end()) return static_cast<Siloed>(found - words.begin());
    findings.add("/rules/siloed", "unknown_word",
                 "Siloed cannot be \"" + word.substr(0, 64) + "\". " + suggestion(word, words));
    return Siloed::optional;
}

Rules read_rules(PolicyDraft::DraftRules const& draft, Findings& findings) {
    Rules rules;
    rules.reporting_levels =
        findings.whole("/rules/reporting_levels", draft.reporting_levels, 0, 20);
    rules.same_team = draft.same_team;
    rules.shared_language = draft.shared_language;
    rules.min_overlap_minutes =
        findings.whole("/rules/min_overlap_minutes", draft.min_overlap_minutes, 0, 1440);
    rules.no_repeats = draft.no_repeats;
    if (draft.level_gap_min)
        rules.level_gap_min = findings.whole("/rules/level_gap_min", *draft.level_gap_min, -11, 11);
    if (draft.level_gap_max)
        rules.level_gap_max = findings.whole("/rules/level_gap_max", *draft.level_gap_max, -11, 11);
    if (rules.level_gap_min && rules.level_gap_max && *rules.level_gap_min > *rules.level_gap_max)
        findings.add("/rules/level_gap_min", "excludes_everyone",
                     "The smallest level gap is above the largest, so no pair could ever fit.");
    if (draft.siloed) rules.siloed = read_siloed(*draft.siloed, findings);
    return rules;
}

std::vector<std::string_view> criterion_names() {
    std::vector<std::string_view> names;
    for (auto const& each : all_criteria()) names.push_back(each.name);
    return names;
}

std::optional<Mode> read_mode(CriterionWords const& words, std::optional<std::string> const& mode,
                              std::string const& path, Findings& findings) {
    if (!mode || mode->empty()) return words.modes[0];
    std::vector<std::string_view> allowed;
    for (Mode each : words.modes) {
        if (each != Mode::plain && *mode == name_of(each)) return each;
        if (each != Mode::plain) allowed.push_back(name_of(each));
    }
    std::string const name(words.name);
    if (allowed.empty())
        findings.add(path, "mode_not_taken",
                     "The criterion " + name + " has no mode. Leave it out.");
    else
        findings.add(
            path, "unknown_mode",
            name + " has no mode \"" + mode->substr(0, 64) + "\". " + suggestion(*mode, allowed));
    return std::nullopt;
}

std::vector<WeightedCriterion> read_criteria(std::vector<PolicyDraft::DraftCriterion> const& drafts,
                                             Findings& findings) {
    auto const names = criterion_names();
    std::vector<WeightedCriterion> out;
    std::set<std::string> seen;
    bool any_weight = false;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        auto const& draft = drafts[i];
        std::string const path = "/criteria/" + std::to_string(i);
        int const weight = findings.whole(path + "/weight", draft.weight, 0, 100);
        any_weight = any_weight || draft.weight != 0;
        auto const found = std::ranges::find(names, draft.criterion);
        if (found == names.end()) {
            findings.add(path + "/criterion", "unknown_criterion",
                         "There is no criterion \"" + draft.criterion.substr(0, 64) + "\". " +
                             suggestion(draft.criterion, names));
            continue;
        }
        if (!seen.insert(draft.criterion).second) {
            findings.add(path + "/criterion", "twice",
                         "The criterion " + draft.criterion + " is already weighed above.");
            continue;
        }
        auto const& words = all_criteria()[static_cast<std::size_t>(found - names.begin())];
        auto const mode = read_mode(words, draft.mode, path + "/mode", findings);
        if (mode) out.push_back({words.criterion, weight, *mode});
    }
    if (!any_weight)
        findings.add("/criteria", "no_weight",
                     "All weights are zero, so every pair would be as good as any other. "
                     "Give at least one criterion a weight.");
    return out;
}

std::vector<Quota> read_quotas(std::vector<PolicyDraft::DraftQuota> const& drafts,
                               Findings& findings) {
    constexpr std::array<std::string_view, 2> sides{"mentee", "mentor"};
    std::vector<Quota> out;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    std::map<std::pair<std::string, std::string>, std::int64_t> shares;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        auto const& draft = drafts[i];
        std::string const path = "/quotas/" + std::to_string(i);
        if (draft.group_by.empty())
            findings.add(path + "/group_by", "required", "Say what people are grouped by.");
        if (draft.group.empty())
            findings.add(path + "/group", "required", "Say which group the quota is for.");
        auto const side = parse_side(draft.side);
        if (!side)
            findings.add(path + "/side", "unknown_side",
                         "There is no side \"" + draft.side.substr(0, 64) + "\". " +
                             suggestion(draft.side, sides));
        int const share = findings.whole(path + "/share_min", draft.share_min, 1, 100);
        if (!seen.insert({draft.group_by, draft.group, draft.side}).second)
            findings.add(path, "twice", "There is already a quota for this group above.");
        auto& total = shares[{draft.group_by, draft.side}];
        total += share;
        if (total > 100 && !draft.soft)
            findings.add(path + "/share_min", "shares_above_100",
                         "The quotas by " + draft.group_by + " add up to more than 100 per cent.");
        out.push_back(
            {draft.group_by, draft.group, side.value_or(Side::mentee), share, draft.soft});
    }
    return out;
}

}  // namespace

Result<Policy> validate(PolicyDraft const& draft, std::string const& at) {
    Findings findings(at);
    Policy policy;
    policy.rules = read_rules(draft.rules, findings);
    policy.criteria = read_criteria(draft.criteria, findings);
    policy.quotas = read_quotas(draft.quotas, findings);
    policy.capacity.mentor_default =
        findings.whole("/capacity/mentor_default", draft.capacity.mentor_default, 1, 50);
    policy.capacity.hours_per_pair_month = findings.whole(
        "/capacity/hours_per_pair_month", draft.capacity.hours_per_pair_month, 1, 40);
    auto fields = findings.take();
    if (fields.empty()) return policy;
    return refuse({ProblemKind::invalid, "policy.invalid",
                   "This policy needs another look before it can match anyone.",
                   std::move(fields)});
}

PolicyDraft draft_of(Policy const& policy) {
    PolicyDraft draft;
    auto const& rules = policy.rules;
    draft.rules = {.reporting_levels = rules.reporting_levels,
                   .same_team = rules.same_team,
                   .shared_language = rules.shared_language,
                   .min_overlap_minutes = rules.min_overlap_minutes,
                   .no_repeats = rules.no_repeats,
                   .level_gap_min = rules.level_gap_min,
                   .level_gap_max = rules.level_gap_max,
                   .siloed = word_of(rules.siloed)};
    for (auto const& each : policy.criteria) {
        std::optional<std::string> mode;
        if (each.mode != Mode::plain) mode = std::string(name_of(each.mode));
        draft.criteria.push_back({std::string(name_of(each.criterion)), each.weight, mode});
    }
    for (auto const& each : policy.quotas)
        draft.quotas.push_back({each.group_by, each.group, std::string(name_of(each.side)),
                                each.share_min, each.soft});
    draft.capacity = {policy.capacity.mentor_default, policy.capacity.hours_per_pair_month};
    return draft;
}

}  // namespace telemachy::matching
