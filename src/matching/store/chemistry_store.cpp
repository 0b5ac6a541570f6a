#include "matching/store/chemistry_store.h"

#include "matching/sql.h"

namespace telemachy::matching {

void ChemistryStore::open(ChemistryRow const& round) {
    work_.tx().run(sql::insert_chemistry, round.id, round.programme, round.opened_at,
                   round.closes_at, work_.actor().account);
}

Result<ChemistryRow> ChemistryStore::get(Id<ChemistryTag> const& id) const {
    auto found = work_.tx().one<ChemistryRow>(sql::find_chemistry, id);
    if (!found) return refuse(not_found("chemistry round"));
    return *std::move(found);
}

std::vector<ChemistryRow> ChemistryStore::of_programme(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<ChemistryRow>(sql::chemistry_of, programme);
}

void ChemistryStore::close(Id<ChemistryTag> const& id) {
    work_.tx().run(sql::close_chemistry, id, work_.now());
}

void ChemistryStore::suggest(Id<ChemistryTag> const& round, Id<PersonTag> const& mentee,
                             Id<PersonTag> const& mentor, std::string const& sentence) {
    work_.tx().run(sql::insert_suggestion, round, mentee, Side::mentee, mentor, sentence);
    work_.tx().run(sql::insert_suggestion, round, mentor, Side::mentor, mentee, sentence);
}

std::vector<ShownCount> ChemistryStore::shown(Id<ChemistryTag> const& round) const {
    return work_.tx().all<ShownCount>(sql::count_shown, round);
}

std::int64_t ChemistryStore::answers(Id<ChemistryTag> const& round) const {
    return work_.tx().one<std::int64_t>(sql::count_answers, round).value_or(0);
}

std::vector<SuggestionRow> ChemistryStore::to(Id<PersonTag> const& person) const {
    return work_.tx().all<SuggestionRow>(sql::suggestions_to, person);
}

std::vector<AnsweredRow> ChemistryStore::answered_by(Id<PersonTag> const& person) const {
    return work_.tx().all<AnsweredRow>(sql::answers_by, person);
}

bool ChemistryStore::rank(Id<ChemistryTag> const& round, Id<PersonTag> const& person, Side side,
                          std::vector<Id<PersonTag>> const& partners) {
    work_.tx().run(sql::forget_ranking, round, person, side);
    std::int64_t place = 0;
    for (auto const& partner : partners)
        if (work_.tx().run(sql::set_place, round, person, side, partner, ++place) == 0)
            return false;
    work_.tx().run(sql::put_answer, round, person, side, work_.now());
    return true;
}

std::optional<Id<ChemistryTag>> ChemistryStore::last_over(Id<ProgrammeTag> const& programme) const {
    return work_.tx().one<Id<ChemistryTag>>(sql::last_chemistry_over, programme, work_.now());
}

std::vector<RankingRow> ChemistryStore::rankings(Id<ProgrammeTag> const& programme) const {
    auto const round = last_over(programme);
    if (!round) return {};
    return work_.tx().all<RankingRow>(sql::rankings_of, *round);
}

}  // namespace telemachy::matching
