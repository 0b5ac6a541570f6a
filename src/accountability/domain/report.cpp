#include "accountability/domain/report.h"

#include <algorithm>

namespace telemachy::accountability {

ReportFacts facts_of(Quarter const& quarter, std::span<Date const> held,
                     std::span<progress::PairOutcome const> outcomes) {
    using enum progress::OutcomeKind;
    auto const count = [&](progress::OutcomeKind kind) {
        return std::ranges::count(outcomes, kind, &progress::PairOutcome::kind);
    };
    ReportFacts facts{
        .conversations = std::ranges::count_if(
            held, [&](Date day) { return quarter.first() <= day && day <= quarter.last(); }),
        .actions_done = count(action),
        .insights_confirmed = count(insight),
        .objectives_recounted = count(objective),
        .largest_change = {},
    };
    for (auto const& outcome : outcomes)
        facts.largest_change = std::max(facts.largest_change, outcome.change);
    return facts;
}

Result<void> may_write(ReportState state) {
    if (state == ReportState::draft || state == ReportState::returned) return {};
    return refuse(conflict("report.sent", "This report is out and cannot be changed now."));
}

Result<void> may_submit(ReportState state, ReportWords const& words) {
    TRY(may_write(state));
    if (words.behaviour.value.empty() && words.speed.value.empty() &&
        words.relationships.value.empty()) {
        return refuse(conflict("report.empty",
                               "Say something in at least one of the three before it goes out."));
    }
    return {};
}

Result<void> may_decide(ReportState state, bool accept, std::string const& reason) {
    if (state != ReportState::submitted) {
        return refuse(conflict("report.not_submitted", "This report does not wait for you."));
    }
    if (!accept && reason.empty()) {
        return refuse(
            invalid_field("/reason", "required", "Say what is missing, so that it can be added."));
    }
    return {};
}

}  // namespace telemachy::accountability
