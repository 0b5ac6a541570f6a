#include "matching/domain/exclusion.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace telemachy::matching {
namespace {

/// Looking for the reasons stops here: with a million pairs apart the picture is clear.
constexpr std::size_t pairs_examined_max = 1'000'000;

bool any_pair(MatchProblem const& problem) {
    for (auto const& each : problem.decisions())
        if (each.decision.kind == Decision::Kind::lock) return true;
    std::vector<optimise::Score> row(problem.mentors().size());
    for (Mentee i = 0; i < problem.mentees().size(); ++i) {
        problem.scores().fill(i, 0, row);
        bool const some = std::ranges::any_of(
            row, [](optimise::Score score) { return score != optimise::forbidden_pair; });
        if (some) return true;
    }
    return false;
}

std::string count(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace

std::string_view rule_reason(Rule rule) {
    switch (rule) {
        case Rule::self:
            return "this is one and the same person";
        case Rule::unavailable:
            return "a private reason, such as a conflict of interest";
        case Rule::reporting_line:
            return "one is in the other's reporting line";
        case Rule::same_team:
            return "they work in the same team";
        case Rule::language:
            return "they share no language";
        case Rule::overlap:
            return "their working hours overlap too little";
        case Rule::level_gap:
            return "the steps between their levels do not fit";
        case Rule::silo:
            return "they work in the same function";
        case Rule::repeat:
            return "they have been a pair before";
        case Rule::hours:
            return "one has no hours left";
        case Rule::capacity:
            return "one has no place left";
        case Rule::decision:
            return "a coordinator set this pair aside";
        case Rule::places:
            return "all places are taken by pairs that fit better";
    }
    return "";
}

std::string_view path_of(Rule rule, Rules const& rules) {
    switch (rule) {
        case Rule::reporting_line:
            return "/rules/reporting_levels";
        case Rule::same_team:
            return "/rules/same_team";
        case Rule::language:
            return "/rules/shared_language";
        case Rule::overlap:
            return "/rules/min_overlap_minutes";
        case Rule::level_gap:
            return rules.level_gap_min ? "/rules/level_gap_min" : "/rules/level_gap_max";
        case Rule::silo:
            return "/rules/siloed";
        case Rule::repeat:
            return "/rules/no_repeats";
        default:
            return "";
    }
}

std::optional<Problem> exclusion_of_everyone(MatchProblem const& problem) {
    if (any_pair(problem)) return std::nullopt;

    std::array<std::size_t, rule_count> apart{};
    std::array<std::size_t, rule_count> alone{};
    std::size_t examined = 0;
    for (Mentee i = 0; i < problem.mentees().size(); ++i)
        for (Mentor j = 0; j < problem.mentors().size() && examined < pairs_examined_max; ++j) {
            ++examined;
            auto const broken =
                broken_rules(problem.policy().rules, problem.mentees()[i], problem.mentors()[j]);
            for (Rule rule : broken.list()) {
                ++apart[static_cast<std::size_t>(rule)];
                if (broken.size() == 1) ++alone[static_cast<std::size_t>(rule)];
            }
        }

    Problem refusal{ProblemKind::invalid, "match.excludes_everyone",
                    "The rules leave no possible pair among " +
                        count(problem.mentees().size(), "mentee") + " and " +
                        count(problem.mentors().size(), "mentor") +
                        ". Loosen one of the rules named here."};
    // First the rule whose lifting would help most.
    std::array<std::size_t, rule_count> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t r) { return std::pair(alone[r], apart[r]); });
    for (std::size_t const r : order) {
        Rule const rule = static_cast<Rule>(r);
        auto const path = path_of(rule, problem.policy().rules);
        if (apart[r] == 0 || path.empty()) continue;
        std::string detail = "Keeps " + count(apart[r], "pair") + " apart";
        detail += alone[r] == 0 ? "; others would still keep all of them apart without it."
                                : "; without it " + count(alone[r], "pair") + " would be possible.";
        refusal.fields.push_back({std::string(path), "excludes_everyone", detail});
    }
    return refusal;
}

}  // namespace telemachy::matching
