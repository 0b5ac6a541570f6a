#include "accountability/use_cases/pair_standing.h"

#include "accountability/store/standing_store.h"

namespace telemachy::accountability {
namespace {

using relationships::PairFacts;

Span at_work(PairFacts const& pair, Date today) {
    auto const from = pair.active_at ? day_of(*pair.active_at) : days_after(today, 1);
    auto const until =
        pair.closed_at ? day_of(*pair.closed_at) : Date{std::chrono::year(9999) / 12 / 31};
    return {from, until};
}

}  // namespace

Standing standing_of(Work& work, PairFacts const& pair, Quarter const& quarter, Date today) {
    StandingStore store(work);
    std::vector<Span> excused;
    for (auto const& person : {pair.mentee, pair.mentor}) {
        for (auto const& absence : store.absences(person))
            excused.push_back({absence.from, absence.until});
    }
    auto const held = relationships::RelationshipsDirectory(work).days_held(pair.id);
    return standing_in(quarter, store.minimum(pair.programme, quarter).per_quarter,
                       at_work(pair, today), excused, held, today);
}

StandingsInQuarter::StandingsInQuarter(Work& work, Id<ProgrammeTag> const& programme,
                                       Quarter const& quarter, Date today)
    : quarter_(quarter),
      today_(today),
      minimum_(StandingStore(work).minimum(programme, quarter).per_quarter) {
    for (auto const& row : StandingStore(work).absences({quarter.first(), quarter.last()}))
        excused_[row.person].push_back({row.from, row.until});
    relationships::RelationshipsDirectory const pairs(work);
    for (auto const& row : pairs.days_held(programme, quarter.first(), quarter.last()))
        held_[row.pair].push_back(row.day);
}

Standing StandingsInQuarter::of(PairFacts const& pair) const {
    std::vector<Span> excused;
    for (auto const& person : {pair.mentee, pair.mentor}) {
        auto const found = excused_.find(person);
        if (found == excused_.end()) continue;
        excused.insert(excused.end(), found->second.begin(), found->second.end());
    }
    auto const held = held_.find(pair.id);
    return standing_in(quarter_, minimum_, at_work(pair, today_), excused,
                       held == held_.end() ? std::vector<Date>() : held->second, today_);
}

bool was_at_work(PairFacts const& pair, Quarter const& quarter, Date today) {
    auto const span = at_work(pair, today);
    return pair.active_at && span.from <= quarter.last() && quarter.first() <= span.until;
}

}  // namespace telemachy::accountability
