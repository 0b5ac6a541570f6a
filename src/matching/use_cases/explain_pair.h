#pragma once

#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"
#include "operation/operation.h"

/// Why two people are a pair, or what making them one would cost the programme, exactly.
namespace telemachy::matching::explain_pair {

struct Input {
    Id<ProgrammeTag> programme;
    ProposedPolicy policy;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    std::vector<ProposedDecision> decisions;
};

struct Explanation {
    bool possible = false;
    std::optional<std::string> rule;
    std::vector<PartView> parts;
    std::int64_t fit = 0;
    double cost = 0;
    bool exact = false;
    std::string sentence;
};

Result<Explanation> run(Study& study, Input const& input);

}  // namespace telemachy::matching::explain_pair
