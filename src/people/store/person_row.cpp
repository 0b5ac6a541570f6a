#include "people/store/person_row.h"

#include <algorithm>

#include "people/domain/text_folding.h"

namespace telemachy::people {

using enum RosterField;

KnownPerson known_person(PersonRow row) {
    KnownPerson person{.id = std::move(row.id), .state = {}};
    auto& facts = person.state.facts;
    facts[person_ref] = std::move(row.ref);
    facts[email] = std::move(row.email);
    facts[name] = std::move(row.name);
    facts[location] = std::move(row.location);
    facts[country] = std::move(row.country);
    facts[time_zone] = std::move(row.time_zone);
    facts[languages] = std::move(row.languages);
    facts[employment] = std::move(row.employment);
    facts[start_date] = std::move(row.start_date);
    facts[working_hours] = std::move(row.working_hours);
    if (row.hours_per_month) facts[hours_per_month] = std::to_string(*row.hours_per_month);
    facts[industries] = std::move(row.industries);
    facts[style] = std::move(row.style);
    person.state.standing = row.standing;
    person.edited = edited_fields(row.edited);
    return person;
}

void add_monitoring(PersonFacts& facts, MonitoringRow const& row) {
    if (row.attribute == name_of(gender)) {
        facts[gender] = row.value;
        return;
    }
    auto& all = facts[monitoring];
    all += (all.empty() ? "" : "; ") + row.attribute + "=" + row.value;
}

std::vector<MonitoringRow> monitoring_rows(std::string const& person, PersonFacts const& facts) {
    std::vector<MonitoringRow> rows;
    if (!facts[gender].empty())
        rows.push_back({person, std::string(name_of(gender)), facts[gender]});
    for (auto part : parts_of(facts[monitoring], ";")) {
        auto const equals = std::min(part.find('='), part.size());
        auto const attribute = trimmed(part.substr(0, equals));
        auto const value = trimmed(part.substr(std::min(equals + 1, part.size())));
        if (!value.empty()) rows.push_back({person, std::string(attribute), std::string(value)});
    }
    return rows;
}

std::string edited_text(FieldSet const& fields) {
    std::string text;
    for_each_person_field([&](RosterField field) {
        if (fields.contains(field)) text += (text.empty() ? "" : " ") + std::string(name_of(field));
    });
    return text;
}

FieldSet edited_fields(std::string const& text) {
    FieldSet fields;
    for (auto word : parts_of(text, " ")) {
        if (auto const field = roster_field_named(word)) fields.insert(*field);
    }
    return fields;
}

}  // namespace telemachy::people
