#include "matching/record/plan_document.h"

namespace telemachy::matching {
namespace {

class PlanWriter {
public:
    PlanWriter(MatchProblem const& problem, MatchPlan const& plan, PlanReport const& report)
        : problem_(problem), plan_(plan), report_(report) {}

    Plan write() {
        Plan document;
        document.totals = totals();
        for (auto const& each : report_.pairs) document.pairs.push_back(pair(each));
        for (auto const& each : report_.unmatched) document.unmatched.push_back(unmatched(each));
        for (auto const& each : report_.fairness) document.fairness.push_back(fairness(each));
        document.stability.blocking_pairs = static_cast<std::int64_t>(report_.stability.count);
        for (auto const& each : report_.stability.items)
            document.stability.items.push_back(
                {mentee(each.mentee), mentor(each.mentor), in_english(each.sentence)});
        for (auto const& each : report_.decisions) document.decisions.push_back(decision(each));
        document.load = {report_.load.gini, report_.load.hours_max};
        for (auto const& each : plan_.quotas) document.quotas.push_back(quota(each));
        document.quota_cost = plan_.quota_cost;
        return document;
    }

private:
    [[nodiscard]] PersonMini mentee(Mentee i) const {
        return mini_of(problem_.inputs(), problem_.mentees()[i]);
    }
    [[nodiscard]] PersonMini mentor(Mentor j) const {
        return mini_of(problem_.inputs(), problem_.mentors()[j]);
    }

    [[nodiscard]] PlanTotals totals() const {
        PlanTotals totals;
        totals.pairs = static_cast<std::int64_t>(plan_.pairs.size());
        totals.score = plan_.score;
        totals.mean_fit = report_.mean_fit;
        totals.bound = plan_.bound();
        totals.gap = plan_.gap();
        totals.unmatched_mentees = report_.unmatched_mentees;
        totals.unmatched_mentors = report_.unmatched_mentors;
        totals.changed = report_.changed;
        return totals;
    }

    [[nodiscard]] PlanPair pair(PairReport const& from) const {
        PlanPair to{mentee(from.pair.mentee),
                    mentor(from.pair.mentor),
                    from.why.fit,
                    from.why.score,
                    document_of(from.why.parts),
                    in_english(from.why.sentences),
                    from.pair.locked,
                    from.changed,
                    std::nullopt};
        if (from.alternative)
            to.alternative = {mentor(from.alternative->mentor), from.alternative->cost,
                              from.alternative->exact, in_english(from.alternative->sentence)};
        return to;
    }

    [[nodiscard]] PlanUnmatched unmatched(Unmatched const& from) const {
        auto const& person = problem_.inputs().of(from.side)[from.person];
        PlanUnmatched to{mini_of(problem_.inputs(), person), std::string(name_of(from.side)),
                         std::string(name_of(from.rule)), in_english(from.sentence), std::nullopt};
        if (from.relaxation)
            to.relaxation = {in_english(from.relaxation->sentence), change(*from.relaxation)};
        return to;
    }

    [[nodiscard]] RelaxationChange change(Relaxation const& from) const {
        RelaxationChange to;
        auto const& mentee = problem_.mentees()[from.mentee];
        auto const& mentor = problem_.mentors()[from.mentor];
        if (!from.changed.empty())
            (from.lock ? to.rules_with_lock : to.rules) = document_of(from.rules);
        if (from.lock) to.lock = LockAdvice{mentee.id, mentor.id};
        if (from.lift) to.lift = LockAdvice{mentee.id, mentor.id};
        if (from.mentor_pairs || from.mentor_hours)
            to.places.push_back({mentor.id, from.mentor_pairs, from.mentor_hours});
        if (from.mentee_pairs || from.mentee_hours)
            to.places.push_back({mentee.id, from.mentee_pairs, from.mentee_hours});
        return to;
    }

    /// Mentors' groups carry the side in their attribute, so that the two sides of one attribute are
    /// never compared with each other.
    [[nodiscard]] static PlanFairness fairness(FairnessRow const& from) {
        PlanFairness to;
        to.group_by = from.side == Side::mentee ? from.group_by : from.group_by + " of mentors";
        to.group = from.group;
        to.side = name_of(from.side);
        to.n = from.n;
        to.selected = from.selected;
        to.rate = from.rate;
        to.ratio = from.ratio;
        to.p_value = from.p_value;
        to.mean_fit = from.mean_fit;
        to.verdict = name_of(from.verdict);
        to.sentence = in_english(from.sentence);
        return to;
    }

    [[nodiscard]] PlanDecision decision(DecisionReport const& from) const {
        auto const& decided = problem_.decisions()[from.decision];
        PlanDecision to;
        to.mentee = decided.decision.mentee;
        to.mentor = decided.decision.mentor;
        to.kind = decided.decision.kind == Decision::Kind::lock ? "lock" : "forbid";
        to.reason = decided.decision.reason;
        if (decided.overrides) to.overrides = std::string(name_of(*decided.overrides));
        to.cost = from.cost;
        to.mentee_name = problem_.mentees()[decided.mentee].name;
        to.mentor_name = problem_.mentors()[decided.mentor].name;
        return to;
    }

    [[nodiscard]] PlanQuota quota(QuotaOutcome const& from) const {
        auto const& stated = problem_.policy().quotas[from.quota];
        return {stated.group_by, stated.group,  std::string(name_of(stated.side)),
                stated.share_min, stated.soft,  from.needed,
                from.filled,      from.met,     from.price};
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    PlanReport const& report_;
};

}  // namespace

Plan document_of(MatchProblem const& problem, MatchPlan const& plan, PlanReport const& report) {
    return PlanWriter(problem, plan, report).write();
}

std::string initials_of(std::string const& name) {
    auto const letter_at = [&](std::size_t at) {
        std::size_t size = 1;
        while (at + size < name.size() && (static_cast<unsigned char>(name[at + size]) & 0xC0U) == 0x80U)
            ++size;
        return name.substr(at, size);
    };
    auto const first = name.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    auto const end = name.find_last_not_of(' ');
    auto const space = name.rfind(' ', end);
    std::string initials = letter_at(first);
    if (space != std::string::npos && space > first) initials += letter_at(space + 1);
    return initials;
}

PersonMini mini_of(MatchInputs const& inputs, Participant const& person) {
    return {person.id, person.name, person.title, inputs.words.text(person.function),
            initials_of(person.name)};
}

std::vector<PlanPart> document_of(std::vector<Part> const& parts) {
    std::vector<PlanPart> out;
    for (auto const& part : parts)
        out.push_back({std::string(name_of(part.criterion)), part.points, part.of});
    return out;
}

}  // namespace telemachy::matching
