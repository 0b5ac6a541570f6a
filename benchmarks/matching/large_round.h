#pragma once

#include <string>

#include "matching/domain/match_inputs.h"
#include "matching/use_cases/round_memory.h"
#include "tests/support/test_house.h"

namespace telemachy::benchmarks {

/// A house in memory with a reverse programme of `people_a_side` leaders and as many juniors, brought
/// in as a company would: a roster, a programme, invitations, answers. Wanted and offered expertise
/// is as uneven as in life (of forty terms few are in everybody's mouth); functions, reporting lines,
/// time zones, working hours and languages vary. The same on every machine.
class LargeRound {
public:
    explicit LargeRound(int people_a_side);

    /// The policy in force, as the wire has it.
    std::string policy();
    /// `matching.preview_plan` with the policy, and what it is compared with.
    std::string preview(std::string const& policy, std::string const& baseline);
    /// What the round is made of, read once and remembered, as the studio does.
    std::shared_ptr<matching::MatchInputs const> inputs();

private:
    void move_in(int people_a_side);
    void enrol();
    std::string ask(std::string_view operation, Actor const& actor, std::string const& input);

    test::TestHouse house_;
    Actor coordinator_ = test::coordinator();
    std::string programme_;
    matching::RoundMemory memory_;
};

}  // namespace telemachy::benchmarks
