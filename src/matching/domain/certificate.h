#pragma once

#include <string>
#include <vector>

#include "matching/domain/match_inputs.h"
#include "matching/domain/match_plan.h"
#include "matching/domain/sentence.h"

namespace telemachy::matching {

/// Everything it takes to see that a plan is the best there is, without the program that made it:
/// the plan, how many places everybody has, and a price per mentor. See the README of this room for
/// the argument, which fits on half a page.
struct Certificate {
    struct Pair {
        std::string mentee;
        std::string mentor;
        Amount score = 0;
        bool locked = false;
    };
    struct Places {
        std::string person;
        int places = 0;
    };
    struct Price {
        std::string mentor;
        Amount price = 0;
    };
    struct QuotaPrice {
        std::size_t quota = 0;
        Amount price = 0;
        int needed = 0;
    };

    std::vector<Pair> pairs;
    std::vector<Places> mentees;
    std::vector<Places> mentors;
    std::vector<Price> prices;  ///< Of mentors whose price is not 0.
    std::vector<QuotaPrice> quotas;
    Amount score = 0;
    Amount primal = 0;
    Amount dual = 0;
};

[[nodiscard]] Certificate certificate_of(MatchProblem const& problem, MatchPlan const& plan);

/// What the checker found, and the totals as it worked them out itself.
struct CertificateFinding {
    bool valid = false;  ///< The plan keeps every rule and the bound holds as claimed.
    Amount primal = 0;
    Amount dual = 0;
    Sentence sentence;

    [[nodiscard]] Amount gap() const { return dual - primal; }
};

/// Checks a certificate against the inputs, the policy and the decisions it was made for. Knows the
/// rules, the criteria and weak duality; shares no code with the solver, its tables or its prices.
///
/// COST. One look at every pair: about a second for two million.
[[nodiscard]] CertificateFinding verify(MatchInputs const& inputs, Policy const& policy,
                                        std::vector<Decision> const& decisions,
                                        Certificate const& certificate);

}  // namespace telemachy::matching
