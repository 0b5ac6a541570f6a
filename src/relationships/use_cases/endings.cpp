#include "relationships/use_cases/endings.h"

#include "relationships/store/ending_store.h"
#include "relationships/today.h"
#include "relationships/use_cases/close_pair.h"
#include "relationships/use_cases/pair_page.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {
namespace {

Ending ending_of(Work& work, OwnPair const& pair) {
    EndingStore endings(work);
    auto const faces = faces_of(work, pair);
    Ending page{};
    if (auto const row = endings.find(pair.row.id)) {
        page.kind = row->kind;
        page.ended = row->ended_at;
        page.proposed_by_me = !row->ended_at && row->proposed_by == pair.me();
        page.proposed_by_them = !row->ended_at && row->proposed_by == pair.partner();
    }
    page.paused_until = endings.paused_until(pair.row.id);
    if (auto const rematch = endings.rematch_of(pair.row.id, pair.me())) {
        page.rematch_by = rematch->due_by;
        page.rematch_met = rematch->met_at.has_value();
    }
    for (auto& row : endings.thanks(pair.row.id)) {
        page.thanks.push_back(
            {faces.name(row.person), row.person == pair.me(), std::move(row.text), row.at});
    }
    for (auto const code : closing_guide()) page.guide.emplace_back(code);
    return page;
}

/// The actor's pair, at work.
Result<OwnPair> at_work(Work& work, Id<PairTag> const& id) {
    auto pair = TRY(PairStore(work).own(id));
    if (pair.row.state != PairState::active) {
        return refuse(conflict("pair.not_active", "The two of you do not work together now."));
    }
    work.concerns(id.text());
    return pair;
}

}  // namespace

Result<Ending> see_ending::run(Work& work, Input const& input) {
    return ending_of(work, TRY(PairStore(work).own(input.pair)));
}

Result<Ending> complete_pair::run(Work& work, Input const& input) {
    auto const pair = TRY(at_work(work, input.pair));
    EndingStore endings(work);
    auto const proposed = endings.find(input.pair);
    if (proposed && proposed->proposed_by == pair.me()) {
        return refuse(conflict("ending.proposed",
                               "You have proposed it. It is complete with the other's word."));
    }
    if (input.rematch) wish_rematch(work, pair.row, pair.side);
    if (proposed) {
        close_pair(work, pair.row, EndingKind::completed, pair.me());
    } else {
        endings.save(input.pair, {EndingKind::completed, pair.me(), work.now(), {}});
        tell(work, pair.row, pair.partner(), "ending_proposed", faces_of(work, pair));
    }
    return ending_of(work, pair);
}

Result<Ending> go_on::run(Work& work, Input const& input) {
    auto const pair = TRY(at_work(work, input.pair));
    EndingStore endings(work);
    if (!endings.find(input.pair)) {
        return refuse(conflict("ending.none", "Nobody has proposed to end this."));
    }
    endings.drop_proposal(input.pair);
    tell(work, pair.row, pair.partner(), "ending_taken_back", faces_of(work, pair));
    return ending_of(work, pair);
}

Result<Ending> leave_pair::run(Work& work, Input const& input) {
    auto const pair = TRY(at_work(work, input.pair));
    if (input.word && !input.word->value.empty())
        EndingStore(work).save_word(input.pair, {pair.me(), input.word->value, work.now()});
    if (input.rematch) wish_rematch(work, pair.row, pair.side);
    // Whoever is left did not choose it and should not have to ask.
    wish_rematch(work, pair.row, other(pair.side));
    close_pair(work, pair.row, EndingKind::exit, pair.me());
    return ending_of(work, pair);
}

Result<Ending> pause_pair::run(Work& work, Input const& input) {
    auto const pair = TRY(at_work(work, input.pair));
    TRY(check_pause(input.until, today_for(work, pair.me())));
    EndingStore(work).pause(input.pair, input.until, pair.me());
    tell(work, pair.row, pair.partner(), "pair_paused", faces_of(work, pair));
    return ending_of(work, pair);
}

Result<Ending> resume_pair::run(Work& work, Input const& input) {
    auto const pair = TRY(at_work(work, input.pair));
    EndingStore endings(work);
    if (!endings.paused_until(input.pair)) {
        return refuse(conflict("pause.none", "The two of you are not resting."));
    }
    endings.resume(input.pair);
    tell(work, pair.row, pair.partner(), "pair_resumed", faces_of(work, pair));
    return ending_of(work, pair);
}

Result<Ending> thank_partner::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.conversations == 0) {
        return refuse(conflict("thanks.too_early", "Thanks follow a first conversation."));
    }
    EndingStore(work).thank(input.pair, {pair.me(), input.text.value, work.now()});
    tell(work, pair.row, pair.partner(), "thanked", faces_of(work, pair));
    work.concerns(input.pair.text());
    return ending_of(work, pair);
}

}  // namespace telemachy::relationships
