#include "safety/use_cases/stewards.h"

#include <algorithm>
#include <array>

#include "access/access_directory.h"
#include "people/people_directory.h"
#include "safety/domain/off_line_rule.h"

namespace telemachy::safety {
namespace {

/// Deeper than any company stands.
constexpr int to_the_top = 50;

}  // namespace

std::vector<people::ReportingChain> lines_of(Work& work, Id<PersonTag> const& one,
                                             Id<PersonTag> const& other) {
    std::array const both{one, other};
    return people::PeopleDirectory(work).reporting_chains(both, to_the_top);
}

std::vector<Id<PersonTag>> independent_stewards(
    Work& work, Id<ProgrammeTag> const& programme,
    std::span<people::ReportingChain const> of_the_two) {
    std::vector<Id<PersonTag>> stewards;
    for (auto const& holder :
         access::holders_of_role(work, access::GrantedRole::steward,
                                 access::ProgrammeReference(programme.text()))) {
        Id<PersonTag> person(holder.person.text());
        // One person may have two accounts.
        if (std::ranges::find(stewards, person) != stewards.end()) continue;
        if (is_independent(person, of_the_two)) stewards.push_back(std::move(person));
    }
    return stewards;
}

}  // namespace telemachy::safety
