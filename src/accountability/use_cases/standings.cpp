#include "accountability/use_cases/standings.h"

#include <algorithm>
#include <map>
#include <vector>

#include "accountability/store/standing_store.h"
#include "accountability/use_cases/pair_standing.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "relationships/today.h"

namespace telemachy::accountability {
namespace {

using relationships::RelationshipsDirectory;

/// Absences further ahead than this are a plan and not an excuse.
constexpr int absence_days_max = 190;

/// Everybody in these pairs, asked for at once; whoever is not known any more has no name.
std::map<Id<PersonTag>, people::PersonOutline> faces_of(
    Work& work, std::vector<relationships::PairFacts> const& pairs) {
    std::map<Id<PersonTag>, people::PersonOutline> faces;
    std::vector<Id<PersonTag>> people;
    for (auto const& pair : pairs) {
        for (auto const& person : {pair.mentee, pair.mentor}) {
            if (faces.try_emplace(person).second) people.push_back(person);
        }
    }
    for (auto& face : people::PeopleDirectory(work).find(people)) {
        auto const person = face.id;
        faces[person] = std::move(face);
    }
    return faces;
}

Minimum shown(MinimumRow const& row) { return {{row.version}, row.per_quarter}; }

}  // namespace

Result<Minimum> see_minimum::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    return shown(StandingStore(work).minimum(input.programme, quarter_of(day_of(work.now()))));
}

Result<Minimum> save_minimum::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    auto const quarter = quarter_of(day_of(work.now()));
    StandingStore store(work);
    auto const before = store.minimum(input.programme, quarter);
    if (input.version.value != before.version) return refuse(stale("minimum"));
    MinimumRow const asked{input.per_quarter, before.version + 1};
    store.save_minimum(input.programme, quarter, asked, me);
    work.concerns(input.programme.text());
    work.note("per_quarter", asked.per_quarter);
    return shown(asked);
}

Result<see_my_standing::Output> see_my_standing::run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    auto const today = relationships::today_for(work, me);
    auto const now = quarter_of(today);
    StandingStore store(work);
    people::PeopleDirectory const people(work);
    Output output;
    for (auto const& pair : RelationshipsDirectory(work).pairs_of(me)) {
        auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme);
        if (!programme) continue;
        auto const partner = people.find(pair.mentee == me ? pair.mentor : pair.mentee);
        for (auto const& quarter : {now, now.before()}) {
            bool const over = quarter != now && today >= shown_from(quarter);
            bool const asked = store.minimum(pair.programme, quarter).per_quarter > 0;
            if (over || !asked || !was_at_work(pair, quarter, today)) continue;
            auto const standing = standing_of(work, pair, quarter, today);
            output.items.push_back({pair.id, programme->name,
                                    partner ? partner->name : "Former colleague", quarter.text(),
                                    standing.asked, standing.held, standing.excused_days,
                                    standing.met, quarter.last(), shown_from(quarter)});
        }
    }
    for (auto const& absence : store.absences(me))
        output.absences.push_back({absence.id, absence.from, absence.until});
    return output;
}

Result<Absence> excuse_absence::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    if (input.until_day < input.from_day) {
        return refuse(invalid_field("/until_day", "before_start", "This ends before it begins."));
    }
    if (days_between(input.from_day, input.until_day) > absence_days_max) {
        return refuse(invalid_field("/until_day", "too_long",
                                    "After half a year it is kinder to let a pair rest or end."));
    }
    auto const id = StandingStore(work).excuse(me, {input.from_day, input.until_day});
    work.concerns(me.text());
    return Absence{id, input.from_day, input.until_day};
}

Result<Done> withdraw_absence::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    if (!StandingStore(work).withdraw(input.absence, me)) return refuse(not_found("absence"));
    work.concerns(me.text());
    return Done{};
}

Result<list_standings::Output> list_standings::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    auto const today = relationships::today_for(work, me);
    auto quarter = quarter_of(today).before();
    auto next = quarter_of(today);
    if (today < shown_from(quarter)) {
        next = quarter;
        quarter = quarter.before();
    }
    StandingsInQuarter const standings(work, input.programme, quarter, today);
    Output output{quarter.text(), shown_from(next), standings.minimum(), {}};
    if (standings.minimum() == 0) return output;
    auto pairs = RelationshipsDirectory(work).pairs_of(input.programme);
    std::erase_if(pairs, [&](auto const& pair) { return !was_at_work(pair, quarter, today); });
    auto const faces = faces_of(work, pairs);
    for (auto const& pair : pairs) {
        auto const standing = standings.of(pair);
        output.items.push_back({pair.id, faces.at(pair.mentee), faces.at(pair.mentor),
                                standing.asked, standing.held, standing.excused_days,
                                standing.met});
    }
    // Whoever is short of what was asked is whom a coordinator looks for.
    std::ranges::stable_sort(output.items, [](auto const& one, auto const& other) {
        return one.met == Met::short_of && other.met != Met::short_of;
    });
    return output;
}

}  // namespace telemachy::accountability
