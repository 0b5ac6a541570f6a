#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// Whom a programme reached among those it is for, by group and by unit, and whom it did not: what
/// no fairness panel of a plan can show, as that counts only who is enrolled.
namespace telemachy::matching::see_reach {

struct Input {
    Id<ProgrammeTag> programme;
};

enum class Verdict { ok, watch, breach, suppressed };

/// Who passed: enrolled of all eligible, enrolled of those who asked or were asked, matched of all
/// eligible.
struct Gate {
    std::string gate;
    std::optional<double> rate;
    std::optional<double> ratio;
    std::optional<double> p_value;
    Verdict verdict = Verdict::ok;
};

struct Line {
    std::string side;
    std::string group_by;
    std::string group;
    std::optional<std::string> unit;  ///< Compared inside this unit only.
    std::optional<std::int64_t> eligible;
    std::optional<std::int64_t> asked;
    std::optional<std::int64_t> enrolled;
    std::optional<std::int64_t> matched;
    std::vector<Gate> gates;
    Verdict verdict = Verdict::ok;
    std::string sentence;
};

struct Output {
    std::vector<Line> items;  ///< The worst first.
    bool exact = false;       ///< Otherwise watched groups are told to the nearest twentieth.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::see_reach
