#include "matching/domain/inquiry.h"

#include <algorithm>
#include <array>
#include <map>

#include "matching/domain/criteria.h"
#include "matching/domain/exclusion.h"
#include "matching/domain/points.h"
#include "matching/domain/solve_match.h"

namespace telemachy::matching {
namespace {

/// More names than these nobody remembers.
constexpr std::size_t names_max = 3;

class Inquiry {
public:
    Inquiry(MatchProblem const& problem, MatchPlan const& plan, Mentee mentee, Mentor mentor)
        : problem_(problem), plan_(plan), mentee_(mentee), mentor_(mentor) {}

    PairInquiry run() {
        auto const broken = broken_rules(problem_.policy().rules, one(), other());
        if (!broken.empty()) return against(rule_to_name(broken));
        answer_.possible = true;
        answer_.why = explain_one_pair(problem_, mentee_, mentor_);
        if (is_planned()) {
            answer_.exact = true;
            answer_.sentence = {"pair.in_plan"};
            return std::move(answer_);
        }
        if (problem_.decision_about(mentee_, mentor_)) return against(Rule::decision);
        if (problem_.offered(Side::mentor)[mentor_].count == 0 ||
            problem_.capacities()[mentor_] == 0)
            return no_place(other());
        if (problem_.demands()[mentee_] == 0) return no_place(one());
        price();
        return std::move(answer_);
    }

private:
    [[nodiscard]] Participant const& one() const { return problem_.mentees()[mentee_]; }
    [[nodiscard]] Participant const& other() const { return problem_.mentors()[mentor_]; }

    [[nodiscard]] bool is_planned() const {
        return std::ranges::any_of(plan_.pairs, [&](PlannedPair const& pair) {
            return pair.mentee == mentee_ && pair.mentor == mentor_;
        });
    }

    PairInquiry against(Rule rule) {
        answer_.possible = false;
        answer_.rule = rule;
        answer_.sentence = {"pair.against_rule", {{"reason", std::string(rule_reason(rule))}}};
        return std::move(answer_);
    }

    PairInquiry no_place(Participant const& person) {
        answer_.possible = false;
        answer_.rule = Rule::capacity;
        answer_.sentence = {"pair.no_place", {{"name", person.name}}};
        return std::move(answer_);
    }

    void price() {
        auto decisions = problem_.stated_decisions();
        decisions.push_back({one().id, other().id, Decision::Kind::lock, "What if."});
        auto const forced =
            MatchProblem::make(problem_.shared_inputs(), problem_.policy(), std::move(decisions));
        if (!forced) return breaks_a_quota();
        auto const plan = solve_match(*forced, {.threads = 2, .starting_prices = plan_.prices});
        if (!plan) return breaks_a_quota();
        answer_.cost = std::max<Amount>(0, plan_.value(problem_) - plan->value(*forced));
        answer_.exact = plan_.proven && plan->proven;
        find_moves(*plan);
        answer_.sentence = cost_in_words();
    }

    void breaks_a_quota() {
        answer_.possible = false;
        answer_.rule = Rule::decision;
        answer_.sentence = {"pair.breaks_quota"};
    }

    using Partners = std::map<Mentee, std::vector<Mentor>>;
    static Partners partners_in(MatchPlan const& plan) {
        Partners partners;
        for (auto const& pair : plan.pairs) partners[pair.mentee].push_back(pair.mentor);
        return partners;
    }
    static std::vector<Mentor> less(std::vector<Mentor> const& all,
                                    std::vector<Mentor> const& some) {
        std::vector<Mentor> rest;
        std::ranges::set_difference(all, some, std::back_inserter(rest));
        return rest;
    }

    void find_moves(MatchPlan const& forced) {
        auto before = partners_in(plan_);
        auto after = partners_in(forced);
        for (Mentee i = 0; i < problem_.mentees().size(); ++i) {
            if (i == mentee_) continue;
            if (after[i].empty() && !before[i].empty() && left_out_.size() < names_max)
                left_out_.push_back(problem_.mentees()[i].name);
            auto const lost = less(before[i], after[i]);
            auto const won = less(after[i], before[i]);
            for (std::size_t k = 0; k < std::max(lost.size(), won.size()); ++k) {
                Move move{i, std::nullopt, std::nullopt};
                if (k < lost.size()) move.before = lost[k];
                if (k < won.size()) move.after = won[k];
                answer_.moves.push_back(move);
            }
        }
    }

    [[nodiscard]] Sentence cost_in_words() const {
        auto const points = points_in_words(problem_.policy(), answer_.cost);
        if (answer_.cost == 0) return {"pair.no_cost"};
        if (!left_out_.empty()) return {"pair.leaves_out", {{"names", listed(left_out_)}}};
        auto const holders = holders_of_the_place();
        if (holders.empty())
            return {"pair.cost_own",
                    {{"points", points}, {"mentee", one().name}, {"others", own_mentors()}}};
        auto const places = problem_.offered(Side::mentor)[mentor_].count;
        return {places == 1 ? "pair.cost_place" : "pair.cost_places",
                {{"points", points},
                 {"mentor", other().name},
                 {"places", number_in_words(places)},
                 {"holders", listed(holders)}}};
    }

    /// Who holds the mentor's places, if all are taken: whoever wants one has to outbid them.
    [[nodiscard]] std::vector<std::string> holders_of_the_place() const {
        std::vector<std::string> names;
        for (auto const& pair : plan_.pairs)
            if (pair.mentor == mentor_) names.push_back(problem_.mentees()[pair.mentee].name);
        auto const places = static_cast<std::size_t>(problem_.offered(Side::mentor)[mentor_].count);
        if (names.size() < places) return {};
        if (names.size() > names_max) {
            auto const more = names.size() - names_max;
            names.resize(names_max);
            names.push_back(counted(static_cast<std::int64_t>(more), "other"));
        }
        return names;
    }

    [[nodiscard]] std::string own_mentors() const {
        std::vector<std::string> names;
        for (auto const& pair : plan_.pairs)
            if (pair.mentee == mentee_) names.push_back(problem_.mentors()[pair.mentor].name);
        return listed(names);
    }

    static std::string number_in_words(int number) {
        constexpr std::array<std::string_view, 10> words{"no",   "one", "two",   "three", "four",
                                                         "five", "six", "seven", "eight", "nine"};
        auto const at = static_cast<std::size_t>(number);
        return at < words.size() ? std::string(words[at]) : std::to_string(number);
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    Mentee mentee_;
    Mentor mentor_;
    std::vector<std::string> left_out_;  ///< The first of those who would have nobody.
    PairInquiry answer_;
};

}  // namespace

PairInquiry inquire(MatchProblem const& problem, MatchPlan const& plan, Mentee mentee,
                    Mentor mentor) {
    return Inquiry(problem, plan, mentee, mentor).run();
}

}  // namespace telemachy::matching
