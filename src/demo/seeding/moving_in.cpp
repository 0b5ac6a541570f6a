#include "demo/seeding/moving_in.h"

#include <set>

#include "access/access_directory.h"
#include "demo/domain/cast.h"
#include "demo/domain/expertise.h"
#include "demo/domain/programmes.h"
#include "demo/domain/roster_csv.h"
#include "demo/seeding/form.h"
#include "people/people_directory.h"

namespace telemachy::demo {
namespace {

/// Everybody who is at the door or does anything in any programme.
std::set<PersonNo> everybody_who_acts(DemoCompany const& company) {
    std::set<PersonNo> people;
    for (auto const& member : cast()) people.insert(company.cast(member.key));
    for (auto const& programme : company.programmes) {
        for (auto const& each : programme.enrolments) people.insert(each.person);
    }
    for (auto const& conflict : company.conflicts) people.insert({conflict.person, conflict.other});
    for (auto const& block : company.blocks) people.insert({block.person, block.other});
    return people;
}

/// The first administrator is there before any roster: nobody else could import one. Her row in the
/// roster finds her again by her address.
Result<void> let_the_administrator_in(Stage& stage) {
    auto const& company = stage.company();
    auto const no = company.cast("huimin");
    auto const& person = company.person(no);
    return stage.runner().write_as_house("demo.open_house", [&](Work& work) -> Result<void> {
        TRY(access::set_up_house(
            work, {.organisation = company.name, .time_zone = "Europe/Athens", .demo = true}));
        auto const id = TRY(people::PeopleDirectory(work).add_person(
            {.name = person.name.full(),
             .email = person.email,
             .title = company.main_post(no).title,
             .time_zone = std::string(site_named(company.main_post(no).city).zone)}));
        auto const account =
            TRY(access::create_account(work, {.email = person.email,
                                              .name = person.name.full(),
                                              .person = access::PersonReference(id.text()),
                                              .employment = access::Employment::employee}));
        TRY(access::give_role(work, account, access::GrantedRole::administrator));
        stage.introduce(no, id.text());
        stage.introduce(no, TRY(access::actor_of_email(work, person.email)));
        return {};
    });
}

Result<void> define_vocabulary(Stage& stage) {
    for (auto const& term : expertise_terms()) {
        TRY(stage.act(
            "huimin", "people.define_expertise",
            form({{"name", term.name}, {"aliases", term.aliases}, {"category", term.category}})));
    }
    return {};
}

/// A full roster: whoever is in the one of spring and not in today's has left.
Result<void> import_roster(Stage& stage, std::string const& filename, Edition edition) {
    auto const uploaded = TRY(
        stage.act("huimin", "people.upload_roster",
                  form({{"filename", filename}, {"file", roster_csv(stage.company(), edition)}})));
    auto const mapped = TRY(stage.act("huimin", "people.map_roster",
                                      form({{"import", *uploaded.find("id")},
                                            {"columns", std::vector<std::string>{}},
                                            {"full_feed", true},
                                            {"version", *uploaded.find("version")}})));
    TRY(stage.act("huimin", "people.apply_roster",
                  form({{"import", *mapped.find("id")}, {"version", *mapped.find("version")}})));
    stage.settle();
    return {};
}

/// Looks everybody up by their address.
Result<void> meet_everybody(Stage& stage) {
    stage.runner().read_as_house([&](Work& work) {
        people::PeopleDirectory const directory(work);
        for (PersonNo no : everybody_who_acts(stage.company())) {
            auto const contact = directory.contact_at(stage.company().person(no).email);
            if (contact) stage.introduce(no, contact->id.text());
        }
    });
    return {};
}

std::optional<access::GrantedRole> granted_role(Persona persona) {
    switch (persona) {
        case Persona::coordinator:
        case Persona::second_coordinator:
            return access::GrantedRole::coordinator;
        case Persona::steward:
            return access::GrantedRole::steward;
        case Persona::sponsor:
            return access::GrantedRole::sponsor;
        default:
            return std::nullopt;  // the administrator has hers already
    }
}

/// Nobody gets a password: the demo's door asks for none, and there is no other way in.
Result<void> give_accounts(Stage& stage) {
    auto const& company = stage.company();
    return stage.runner().write_as_house("demo.give_accounts", [&](Work& work) -> Result<void> {
        for (PersonNo no : everybody_who_acts(company)) {
            auto const& person = company.person(no);
            if (person.cast_key == "huimin" || !stage.knows(no)) continue;
            bool const employee = person.employment == Employment::employee;
            auto const account = TRY(access::create_account(
                work, {.email = person.email,
                       .name = person.name.full(),
                       .person = access::PersonReference(stage.id(no)),
                       .employment = employee ? access::Employment::employee
                                              : access::Employment::external}));
            if (!person.cast_key.empty()) {
                auto const role = granted_role(cast_member(person.cast_key).persona);
                if (role) TRY(access::give_role(work, account, *role));
            }
            stage.introduce(no, TRY(access::actor_of_email(work, person.email)));
        }
        return {};
    });
}

Result<void> stand_at_the_door(Stage& stage) {
    auto const& company = stage.company();
    return stage.runner().write_as_house("demo.show_cast", [&](Work& work) -> Result<void> {
        for (int persona = 1; persona <= static_cast<int>(Persona::external_advisor); ++persona) {
            for (auto const& member : cast()) {
                if (static_cast<int>(member.persona) != persona) continue;
                auto const no = company.cast(member.key);
                TRY(access::show_in_cast(work, {.email = company.person(no).email,
                                                .name = company.person(no).name.full(),
                                                .title = company.main_post(no).title,
                                                .role = std::string(role_of(member.persona)),
                                                .sentence = std::string(member.sentence)}));
            }
        }
        return {};
    });
}

}  // namespace

Result<void> move_in(Stage& stage) {
    TRY(let_the_administrator_in(stage));
    TRY(define_vocabulary(stage));
    TRY(import_roster(stage, "roster-spring.csv", Edition::thirteen_weeks_ago));
    TRY(meet_everybody(stage));
    TRY(give_accounts(stage));
    return stand_at_the_door(stage);
}

Result<void> import_todays_roster(Stage& stage) {
    return import_roster(stage, "roster-today.csv", Edition::today);
}

Instant day_of_moving_in(DemoCompany const& company) {
    // Before the first answers to the pilot, which came in sixteen days ahead of it.
    return moment(days_after(company.today, -pilot_days_ago - 21), 7);
}

}  // namespace telemachy::demo
