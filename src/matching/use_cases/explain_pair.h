#pragma once

#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/round_memory.h"
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

/// Somebody who would have another mentor then; nothing before or after: nobody.
struct PairMove {
    PersonMini mentee;
    std::optional<PersonMini> before;
    std::optional<PersonMini> after;
};

struct Explanation {
    bool possible = false;
    std::optional<std::string> rule;
    std::vector<PartView> parts;
    std::int64_t fit = 0;
    double cost = 0;
    bool exact = false;
    std::string sentence;
    std::vector<PairMove> moves;  ///< The first of them.
    std::int64_t moved = 0;       ///< How many in all.
};

Result<Explanation> run(Study& study, Input const& input, RoundMemory& memory);

}  // namespace telemachy::matching::explain_pair
