#include "relationships/store/ending_store.h"

#include "relationships/sql.h"

namespace telemachy::relationships {

std::optional<EndingRow> EndingStore::find(Id<PairTag> const& pair) {
    return work_.tx().one<EndingRow>(sql::find_ending, pair);
}

void EndingStore::save(Id<PairTag> const& pair, EndingRow const& ending) {
    work_.tx().run(sql::save_ending, pair, ending.kind, ending.proposed_by, ending.proposed_at,
                   ending.ended_at);
}

void EndingStore::drop_proposal(Id<PairTag> const& pair) {
    work_.tx().run(sql::drop_ending, pair);
    work_.tx().run(sql::withdraw_rematches, pair);
}

void EndingStore::save_word(Id<PairTag> const& pair, EndingWord const& word) {
    work_.tx().run(sql::save_ending_word, pair, word.person, word.word, word.at);
}

std::optional<EndingWord> EndingStore::word(Id<PairTag> const& pair) {
    return work_.tx().one<EndingWord>(sql::find_ending_word, pair);
}

void EndingStore::wish_rematch(PairRow const& pair, Side side, Instant due_by) {
    work_.tx().run(sql::wish_rematch, pair.id, pair.programme, pair.person_on(side), side,
                   work_.now(), due_by);
}

void EndingStore::meet_rematch(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    work_.tx().run(sql::meet_rematch, programme, person, work_.now());
}

std::vector<RematchRow> EndingStore::rematches(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<RematchRow>(sql::rematches_of_programme, programme);
}

std::optional<OwnRematch> EndingStore::rematch_of(Id<PairTag> const& pair,
                                                  Id<PersonTag> const& person) {
    return work_.tx().one<OwnRematch>(sql::rematch_of, pair, person);
}

void EndingStore::pause(Id<PairTag> const& pair, Date until, Id<PersonTag> const& by) {
    work_.tx().run(sql::save_pause, pair, until, by, work_.now());
}

void EndingStore::resume(Id<PairTag> const& pair) { work_.tx().run(sql::drop_pause, pair); }

std::optional<Date> EndingStore::paused_until(Id<PairTag> const& pair) {
    return work_.tx().one<Date>(sql::find_pause, pair);
}

void EndingStore::thank(Id<PairTag> const& pair, ThanksRow const& thanks) {
    work_.tx().run(sql::save_thanks, pair, thanks.person, thanks.text, thanks.at);
}

std::vector<ThanksRow> EndingStore::thanks(Id<PairTag> const& pair) {
    return work_.tx().all<ThanksRow>(sql::thanks_of_pair, pair);
}

}  // namespace telemachy::relationships
