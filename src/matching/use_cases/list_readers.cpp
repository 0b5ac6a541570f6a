#include "matching/use_cases/list_readers.h"

#include <algorithm>
#include <stdexcept>

#include "operation/runner.h"

namespace telemachy::matching::list_readers {
namespace {

using relationships::Readers;
using relationships::WhoSees;

/// One kind of thing, which of the two of a pair reads it, and every operation that brings it.
struct Thing {
    std::string_view what;
    Readers readers;
    std::vector<std::string_view> operations;
};

/// Reasons tell what somebody wants or wished by the points it gave.
std::vector<std::string_view> bring_reasons() {
    return {"matching.preview_plan", "matching.explain_pair", "matching.list_match_pairs",
            "matching.list_alternatives"};
}

std::vector<Thing> things_of_profile() {
    return {
        {"profile_card", Readers::author, {"people.find_people", "people.see_person"}},
        {"profile_wants",
         Readers::author,
         {"people.see_own_profile", "people.export_roster", "matching.see_inputs"}},
        {"profile_reasons", Readers::neither, bring_reasons()},
        {"profile_why", Readers::both, {"relationships.see_pair"}},
    };
}

std::vector<Thing> things_of_wishes() {
    return {
        {"wishes_list",
         Readers::author,
         {"programmes.list_my_enrolments", "matching.see_inputs"}},
        {"wishes_reasons", Readers::neither, bring_reasons()},
    };
}

void add_roles(WhoSees& line, std::vector<Role> const& roles) {
    for (auto const role : roles) {
        if (std::ranges::find(line.roles, role) == line.roles.end()) line.roles.push_back(role);
    }
    std::ranges::sort(line.roles);
}

WhoSees line_of(Thing const& thing, FindPermission const& find_permission) {
    WhoSees line;
    line.what = thing.what;
    line.readers = thing.readers;
    for (auto const operation : thing.operations) {
        auto const* row = find_permission(operation);
        if (!row) throw std::logic_error("no permission row for " + std::string(operation));
        bool const restricted = row->tier != "T0" && row->tier != "T1";
        bool const of_others = row->scope != Scope::self;
        line.recorded = line.recorded || (restricted && of_others);
        // Where every colleague reads it, naming single roles would say less.
        if (of_others && row->admits(Role::member)) {
            add_roles(line, {Role::member});
        } else {
            add_roles(line, relationships::who_reads({row, 1}, thing.what, operation, thing.readers)
                                .roles);
        }
    }
    return line;
}

}  // namespace

Output readers_by(FindPermission const& find_permission) {
    Output output;
    for (auto const& thing : things_of_profile()) {
        output.profile.push_back(line_of(thing, find_permission));
    }
    for (auto const& thing : things_of_wishes()) {
        output.wishes.push_back(line_of(thing, find_permission));
    }
    return output;
}

Result<Output> run(Work& work, Input const&) {
    return readers_by(
        [&](std::string_view operation) { return work.house()->find_permission(operation); });
}

}  // namespace telemachy::matching::list_readers
