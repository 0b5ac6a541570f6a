#include "matching/domain/certificate.h"

#include <map>
#include <unordered_map>

#include "matching/domain/criteria.h"
#include "matching/domain/exclusion.h"
#include "matching/domain/group_members.h"
#include "matching/domain/points.h"
#include "matching/domain/rules.h"
#include "optimise/certificate/check.h"

namespace telemachy::matching {
namespace {

using Index = std::unordered_map<std::string, std::uint32_t>;

Index index_of(std::vector<Participant> const& people) {
    Index index;
    for (std::uint32_t i = 0; i < people.size(); ++i) index.emplace(people[i].id, i);
    return index;
}

/// Checks step by step and stops at the first thing that does not hold.
class Verification {
public:
    Verification(MatchInputs const& inputs, Policy const& policy,
                 std::vector<Decision> const& decisions, Certificate const& certificate)
        : inputs_(inputs),
          policy_(policy),
          decisions_(decisions),
          certificate_(certificate),
          mentee_index_(index_of(inputs.mentees)),
          mentor_index_(index_of(inputs.mentors)) {}

    CertificateFinding run() {
        read_decisions();
        check_places(Side::mentee, certificate_.mentees);
        check_places(Side::mentor, certificate_.mentors);
        if (sound()) read_pairs();
        if (sound()) check_locks_are_kept();
        if (sound()) check_quotas();
        if (sound()) check_optimum();
        if (sound()) check_claims();
        return conclude();
    }

private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;

    [[nodiscard]] bool sound() const { return wrong_.empty(); }
    void fail(std::string sentence) {
        if (sound()) wrong_ = std::move(sentence);
    }

    void read_decisions() {
        for (auto const& each : decisions_) {
            auto const mentee = mentee_index_.find(each.mentee);
            auto const mentor = mentor_index_.find(each.mentor);
            if (mentee == mentee_index_.end() || mentor == mentor_index_.end())
                return fail("A decision names somebody who is not in the inputs.");
            decided_[{mentee->second, mentor->second}] = each.kind;
        }
    }

    /// Everybody's places, worked out anew and held against what is claimed; locks use them up.
    void check_places(Side side, std::vector<Certificate::Places> const& claimed) {
        auto const& people = inputs_.of(side);
        auto& places = side == Side::mentee ? demands_ : capacities_;
        for (auto const& person : people)
            places.push_back(
                static_cast<std::uint32_t>(places_of(policy_.capacity, person, side).count));
        bool same = claimed.size() == people.size();
        for (std::size_t i = 0; same && i < people.size(); ++i)
            same = claimed[i].person == people[i].id &&
                   claimed[i].places == static_cast<int>(places[i]);
        if (!same)
            return fail("The places of the " + std::string(name_of(side)) +
                        "s are not those the inputs give.");
        for (auto const& [pair, kind] : decided_) {
            if (kind != Decision::Kind::lock) continue;
            auto& left = places[side == Side::mentee ? pair.first : pair.second];
            if (left == 0) return fail("More pairs are locked than there are places.");
            --left;
        }
    }

    void read_pairs() {
        for (auto const& pair : certificate_.pairs) {
            auto const mentee = mentee_index_.find(pair.mentee);
            auto const mentor = mentor_index_.find(pair.mentor);
            if (mentee == mentee_index_.end() || mentor == mentor_index_.end())
                return fail("A pair names somebody who is not in the inputs.");
            Pair const at{mentee->second, mentor->second};
            if (pairs_.contains(at)) return fail(names(at) + " are paired twice.");
            pairs_.insert_or_assign(at, pair.locked);
            check_pair(at, pair);
            if (!sound()) return;
            score_ += pair.score;
            if (!pair.locked) free_pairs_.push_back({at.first, at.second});
        }
    }

    void check_pair(Pair at, Certificate::Pair const& claimed) {
        auto const& mentee = inputs_.mentees[at.first];
        auto const& mentor = inputs_.mentors[at.second];
        auto const decision = decided_.find(at);
        bool const locked = decision != decided_.end() && decision->second == Decision::Kind::lock;
        if (locked != claimed.locked) return fail(names(at) + " are locked by no decision.");
        for (Rule rule : broken_rules(policy_.rules, mentee, mentor).list())
            if (!locked || !may_be_overridden(rule))
                return fail(names(at) + " break a rule: " + std::string(rule_reason(rule)) + ".");
        if (score_of(policy_, mentee, mentor) != claimed.score)
            fail("The score of " + names(at) + " is not what the policy gives.");
    }

    void check_locks_are_kept() {
        for (auto const& [pair, kind] : decided_)
            if (kind == Decision::Kind::lock && !pairs_.contains(pair))
                return fail("The lock on " + names(pair) + " is not kept.");
    }

    /// What each quota pays for whom, and how many members it needs among the pairs left to decide.
    void check_quotas() {
        mentee_bonus_.assign(inputs_.mentees.size(), 0);
        mentor_bonus_.assign(inputs_.mentors.size(), 0);
        for (auto const& claimed : certificate_.quotas) {
            if (claimed.quota >= policy_.quotas.size() || claimed.price < 0 ||
                claimed.price > 4LL * score_max(policy_))
                return fail("A quota's price belongs to no quota of the policy.");
            auto const& quota = policy_.quotas[claimed.quota];
            auto const members = members_of(inputs_, quota.side, quota.group_by, quota.group);
            int filled = 0;
            int locked = 0;
            for (auto const& [pair, is_locked] : pairs_) {
                bool const counts = members[quota.side == Side::mentee ? pair.first : pair.second];
                filled += counts ? 1 : 0;
                locked += counts && is_locked ? 1 : 0;
            }
            int const needed = (quota.share_min * static_cast<int>(pairs_.size()) + 99) / 100;
            if (needed != claimed.needed) return fail("A quota asks for another number of places.");
            if (!quota.soft && filled < needed)
                return fail("The quota for " + quota.group + " is not met.");
            paid_ += claimed.price * (filled - locked);
            owed_ += claimed.price * (needed - locked);
            auto& bonus = quota.side == Side::mentee ? mentee_bonus_ : mentor_bonus_;
            for (std::size_t i = 0; i < members.size(); ++i)
                if (members[i]) bonus[i] += static_cast<std::int32_t>(claimed.price);
        }
    }

