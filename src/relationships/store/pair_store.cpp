#include "relationships/store/pair_store.h"

#include "operation/json_read.h"
#include "relationships/sql.h"

namespace telemachy::relationships {

void PairStore::add(PairRow const& pair, Why const& why) {
    work_.tx().run(sql::insert_pair, pair.id, pair.programme, pair.mentee, pair.mentor, pair.run,
                   pair.hours_per_month, pair.proposed_at, pair.respond_by);
    work_.tx().run(sql::insert_why, pair.id, to_json(why));
}

void PairStore::save(Id<PairTag> const& pair, Standing const& standing) {
    bool const active = standing.state == PairState::active;
    bool const closed = !is_alive(standing.state);
    work_.tx().run(sql::save_standing, pair, standing.state, standing.mentee, standing.mentor,
                   active ? std::optional(work_.now()) : std::nullopt,
                   closed ? std::optional(work_.now()) : std::nullopt);
}

std::optional<PairRow> PairStore::find(Id<PairTag> const& pair) {
    return work_.tx().one<PairRow>(sql::find_pair, pair);
}

Result<OwnPair> PairStore::own(Id<PairTag> const& pair) {
    auto row = find(pair);
    auto const& me = work_.actor().person;
    if (row && !me.empty() && row->mentee.text() == me)
        return OwnPair{std::move(*row), Side::mentee};
    if (row && !me.empty() && row->mentor.text() == me)
        return OwnPair{std::move(*row), Side::mentor};
    return refuse(not_found("pair"));
}

std::vector<PairRow> PairStore::of_person(Id<PersonTag> const& person) {
    return work_.tx().all<PairRow>(sql::pairs_of_person, person);
}

std::vector<PairRow> PairStore::of_programme(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<PairRow>(sql::pairs_of_programme, programme);
}

std::vector<OutlineRow> PairStore::outlines(Id<ProgrammeTag> const& programme,
                                            std::optional<PairState> state,
                                            std::optional<std::string> const& before,
                                            std::int64_t limit) {
    return work_.tx().all<OutlineRow>(sql::outlines_of_programme, programme, state, before, limit);
}

std::vector<Id<PairTag>> PairStore::overdue() {
    return work_.tx().all<Id<PairTag>>(sql::overdue_pairs, work_.now());
}

Why PairStore::why(Id<PairTag> const& pair) {
    auto const kept = work_.tx().one<std::string>(sql::find_why, pair);
    return from_json_text<Why>(kept.value()).value();  // written by add() alone
}

void PairStore::keep_decline_reason(Id<PairTag> const& pair, DeclineReason const& reason) {
    work_.tx().run(sql::insert_decline_reason, pair, reason.person, reason.reason, reason.at);
}

std::optional<DeclineReason> PairStore::decline_reason(Id<PairTag> const& pair) {
    return work_.tx().one<DeclineReason>(sql::find_decline_reason, pair);
}

}  // namespace telemachy::relationships
