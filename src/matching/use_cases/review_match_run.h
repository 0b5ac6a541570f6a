#pragma once

#include "matching/use_cases/run_view.h"
#include "operation/operation.h"

/// What a steward decides by: how the policy differs from the last one that was published (from the one a
/// programme of this kind starts with, where nothing was published yet), every
/// decision by hand with its reason and cost, the fairness panel, and the certificate, checked anew
/// and solved anew from the recorded inputs at this very moment.
namespace telemachy::matching::review_match_run {

struct Input {
    Id<RunTag> run;
};

struct PolicyDifference {
    std::string what;
    std::string before;
    std::string after;
};
/// Points as the plan has them, in hundredths of a perfect fit.
struct CheckedCertificate {
    bool valid = false;
    double primal = 0;
    double dual = 0;
    double gap = 0;
    std::string digest;
    std::string sentence;
};
struct Review {
    MatchRun run;
    bool first_publication = false;  ///< Nothing was published yet: compared with where one starts.
    std::vector<PolicyDifference> policy_diff;
    std::vector<DecisionView> decisions;
    std::vector<PlanFairness> fairness;
    CheckedCertificate certificate;
    bool reproducible = false;
    Version version;
};

Result<Review> run(Study& study, Input const& input);

}  // namespace telemachy::matching::review_match_run
