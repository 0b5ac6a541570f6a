#include "people/people_directory.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "people/domain/text_folding.h"
#include "people/domain/weekend.h"
#include "people/sql.h"
#include "people/store/add_person.h"
#include "people/store/directory_store.h"
#include "people/store/people_reader.h"
#include "people/store/term_store.h"
#include "people/store/unit_register.h"

namespace telemachy::people {
namespace {

/// "22:00-06:00" ends on the next day: its end is past midnight of the start.
std::optional<WorkingTime> working_time(std::string const& text) {
    if (text.size() != 11) return std::nullopt;
    auto const minutes = [&](std::size_t at) {
        int hour = 0;
        int minute = 0;
        std::from_chars(text.data() + at, text.data() + at + 2, hour);
        std::from_chars(text.data() + at + 3, text.data() + at + 5, minute);
        return hour * 60 + minute;
    };
    WorkingTime time{minutes(0), minutes(6)};
    if (time.end <= time.start) time.end += 24 * 60;
    return time;
}

std::vector<Skill> skills_of(std::vector<SkillRow> const& rows, std::string_view side) {
    std::vector<Skill> skills;
    for (auto const& row : rows) {
        if (row.side == side) skills.push_back({Id<TermTag>(row.term), row.level});
    }
    std::ranges::sort(skills, {}, [](Skill const& skill) { return skill.term.text(); });
    return skills;
}

PersonFeatures features_of(PeopleReader& reader, CardRow const& card) {
    auto const& id = card.person.text();
    PersonFeatures features{.id = card.person,
                            .name = card.name,
                            .title = card.title,
                            .function = card.function,
                            .unit = card.unit,
                            .country = card.country,
                            .level = card.level_rank,
                            .manager = {},
                            .position = card.position.value_or(Id<PositionTag>()),
                            .manager_position = {},
                            .employment = card.employment,
                            .status = card.status,
                            .time_zone = card.time_zone,
                            .working_time = {},
                            .hours_per_month = {},
                            .languages = list_of(card.languages),
                            .industries = {},
                            .style = {},
                            .offers = skills_of(reader.skills(id), "offer"),
                            .wants = skills_of(reader.skills(id), "want")};
    if (auto const* person = reader.person(id)) {
        features.working_time = working_time(person->working_hours);
        features.hours_per_month = person->hours_per_month;
        features.industries = list_of(person->industries);
        features.style = person->style;
    }
    auto const* post = card.position ? reader.position(card.position->text()) : nullptr;
    if (post != nullptr && post->manager) {
        features.manager_position = Id<PositionTag>(*post->manager);
        for (auto const& holder : reader.holders_of(*post->manager)) {
            if (holder != id && features.manager.empty()) features.manager = Id<PersonTag>(holder);
        }
    }
    return features;
}

/// The holders of the posts above each post somebody holds, nearest first. A post met before ends
/// the walk, so that a circle in the data does not.
ReportingChain chain_above(PeopleReader& reader, Id<PersonTag> const& owner, int levels) {
    auto const& person = owner.text();
    ReportingChain chain{owner, {}, {}};
    std::unordered_set<std::string> people{person};
    std::unordered_set<std::string> seen;
    std::vector<std::string> posts = reader.posts_of(person);
    for (int level = 1; level <= levels && !posts.empty(); ++level) {
        std::vector<std::string> above;
        for (auto const& id : posts) {
            auto const* post = reader.position(id);
            if (post == nullptr || !post->manager || !seen.insert(id).second) continue;
            above.push_back(*post->manager);
            for (auto const& holder : reader.holders_of(*post->manager)) {
                if (!people.insert(holder).second) continue;
                chain.managers.emplace_back(holder);
                chain.posts_up.push_back(level);
            }
        }
        posts = std::move(above);
    }
    return chain;
}

struct ContactRow {
    Id<PersonTag> id;
    std::string name;
    std::string email;
    std::string time_zone;
    Employment employment;
    PersonStatus status;
    std::string country;
};

std::optional<PersonContact> contact_of(std::optional<ContactRow> row) {
    if (!row) return std::nullopt;
    return PersonContact{std::move(row->id),        std::move(row->name), std::move(row->email),
                         std::move(row->time_zone), row->employment,      row->status,
                         weekend_in(row->country)};
}

/// A rule, folded once, against cards.
class RuleTest {
public:
    RuleTest(Work& work, PopulationRule const& rule) : rule_(rule), units_(work) {
        for (auto const& name : rule.functions) functions_.push_back(folded(name));
        for (auto const& name : rule.units) unit_names_.push_back(folded(name));
        for (auto const& name : rule.countries) countries_.push_back(folded(name));
    }

