#include "supervision/use_cases/cohort.h"

#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "safety/safety_directory.h"
#include "supervision/use_cases/facilitators.h"
#include "world/time_zone.h"

namespace telemachy::supervision {
namespace {

using people::PeopleDirectory;
using programmes::ProgrammeDirectory;
using programmes::Side;

/// Whom each reverse mentor mentors, or was just proposed to.
std::map<Id<PersonTag>, std::vector<Id<PersonTag>>> executives_of(
    Work& work, Id<ProgrammeTag> const& programme) {
    std::map<Id<PersonTag>, std::vector<Id<PersonTag>>> executives;
    for (auto const& pair : relationships::RelationshipsDirectory(work).pairs_of(programme)) {
        if (relationships::is_alive(pair.state)) executives[pair.mentor].push_back(pair.mentee);
    }
    return executives;
}

void add_juniors(Work& work, Cohort& cohort, std::vector<Id<PersonTag>> const& juniors) {
    auto const mentored = executives_of(work, cohort.programme.id);
    auto everybody = juniors;
    for (auto const& [junior, executives] : mentored)
        everybody.insert(everybody.end(), executives.begin(), executives.end());
    PeopleDirectory const directory(work);
    std::map<Id<PersonTag>, people::ReportingChain> lines;
    for (auto& line : directory.reporting_chains(everybody, whole_line)) {
        auto const person = line.person;
        lines.emplace(person, std::move(line));
    }
    for (auto const& features : directory.features(juniors)) {
        auto const offset = world::utc_offset_minutes(features.time_zone, work.now()).value_or(0);
        Junior junior{
            .person = features.id,
            .unit = features.unit,
            .line = lines.at(features.id),
            .executives = {},
            .hours = hours_of(features.working_time.value_or(people::WorkingTime{}), offset)};
        if (auto const theirs = mentored.find(features.id); theirs != mentored.end()) {
            for (auto const& executive : theirs->second) {
                junior.executives.push_back(lines.at(executive));
                cohort.executives.insert(executive);
            }
        }
        cohort.juniors.emplace(features.id, std::move(junior));
    }
}

}  // namespace

std::vector<Junior const*> Cohort::among(std::vector<MemberRow> const& members) const {
    std::vector<Junior const*> found;
    for (auto const& member : members) {
        auto const junior = juniors.find(member.person);
        if (junior != juniors.end()) found.push_back(&junior->second);
    }
    return found;
}

Result<Cohort> gather_cohort(Work& work, Id<ProgrammeTag> const& programme) {
    ProgrammeDirectory const programmes(work);
    auto const outline = programmes.find(programme);
    if (!outline) return refuse(not_found("programme"));
    if (outline->modality != programmes::Modality::reverse) {
        return refuse(conflict("supervision.not_reverse",
                               "Peer supervision is for those who mentor somebody senior: there is "
                               "nobody of that kind in this programme."));
    }
    Cohort cohort{.programme = *outline,
                  .levels = safety::SafetyDirectory(work).levels(programme),
                  .juniors = {},
                  .executives = {}};
    std::vector<Id<PersonTag>> juniors;
    for (auto const& each : programmes.participants(programme, Side::mentor))
        juniors.push_back(each.person);
    for (auto const& each : programmes.participants(programme, Side::mentee))
        cohort.executives.insert(each.person);
    add_juniors(work, cohort, juniors);
    return cohort;
}

Result<Cohort> cohort_to_run(Work& work, Id<ProgrammeTag> const& programme) {
    TRY(work.require_programme(programme.text()));
    auto cohort = TRY(gather_cohort(work, programme));
    if (cohort.executives.contains(Id<PersonTag>(work.actor().person))) {
        return refuse(forbidden("supervision.executive",
                                "You learn from somebody in this programme, so who meets with whom "
                                "is for another coordinator to see."));
    }
    return cohort;
}

}  // namespace telemachy::supervision
