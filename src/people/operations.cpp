#include <memory>

#include "people/people.h"
#include "people/sql.h"
#include "people/use_cases/apply_roster.h"
#include "people/use_cases/define_expertise.h"
#include "people/use_cases/edit_expertise.h"
#include "people/use_cases/edit_own_profile.h"
#include "people/use_cases/export_roster.h"
#include "people/use_cases/find_people.h"
#include "people/use_cases/list_expertise.h"
#include "people/use_cases/list_roster_changes.h"
#include "people/use_cases/list_roster_imports.h"
#include "people/use_cases/list_units.h"
#include "people/use_cases/map_roster.h"
#include "people/use_cases/merge_expertise.h"
#include "people/use_cases/see_own_profile.h"
#include "people/use_cases/see_person.h"
#include "people/use_cases/see_roster_import.h"
#include "people/use_cases/undo_roster.h"
#include "people/use_cases/upload_roster.h"

namespace telemachy::people {

std::span<MatrixRow const> matrix();

namespace {

/// A little more than the reader's own limit, so that a file that is too large is refused by the
/// sentence that names the limit.
constexpr std::size_t roster_body_max = (std::size_t{64} << 20) + (std::size_t{1} << 20);

std::vector<Operation> operations() {
    using enum Scope;
    // A roster is remembered from one step of its import to the next.
    auto const memory = std::make_shared<RosterMemory>();
    return {
        // The directory.
        query("people.find_people", organisation, "GET /people", find_people::run,
              "Finds people by name, title, unit and facet."),
        query("people.see_person", organisation, "GET /people/{person}", see_person::run,
              "Shows a person with their reporting line."),
        query("people.list_units", organisation, "GET /units", list_units::run,
              "Lists the functions, units, levels and countries somebody here has."),

        // One's own profile.
        query("people.see_own_profile", self, "GET /me/profile", see_own_profile::run,
              "Shows the actor's own profile."),
        command("people.edit_own_profile", self, "PUT /me/profile", edit_own_profile::run,
                "Saves the actor's own profile."),

        // The vocabulary.
        query("people.list_expertise", organisation, "GET /expertise", list_expertise::run,
              "Lists the vocabulary of expertise."),
        command("people.define_expertise", organisation, "POST /expertise", define_expertise::run,
                "Adds a term to the vocabulary."),
        command("people.edit_expertise", organisation, "PUT /expertise/{term}", edit_expertise::run,
                "Changes a term's name, aliases or category."),
        command("people.merge_expertise", organisation, "POST /expertise/{term}/merger",
                merge_expertise::run, "Makes two terms for one thing one."),

        // Rosters.
        with_body_limit(
            study("people.upload_roster", organisation, "POST /roster-imports", upload_roster::run, "Takes a roster in and compares it with the company.", memory),
            roster_body_max),
        study("people.map_roster", organisation, "PUT /roster-imports/{import}/mapping", map_roster::run, "Says what the columns of a roster mean.", memory),
        query("people.see_roster_import", organisation, "GET /roster-imports/{import}",
              see_roster_import::run, "Shows a roster and what it would change."),
        query("people.list_roster_imports", organisation, "GET /roster-imports",
              list_roster_imports::run, "Lists the rosters that were taken in."),
        query("people.list_roster_changes", organisation, "GET /roster-imports/{import}/changes",
              list_roster_changes::run, "Lists what a roster changes, row by row."),
        study("people.apply_roster", organisation, "POST /roster-imports/{import}/application", apply_roster::run, "Applies a roster as one batch.", memory),
        command("people.undo_roster", organisation, "POST /roster-imports/{import}/undo",
                undo_roster::run, "Takes the latest applied roster back."),
        query("people.export_roster", organisation, "GET /roster.csv", export_roster::run,
              "Gives the company as a roster that reads back without changes."),
    };
}

}  // namespace

Capability capability() {
    return {.name = "people",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations()};
}

}  // namespace telemachy::people