    void check_optimum() {
        optimise::CertifiedClaim claim;
        claim.agent_count = static_cast<std::uint32_t>(inputs_.mentees.size());
        claim.demands = demands_;
        claim.capacities = capacities_;
        claim.unmatched_values.assign(inputs_.mentees.size(), -score_max(policy_));
        claim.pairs = free_pairs_;
        claim.prices.assign(inputs_.mentors.size(), 0);
        for (auto const& each : certificate_.prices) {
            auto const mentor = mentor_index_.find(each.mentor);
            if (mentor == mentor_index_.end())
                return fail("A price belongs to somebody who is not in the inputs.");
            claim.prices[mentor->second] = each.price;
        }
        auto const name = [this](Side side) {
            return [this, side](std::uint32_t i) { return inputs_.of(side)[i].name; };
        };
        auto const verdict =
            optimise::check(claim, [this](std::uint32_t mentee, auto row) { fill(mentee, row); },
                            {.agent = name(Side::mentee), .task = name(Side::mentor)});
        if (!verdict.optimal) return fail(verdict.sentence);
        primal_ = verdict.primal - paid_;
        dual_ = verdict.dual - owed_;
    }

    /// One row of scores, by the definitions: what is decided already is out of the solver's hands.
    void fill(std::uint32_t mentee, std::span<std::int32_t> row) const {
        for (std::uint32_t j = 0; j < row.size(); ++j) {
            auto const& one = inputs_.mentees[mentee];
            auto const& other = inputs_.mentors[j];
            bool const open = (decided_.empty() || !decided_.contains({mentee, j})) &&
                              broken_rules(policy_.rules, one, other).empty();
            row[j] = open ? score_of(policy_, one, other) + mentee_bonus_[mentee] + mentor_bonus_[j]
                          : optimise::score_of_forbidden_pair;
        }
    }

    void check_claims() {
        if (certificate_.score != score_) fail("The pairs' scores add up to something else.");
        if (certificate_.primal != primal_ || certificate_.dual != dual_)
            fail("The totals are not those the plan and the prices come to.");
    }

    CertificateFinding conclude() const {
        CertificateFinding finding{sound(), primal_, dual_, {}};
        if (!sound())
            finding.sentence = {"certificate.invalid", {{"reason", wrong_}}};
        else if (finding.gap() == 0)
            finding.sentence = {
                "certificate.valid",
                {{"primal", points_in_full(policy_, primal_)},
                 {"dual", points_in_full(policy_, dual_)}}};
        else
            finding.sentence = {"certificate.within",
                                {{"gap", points_in_full(policy_, finding.gap())}}};
        return finding;
    }

    [[nodiscard]] std::string names(Pair pair) const {
        return inputs_.mentors[pair.second].name + " and " + inputs_.mentees[pair.first].name;
    }

    MatchInputs const& inputs_;
    Policy const& policy_;
    std::vector<Decision> const& decisions_;
    Certificate const& certificate_;
    Index mentee_index_;
    Index mentor_index_;
    std::map<Pair, Decision::Kind> decided_;
    std::vector<std::uint32_t> demands_;
    std::vector<std::uint32_t> capacities_;
    std::map<Pair, bool> pairs_;
    std::vector<optimise::CertifiedPair> free_pairs_;
    std::vector<std::int32_t> mentee_bonus_;
    std::vector<std::int32_t> mentor_bonus_;
    Amount score_ = 0;
    Amount paid_ = 0;
    Amount owed_ = 0;
    Amount primal_ = 0;
    Amount dual_ = 0;
    std::string wrong_;
};

}  // namespace

Certificate certificate_of(MatchProblem const& problem, MatchPlan const& plan) {
    Certificate certificate;
    auto const& mentees = problem.mentees();
    auto const& mentors = problem.mentors();
    for (auto const& pair : plan.pairs)
        certificate.pairs.push_back(
            {mentees[pair.mentee].id, mentors[pair.mentor].id, pair.score, pair.locked});
    for (std::size_t i = 0; i < mentees.size(); ++i)
        certificate.mentees.push_back({mentees[i].id, problem.offered(Side::mentee)[i].count});
    for (std::size_t j = 0; j < mentors.size(); ++j)
        certificate.mentors.push_back({mentors[j].id, problem.offered(Side::mentor)[j].count});
    for (std::size_t j = 0; j < mentors.size(); ++j)
        if (plan.prices[j] != 0) certificate.prices.push_back({mentors[j].id, plan.prices[j]});
    for (auto const& each : plan.quotas)
        certificate.quotas.push_back({each.quota, each.price, each.needed});
    certificate.score = plan.score;
    certificate.primal = plan.primal;
    certificate.dual = plan.dual;
    return certificate;
}

CertificateFinding verify(MatchInputs const& inputs, Policy const& policy,
                          std::vector<Decision> const& decisions, Certificate const& certificate) {
    return Verification(inputs, policy, decisions, certificate).run();
}

}  // namespace telemachy::matching
