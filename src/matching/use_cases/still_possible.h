#pragma once

#include <map>
#include <optional>
#include <string>

#include "matching/domain/match_inputs.h"
#include "matching/domain/policy.h"
#include "matching/domain/rules.h"
#include "matching/record/plan_document.h"

namespace telemachy::matching {

/// Holds a plan of some days ago against the people of today: somebody may have left, moved under
/// the other's line, given their place away, or asked in private not to be paired with the other.
class StillPossible {
public:
    /// Both must outlive this.
    StillPossible(MatchInputs const& now, Policy const& policy);

    /// The two people of a pair, as they are today.
    struct Couple {
        Participant const* mentee = nullptr;
        Participant const* mentor = nullptr;
    };

    /// Takes a place of both, in the plan's order. Nothing when the pair can be no more; which of
    /// the reasons it is may be private, so it is never told.
    [[nodiscard]] std::optional<Couple> take(PlanPair const& pair);

private:
    struct Chair {
        Participant const* person = nullptr;
        int places = 0;
    };
    using Chairs = std::map<std::string, Chair>;

    [[nodiscard]] Chairs chairs_of(MatchInputs const& now, Side side) const;
    /// A pair that was locked in spite of a rule stays possible, as far as the rule may be overridden.
    [[nodiscard]] bool kept_apart(Couple const& couple, bool locked) const;

    Policy const& policy_;
    Chairs mentees_;
    Chairs mentors_;
};

}  // namespace telemachy::matching
