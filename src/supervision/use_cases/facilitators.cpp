#include "supervision/use_cases/facilitators.h"

#include <algorithm>

#include "access/access_directory.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "safety/safety_directory.h"

namespace telemachy::supervision {

std::optional<NotToFacilitate> fault_of_facilitator(Work& work, Id<ProgrammeTag> const& programme,
                                                    std::span<people::ReportingChain const> group,
                                                    Id<PersonTag> const& person) {
    auto const contact = people::PeopleDirectory(work).contact(person);
    if (!contact || contact->status == people::PersonStatus::left) return NotToFacilitate::unknown;
    if (std::ranges::count(coordinators_of(work, programme), person) > 0)
        return NotToFacilitate::coordinator;
    auto const learning = programmes::ProgrammeDirectory(work).participant(
        programme, person, programmes::Side::mentee);
    if (learning && programmes::takes_part(learning->state)) return NotToFacilitate::executive;
    for (auto const& line : group) {
        if (line.person == person) return NotToFacilitate::member;
        if (std::ranges::count(line.managers, person) > 0) return NotToFacilitate::manager;
    }
    return std::nullopt;
}

std::vector<Id<PersonTag>> facilitators_for(Work& work, Id<ProgrammeTag> const& programme,
                                            std::span<people::ReportingChain const> group) {
    safety::SafetyDirectory const safety(work);
    std::vector<Id<PersonTag>> asked;
    if (auto const contact = safety.contact(programme)) asked.push_back(*contact);
    for (auto& steward : safety.stewards_independent_of(programme, group)) {
        if (std::ranges::count(asked, steward) == 0) asked.push_back(std::move(steward));
    }
    std::erase_if(asked, [&](Id<PersonTag> const& person) {
        return fault_of_facilitator(work, programme, group, person).has_value();
    });
    return asked;
}

std::vector<people::ReportingChain> lines_of(std::span<Junior const* const> group) {
    std::vector<people::ReportingChain> lines;
    for (auto const* junior : group) lines.push_back(junior->line);
    return lines;
}

std::vector<Id<PersonTag>> coordinators_of(Work& work, Id<ProgrammeTag> const& programme) {
    std::vector<Id<PersonTag>> people;
    for (auto const& holder :
         access::holders_of_role(work, access::GrantedRole::coordinator,
                                 access::ProgrammeReference(programme.text()))) {
        Id<PersonTag> person(holder.person.text());
        if (std::ranges::count(people, person) == 0) people.push_back(std::move(person));
    }
    return people;
}

}  // namespace telemachy::supervision
