#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "people/domain/company.h"

namespace telemachy::people {

/// A row of people_person as the select lists have it.
struct PersonRow {
    std::string id;
    std::string ref;
    std::string email;
    std::string name;
    std::string location;
    std::string country;
    std::string time_zone;
    std::string languages;
    std::string employment;
    std::string start_date;
    std::string working_hours;
    std::optional<std::int64_t> hours_per_month;
    std::string industries;
    std::string style;
    Standing standing = Standing::active;
    bool pauses = false;
    std::string edited;
    std::int64_t version = 0;
};

/// A row of people_position likewise; the unit is an id.
struct PositionRow {
    std::string id;
    std::string body;
    std::string ref;
    bool ref_is_ours = false;
    std::string title;
    std::string function;
    std::string level;
    std::optional<std::string> unit;
    std::string reports_to;
    std::optional<std::string> manager;
    HolderState holder = HolderState::unstated;
    PostStanding standing = PostStanding::open;
};

struct SkillRow {
    std::string person;
    std::string side;  ///< offer or want
    std::string term;
    std::string name;
    std::int64_t level = 3;
};

struct MonitoringRow {
    std::string person;
    std::string attribute;
    std::string value;
};

/// The facts of a person as the domain has them, without skills and group attributes, which other
/// tables hold.
[[nodiscard]] KnownPerson known_person(PersonRow row);

/// "gender" has a field of its own; the other group attributes stand in one, "heading=value; …".
void add_monitoring(PersonFacts& facts, MonitoringRow const& row);
[[nodiscard]] std::vector<MonitoringRow> monitoring_rows(std::string const& person,
                                                         PersonFacts const& facts);

/// The names of the fields an owner has edited, as one text and back.
[[nodiscard]] std::string edited_text(FieldSet const& fields);
[[nodiscard]] FieldSet edited_fields(std::string const& text);

}  // namespace telemachy::people
