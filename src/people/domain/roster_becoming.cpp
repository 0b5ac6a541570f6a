#include "people/domain/roster_becoming.h"

#include "kernel/reflect.h"

namespace telemachy::people {
namespace {

using enum RosterField;

void set(std::string& fact, std::string const& value, std::string_view field,
         std::vector<FieldChange>& changes) {
    if (fact == value) return;
    changes.push_back({std::string(field), fact, value});
    fact = value;
}

std::string first_said(std::string const& first, std::string const& second) {
    if (!first.empty()) return first;
    return second.empty() ? "Unnamed" : second;
}

/// The value a roster gives a fact of a person, or nothing where it has no say in it.
std::optional<std::string> say(Roster const& roster, RosterPerson const& said, RosterField field,
                               Vocabulary const& vocabulary, bool known) {
    if (!roster.fields.contains(field)) return std::nullopt;
    bool const a_list = field == expertise_offered || field == expertise_wanted;
    auto value = a_list ? vocabulary.canonical_list(said.facts[field]) : said.facts[field];
    bool const kept_when_blank =
        field == name || field == person_ref || field == email || is_owners(field);
    if (value.empty() && kept_when_blank && known) return std::nullopt;
    return value;
}

Becoming<PersonState> become_person(Roster const& roster, RosterPerson const& said,
                                    KnownPerson const* known, Vocabulary const& vocabulary,
                                    NewIds const& ids) {
    Becoming<PersonState> person;
    FieldSet edited;
    if (known != nullptr) {
        person.id = known->id;
        person.before = &known->state;
        person.is_new = known->state.standing == Standing::removed;
    } else {
        person.id = ids.person();
        // Everything is told of somebody new, and then of their post.
        person.changes.reserve(roster.fields.size() + 2);
    }
    if (!person.is_new) {
        person.after = known->state;
        edited = known->edited;
    }
    for_each_person_field([&](RosterField field) {
        if (edited.contains(field)) return;
        auto const value = say(roster, said, field, vocabulary, !person.is_new);
        if (value) set(person.after.facts[field], *value, name_of(field), person.changes);
    });
    auto& called = person.after.facts[name];
    if (called.empty()) called = first_said(said.facts[person_ref], said.facts[email]);

    auto const standing = static_cast<Standing>(said.presence);
    // A roster without a status column says that somebody is here, not whether they are away.
    bool const comes_back = person.after.standing > Standing::paused;
    bool const told = person.is_new || comes_back || roster.fields.contains(status);
    if (told && person.after.standing != standing) {
        if (!person.is_new) {
            person.changes.push_back({"status", word_of(person.after.standing), word_of(standing)});
        }
        person.after.standing = standing;
    }
    return person;
}

Becoming<PostState> become_post(Roster const& roster, RosterPost const& said,
                                KnownPost const* known, NewIds const& ids) {
    Becoming<PostState> post;
    if (known != nullptr) {
        post.id = known->id;
        post.before = &known->state;
        post.is_new = known->state.standing == PostStanding::removed;
    } else {
        post.id = ids.post();
        post.changes.reserve(post_field_count);
    }
    if (!post.is_new) {
        post.after = known->state;
        if (known->state.key.ref != said.key.ref) {
            post.changes.push_back({"post_ref", known->state.key.ref, said.key.ref});
        }
    }
    post.after.key = said.key;
    post.after.ref_is_ours = said.ref_is_ours;
    for_each_post_field([&](RosterField field) {
        if (field == post_ref || field == body) {
            post.after.facts[field] = said.facts[field];
        } else if (roster.fields.contains(field)) {
            set(post.after.facts[field], said.facts[field], name_of(field), post.changes);
        }
    });
    auto const standing =
        said.state == HolderState::eliminated ? PostStanding::closed : PostStanding::open;
    if (!post.is_new && post.after.standing != standing) {
        post.changes.push_back({"post", word_of(post.after.standing), word_of(standing)});
    }
    post.after.standing = standing;
    post.after.holder = said.state == HolderState::left ? HolderState::vacant : said.state;
    return post;
}

}  // namespace

std::string word_of(Standing standing) { return std::string(reflect::word_of(standing)); }
std::string word_of(PostStanding standing) { return std::string(reflect::word_of(standing)); }

Becomings become(Roster const& roster, KnownCompany const& company, Vocabulary const& vocabulary,
                 NewIds const& ids) {
    Becomings all;
    auto const known_person = match_persons(roster, company);
    all.match = match_posts(roster, company, known_person);
    all.persons.reserve(roster.persons.size());
    for (std::size_t index = 0; index < roster.persons.size(); ++index) {
        auto const known = known_person[index];
        all.persons.push_back(become_person(roster, roster.persons[index],
                                            known ? &company.persons[*known] : nullptr, vocabulary,
                                            ids));
    }
    all.posts.reserve(roster.posts.size());
    for (std::size_t index = 0; index < roster.posts.size(); ++index) {
        auto const known = all.match.known[index];
        all.posts.push_back(roster.posts[index].superseded
                                ? Becoming<PostState>{}
                                : become_post(roster, roster.posts[index],
                                              known ? &company.posts[*known] : nullptr, ids));
    }
    return all;
}

}  // namespace telemachy::people
