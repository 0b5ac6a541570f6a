#include "programmes/domain/enrolment.h"

#include <array>

namespace telemachy::programmes {
namespace {

using enum EnrolmentState;

struct Move {
    std::optional<EnrolmentState> before;
    Step step;
    EnrolmentState after;
};

// clang-format off
constexpr std::array moves{
    Move{{},        Step::invite,    invited},
    Move{{},        Step::apply,     applied},
    Move{invited,   Step::accept,    enrolled},
    Move{invited,   Step::decline,   declined},
    Move{invited,   Step::withdraw,  withdrawn},
    Move{applied,   Step::admit,     enrolled},
    Move{applied,   Step::turn_down, refused},
    Move{applied,   Step::withdraw,  withdrawn},
    Move{enrolled,  Step::match,     matched},
    Move{enrolled,  Step::release,   enrolled},
    Move{enrolled,  Step::withdraw,  withdrawn},
    Move{matched,   Step::match,     matched},
    Move{matched,   Step::release,   enrolled},
    Move{matched,   Step::withdraw,  withdrawn},
    // A no is not for ever: a person may change their mind, and a coordinator may ask again.
    Move{declined,  Step::invite,    invited},
    Move{declined,  Step::apply,     applied},
    Move{refused,   Step::invite,    invited},
    Move{withdrawn, Step::invite,    invited},
    Move{withdrawn, Step::apply,     applied},
};
// clang-format on

/// Why not, for the person who tried.
Problem refusal(std::optional<EnrolmentState> before, Step step) {
    bool const their_answer = step == Step::accept || step == Step::decline;
    bool const our_decision = step == Step::admit || step == Step::turn_down;
    if (their_answer) {
        return conflict("enrolment.not_invited", "There is no invitation to answer any more.");
    }
    if (our_decision) {
        return conflict("enrolment.not_applied", "There is no application to decide any more.");
    }
    if (!before) {
        return conflict("enrolment.none", "This person takes no part in this programme.");
    }
    switch (*before) {
        case invited:
            return conflict("enrolment.invited",
                            "There is an invitation already: it awaits an answer.");
        case applied:
            return conflict("enrolment.applied",
                            "There is an application already: it awaits a decision.");
        case enrolled:
        case matched:
            return conflict("enrolment.enrolled", "This person takes part already.");
        case refused:
            return conflict(
                "enrolment.refused",
                "This application was decided. A coordinator may still send an invitation.");
        case declined:
        case withdrawn:
            break;
    }
    return conflict("enrolment.over", "This person does not take part any more.");
}

std::string hours(std::int64_t count) {
    return count == 1 ? "1 hour" : std::to_string(count) + " hours";
}

}  // namespace

Result<EnrolmentState> after(std::optional<EnrolmentState> before, Step step) {
    for (auto const& move : moves) {
        if (move.before == before && move.step == step) return move.after;
    }
    return refuse(refusal(before, step));
}

Result<void> check_offer(Offer const& offer, Budget const& budget) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    auto const needed = offer.capacity * budget.hours_per_pair;
    if (offer.hours_per_month < needed) {
        std::string const pairs = offer.capacity == 1
                                      ? "One pair takes "
                                      : std::to_string(offer.capacity) + " pairs take ";
        problem.fields.push_back(
            {"/hours_per_month", "too_few", pairs + hours(needed) + " a month in this programme."});
    }
    auto const in_all = budget.promised_elsewhere + offer.hours_per_month;
    if (budget.profile_hours && in_all > *budget.profile_hours) {
        std::string sentence =
            "The profile gives " + hours(*budget.profile_hours) + " a month to mentoring";
        if (budget.promised_elsewhere > 0) {
            sentence += ", of which " + std::to_string(budget.promised_elsewhere) +
                        " are promised to other programmes";
        }
        problem.fields.push_back({"/hours_per_month", "over_budget", sentence + "."});
    }
    if (problem.fields.empty()) return {};
    return refuse(std::move(problem));
}

}  // namespace telemachy::programmes
