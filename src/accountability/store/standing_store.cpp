#include "accountability/store/standing_store.h"

#include "accountability/sql.h"

namespace telemachy::accountability {

MinimumRow StandingStore::minimum(Id<ProgrammeTag> const& programme, Quarter const& quarter) {
    return work_.tx()
        .one<MinimumRow>(sql::find_minimum, programme, quarter.text())
        .value_or(MinimumRow{});
}

void StandingStore::save_minimum(Id<ProgrammeTag> const& programme, Quarter const& quarter,
                                 MinimumRow const& minimum, Id<PersonTag> const& by) {
    work_.tx().run(sql::save_minimum, programme, quarter.text(), minimum.per_quarter,
                   minimum.version, by, work_.now());
}

std::vector<Id<ProgrammeTag>> StandingStore::asking() {
    return work_.tx().all<Id<ProgrammeTag>>(sql::asking_programmes);
}

bool StandingStore::was_told(Id<PairTag> const& pair, Quarter const& quarter) {
    return work_.tx().one<std::int64_t>(sql::find_told, pair, quarter.text()).has_value();
}

bool StandingStore::tell(Id<PairTag> const& pair, Quarter const& quarter) {
    return work_.tx().run(sql::insert_told, pair, quarter.text(), work_.now()) > 0;
}

Id<AbsenceTag> StandingStore::excuse(Id<PersonTag> const& person, Span const& span) {
    auto id = work_.make_id<AbsenceTag>();
    work_.tx().run(sql::insert_absence, id, person, span.from, span.until, work_.now());
    return id;
}

std::vector<AbsenceRow> StandingStore::absences(Id<PersonTag> const& person) {
    return work_.tx().all<AbsenceRow>(sql::absences_of, person);
}

std::vector<AbsentRow> StandingStore::absences(Span const& days) {
    return work_.tx().all<AbsentRow>(sql::absences_between, days.from, days.until);
}

bool StandingStore::withdraw(Id<AbsenceTag> const& absence, Id<PersonTag> const& person) {
    return work_.tx().run(sql::delete_absence, absence, person) > 0;
}

}  // namespace telemachy::accountability
