#include "relationships/use_cases/check_ins.h"

#include <algorithm>

#include "relationships/store/session_store.h"
#include "relationships/use_cases/pair_page.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {
namespace {

/// What one of the two is told of the answers: the other's only beside their own.
std::vector<CheckIn> told_to(OwnPair const& pair, std::vector<CheckInRow> const& rows) {
    std::vector<CheckIn> told;
    for (auto const& row : rows) {
        if (told.empty() || told.back().number != row.number)
            told.push_back({row.number, {}, {}, false});
        auto& answers = told.back();
        (row.person == pair.me() ? answers.mine : answers.theirs) =
            CheckInGrades{row.matters, row.candour, row.keeps};
    }
    for (auto& answers : told) {
        answers.waits_for_me = answers.theirs && !answers.mine;
        if (!answers.mine) answers.theirs.reset();
    }
    return told;
}

}  // namespace

Result<list_check_ins::Output> list_check_ins::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    return Output{pair.row.conversations, told_to(pair, SessionStore(work).check_ins(input.pair))};
}

Result<CheckIn> answer_check_in::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    auto const number = pair.row.conversations;
    if (pair.row.state != PairState::active || number == 0) {
        return refuse(
            conflict("check_in.too_early",
                     "A check-in follows a conversation. Log one, then say how it goes."));
    }
    SessionStore sessions(work);
    auto const rows = sessions.check_ins(input.pair);
    if (std::ranges::any_of(rows, [&](CheckInRow const& row) {
            return row.number == number && row.person == pair.me();
        })) {
        return refuse(conflict("check_in.answered",
                               "You have answered after this conversation. Ask again after the "
                               "next."));
    }
    sessions.add_check_in(
        input.pair, {number, pair.me(), input.matters, input.candour, input.keeps, work.now()});
    tell(work, pair.row, pair.partner(), "check_in_answered", faces_of(work, pair));
    work.concerns(input.pair.text());
    return told_to(pair, sessions.check_ins(input.pair)).front();
}

}  // namespace telemachy::relationships
