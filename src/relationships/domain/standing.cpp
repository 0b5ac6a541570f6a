#include "relationships/domain/standing.h"

namespace telemachy::relationships {
namespace {

Result<void> still_open(Standing const& standing, Instant now) {
    switch (standing.state) {
        case PairState::active:
        case PairState::ended:
            return refuse(conflict("pair.settled", "You have both said yes already."));
        case PairState::declined:
        case PairState::lapsed:
            return refuse(conflict("pair.closed",
                                   "This match will not go ahead, so there is nothing left to "
                                   "answer."));
        case PairState::proposed:
        case PairState::accepted:
            break;
    }
    if (now > standing.respond_by) {
        return refuse(conflict("pair.too_late",
                               "The time to answer has run out. The coordinator will be in "
                               "touch."));
    }
    return {};
}

PairState state_after(Standing const& standing) {
    if (standing.mentee == Reply::no || standing.mentor == Reply::no) return PairState::declined;
    bool const both = standing.mentee == Reply::yes && standing.mentor == Reply::yes;
    return both ? PairState::active : PairState::accepted;
}

}  // namespace

Result<Standing> respond(Standing standing, Side side, Reply reply, Instant now) {
    TRY(still_open(standing, now));
    Reply& mine = standing.of(side);
    if (mine == reply) {
        return refuse(conflict("pair.answered",
                               "You have said yes already. The other has until the date "
                               "shown to answer."));
    }
    mine = reply;
    standing.state = state_after(standing);
    return standing;
}

std::optional<Standing> lapse(Standing standing, Instant now) {
    if (!is_open(standing.state) || now <= standing.respond_by) return std::nullopt;
    standing.state = PairState::lapsed;
    return standing;
}

std::optional<Standing> leave(Standing standing, Side side) {
    if (!is_alive(standing.state)) return std::nullopt;
    if (standing.state == PairState::active) {
        standing.state = PairState::ended;
    } else {
        standing.of(side) = Reply::no;
        standing.state = PairState::declined;
    }
    return standing;
}

std::optional<Side> silent_side(Standing const& standing) {
    if (standing.mentee == Reply::none && standing.mentor == Reply::yes) return Side::mentee;
    if (standing.mentor == Reply::none && standing.mentee == Reply::yes) return Side::mentor;
    return std::nullopt;
}

Told told_to(Side side, Standing const& standing) {
    bool const both_accepted = standing.mentee == Reply::yes && standing.mentor == Reply::yes;
    return {
        .state = is_open(standing.state) ? PairState::proposed : standing.state,
        .i_accepted = standing.of(side) == Reply::yes,
        .i_declined = standing.of(side) == Reply::no,
        .they_accepted = both_accepted,
    };
}

}  // namespace telemachy::relationships