    bool admits(CardRow const& card, PeopleReader& reader) {
        if (card.status == PersonStatus::left) return false;
        if (!among(functions_, card.function) || !among(countries_, card.country)) return false;
        if (rule_.level_min && card.level_rank < *rule_.level_min) return false;
        if (rule_.level_max && (card.level_rank > *rule_.level_max || card.level_rank == 0)) {
            return false;
        }
        bool const employed =
            rule_.employment.empty() ||
            std::ranges::find(rule_.employment, card.employment) != rule_.employment.end();
        return employed && in_units(card, reader);
    }

private:
    static bool among(std::vector<std::string> const& folded_values, std::string const& value) {
        return folded_values.empty() ||
               std::ranges::find(folded_values, folded(value)) != folded_values.end();
    }

    bool in_units(CardRow const& card, PeopleReader& reader) {
        if (among(unit_names_, card.unit)) return true;
        auto const* post = card.position ? reader.position(card.position->text()) : nullptr;
        return post != nullptr && post->unit && units_.is_within(*post->unit, unit_names_);
    }

    PopulationRule const& rule_;
    UnitRegister units_;
    std::vector<std::string> functions_;
    std::vector<std::string> unit_names_;
    std::vector<std::string> countries_;
};

}  // namespace

bool PeopleDirectory::knows(Id<PersonTag> const& person) const {
    return DirectoryStore(work_).card(person).has_value();
}

std::optional<PersonOutline> PeopleDirectory::find(Id<PersonTag> const& person) const {
    auto const card = DirectoryStore(work_).card(person);
    return card ? std::optional(outline_of(*card)) : std::nullopt;
}

std::vector<PersonOutline> PeopleDirectory::find(std::span<Id<PersonTag> const> people) const {
    PeopleReader reader(work_, people.size());
    std::vector<PersonOutline> found;
    for (auto const& person : people) {
        if (auto const* card = reader.card(person.text())) found.push_back(outline_of(*card));
    }
    return found;
}

std::vector<PersonCard> PeopleDirectory::cards(std::span<Id<PersonTag> const> people) const {
    PeopleReader reader(work_, people.size());
    std::vector<PersonCard> found;
    for (auto const& person : people) {
        if (auto const* card = reader.card(person.text())) found.push_back(card_of(*card));
    }
    return found;
}

std::optional<PersonContact> PeopleDirectory::contact(Id<PersonTag> const& person) const {
    return contact_of(work_.tx().one<ContactRow>(sql::find_contact, person));
}

std::optional<PersonContact> PeopleDirectory::contact_at(std::string_view email) const {
    auto const key = folded(email);
    if (key.empty()) return std::nullopt;
    return contact_of(work_.tx().one<ContactRow>(sql::contact_by_email, key));
}

std::vector<PersonFeatures> PeopleDirectory::features(std::span<Id<PersonTag> const> people) const {
    PeopleReader reader(work_, people.size());
    std::vector<PersonFeatures> features;
    for (auto const& person : people) {
        if (auto const* card = reader.card(person.text())) {
            features.push_back(features_of(reader, *card));
        }
    }
    return features;
}

std::vector<ReportingChain> PeopleDirectory::reporting_chains(std::span<Id<PersonTag> const> people,
                                                              int levels) const {
    PeopleReader reader(work_, people.size());
    std::vector<ReportingChain> chains;
    for (auto const& person : people) {
        chains.push_back(chain_above(reader, person, levels));
    }
    return chains;
}

std::vector<PersonOutline> PeopleDirectory::population(PopulationRule const& rule) const {
    auto cards = DirectoryStore(work_).all_cards();
    PeopleReader reader(work_, cards.size());
    RuleTest test(work_, rule);
    std::vector<std::pair<std::string, PersonOutline>> found;
    for (auto const& card : cards) {
        if (test.admits(card, reader)) found.emplace_back(folded(card.name), outline_of(card));
    }
    std::ranges::sort(found, [](auto const& a, auto const& b) {
        return std::tie(a.first, a.second.id) < std::tie(b.first, b.second.id);
    });
    std::vector<PersonOutline> people;
    for (auto& [key, outline] : found) people.push_back(std::move(outline));
    return people;
}

bool PeopleDirectory::is_in(PopulationRule const& rule, Id<PersonTag> const& person) const {
    auto const card = DirectoryStore(work_).card(person);
    PeopleReader reader(work_, 1);
    return card && RuleTest(work_, rule).admits(*card, reader);
}

std::vector<MonitoringFact> PeopleDirectory::monitoring(
    std::span<Id<PersonTag> const> people) const {
    PeopleReader reader(work_, people.size());
    std::vector<MonitoringFact> facts;
    for (auto const& person : people) {
        for (auto const& row : reader.monitoring(person.text())) {
            facts.push_back({person, row.attribute, row.value});
        }
    }
    return facts;
}

std::vector<ExpertiseTerm> PeopleDirectory::terms() const { return TermStore(work_).all(); }

Result<Id<PersonTag>> PeopleDirectory::add_person(NewPerson const& person) const {
    return people::add_person(work_, person);
}

}  // namespace telemachy::people
