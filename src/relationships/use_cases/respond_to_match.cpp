#include "relationships/use_cases/respond_to_match.h"

#include "relationships/use_cases/keep_standing.h"

namespace telemachy::relationships::respond_to_match {
Result<PairCard> run(Work& work, Input const& input) {
    bool const reason_given = input.reason && !input.reason->value.empty();
    if (input.accept && reason_given) {
        return refuse(invalid_field("/reason", "only_for_no", "A reason goes with a no."));
    }
    PairStore pairs(work);
    auto pair = TRY(pairs.own(input.pair));
    auto const standing = TRY(
        respond(pair.row.standing(), pair.side, input.accept ? Reply::yes : Reply::no, work.now()));

    keep_standing(work, pair.row, standing, pair.me());
    if (reason_given) pairs.keep_decline_reason(input.pair, {pair.me(), *input.reason, work.now()});
    pair.row = pairs.find(input.pair).value();
    work.concerns(input.pair.text());
    work.note("state", standing.state);
    return card_of(work, pair, Faces(work, {pair.partner()}));
}

}  // namespace telemachy::relationships::respond_to_match
