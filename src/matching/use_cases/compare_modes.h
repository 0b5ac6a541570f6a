#pragma once

#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/round_memory.h"
#include "operation/operation.h"

/// The same round in every mode, side by side: the greatest sum, the best worst pair, an even load,
/// and what each side would choose. Nothing is kept.
namespace telemachy::matching::compare_modes {

struct Input {
    Id<ProgrammeTag> programme;
    ProposedPolicy policy;
    std::vector<ProposedDecision> decisions;
};

enum class Mode { optimal, floor, even_load, mentees_choose, mentors_choose };
enum class Parity { ok, watch, breach, suppressed };

struct ModeView {
    Mode mode = Mode::optimal;
    bool proven = false;
    std::int64_t pairs = 0;
    std::int64_t unmatched_mentees = 0;
    double score = 0;
    std::int64_t mean_fit = 0;
    std::int64_t lowest_fit = 0;
    std::vector<std::int64_t> fits;  ///< Pairs by tenths of fit, the lowest first.
    std::int64_t blocking_pairs = 0;
    double gini = 0;
    double jain = 0;
    std::int64_t hours_max = 0;
    std::optional<double> parity;  ///< Lowest rate of a group over the best group's.
    Parity verdict = Parity::ok;
    std::int64_t differing_pairs = 0;
};
struct Output {
    std::vector<ModeView> items;  ///< The optimal plan first; a mode without meaning is left out.
};

Result<Output> run(Study& study, Input const& input, RoundMemory& memory);

}  // namespace telemachy::matching::compare_modes
