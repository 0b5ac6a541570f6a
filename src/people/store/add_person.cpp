#include "people/store/add_person.h"

#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"
#include "people/people_directory.h"
#include "people/sql.h"
#include "people/store/card_store.h"
#include "people/store/company_revision.h"

namespace telemachy::people {
namespace {

void add_post(Work& work, NewPerson const& person, Id<PersonTag> const& id) {
    auto const post = work.make_id<PositionTag>();
    auto const key = person.email.empty() ? id.text() : folded(person.email);
    work.tx().post(sql::save_positions, post, body_by_hand, "person:" + key, true, person.title,
                   std::string(), std::string(), std::optional<std::string>(), std::string(),
                   std::optional<std::string>(), HolderState::named, PostStanding::open);
    work.tx().post(sql::insert_holdings, post, id);
}

}  // namespace

Result<Id<PersonTag>> add_person(Work& work, NewPerson const& person) {
    if (auto const known = PeopleDirectory(work).contact_at(person.email)) return known->id;
    auto const name = canonical_value(RosterField::name, person.name);
    if (name.refusal || name.value.empty()) {
        return refuse(
            invalid_field("/name", "name", "Give the person a name of at most 200 characters."));
    }
    if (!person.email.empty() && canonical_value(RosterField::email, person.email).refusal) {
        return refuse(invalid_field("/email", "email", "This is not an e-mail address."));
    }
    auto const id = work.make_id<PersonTag>();
    std::string const nothing;
    work.tx().post(sql::save_persons, id, nothing, person.email, folded(person.email), name.value,
                   nothing, person.country, person.time_zone, nothing, person.employment, nothing,
                   nothing, std::optional<std::int64_t>(), nothing, nothing, Standing::active);
    if (!person.title.empty()) add_post(work, person, id);
    refresh_card(work, id);
    raise_company_revision(work);
    return id;
}

}  // namespace telemachy::people
