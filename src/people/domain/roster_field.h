#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace telemachy::people {

/// What a column of a roster can mean to us. The facts of a post come first, then those of its
/// holder, so that each can be kept in an array of its own (see `roster_facts.h`).
enum class RosterField : std::uint8_t {
    // The post.
    body,
    post_ref,
    reports_to,
    job_title,
    team,
    unit,
    parent_unit,
    organisation,
    parent_organisation,
    function,
    level,
    // Its holder.
    person_ref,
    name,
    email,
    location,
    country,
    time_zone,
    languages,
    employment,
    start_date,
    working_hours,
    hours_per_month,
    expertise_offered,
    expertise_wanted,
    industries,
    style,
    gender,
    monitoring,
    // Read, then turned into one of the above or into what happens to the row.
    first_name,
    last_name,
    status,
    snapshot,
};

inline constexpr std::size_t roster_field_count = 32;
inline constexpr std::size_t post_field_count = 11;
inline constexpr std::size_t person_field_count = 17;

/// How a field is written in the mapping, what it means, and by which headings it is recognised:
/// the surest first. Headings are compared as `folded_words`.
struct RosterFieldInfo {
    RosterField field;
    std::string_view name;
    std::string_view sentence;
    std::span<std::string_view const> headings;
};

[[nodiscard]] std::span<RosterFieldInfo const> roster_fields();
[[nodiscard]] std::string_view name_of(RosterField field);
[[nodiscard]] std::optional<RosterField> roster_field_named(std::string_view name);

/// Group attributes: kept apart, readable for representation figures only, never part of a fit
/// score and never on a directory card.
[[nodiscard]] constexpr bool is_monitoring(RosterField field) {
    return field == RosterField::gender || field == RosterField::monitoring;
}

[[nodiscard]] constexpr bool is_post_field(RosterField field) {
    return static_cast<std::size_t>(field) < post_field_count;
}

[[nodiscard]] constexpr bool is_person_field(RosterField field) {
    return !is_post_field(field) &&
           static_cast<std::size_t>(field) < post_field_count + person_field_count;
}

/// What its owner may write in the own profile. A roster fills these in once and never overwrites
/// what the owner wrote since.
[[nodiscard]] constexpr bool is_owners(RosterField field) {
    using enum RosterField;
    return field == time_zone || field == languages || field == working_hours ||
           field == hours_per_month || field == expertise_offered || field == expertise_wanted ||
           field == industries || field == style;
}

}  // namespace telemachy::people
