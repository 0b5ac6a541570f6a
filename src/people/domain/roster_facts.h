#pragma once

#include <array>
#include <bitset>
#include <cassert>
#include <string>

#include "people/domain/roster_field.h"

namespace telemachy::people {

/// Which fields a feed speaks of. What it does not speak of it cannot change.
class FieldSet {
public:
    void insert(RosterField field) { fields_.set(static_cast<std::size_t>(field)); }
    void erase(RosterField field) { fields_.reset(static_cast<std::size_t>(field)); }
    [[nodiscard]] bool contains(RosterField field) const {
        return fields_.test(static_cast<std::size_t>(field));
    }

    [[nodiscard]] std::size_t size() const { return fields_.count(); }

    bool operator==(FieldSet const&) const = default;

private:
    std::bitset<roster_field_count> fields_;
};

/// The facts of a post, each in its canonical form (see `roster_value.h`), empty when unknown.
struct PostFacts {
    std::array<std::string, post_field_count> values;

    [[nodiscard]] std::string& operator[](RosterField field) {
        assert(is_post_field(field));
        return values[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] std::string const& operator[](RosterField field) const {
        assert(is_post_field(field));
        return values[static_cast<std::size_t>(field)];
    }
    bool operator==(PostFacts const&) const = default;
};

/// The facts of a person, likewise.
struct PersonFacts {
    std::array<std::string, person_field_count> values;

    [[nodiscard]] std::string& operator[](RosterField field) {
        assert(is_person_field(field));
        return values[static_cast<std::size_t>(field) - post_field_count];
    }
    [[nodiscard]] std::string const& operator[](RosterField field) const {
        assert(is_person_field(field));
        return values[static_cast<std::size_t>(field) - post_field_count];
    }
    bool operator==(PersonFacts const&) const = default;
};

/// Calls `visit(field)` for every field of a post, or of a person.
void for_each_post_field(auto visit) {
    for (std::size_t index = 0; index < post_field_count; ++index) {
        visit(static_cast<RosterField>(index));
    }
}

void for_each_person_field(auto visit) {
    for (std::size_t index = 0; index < person_field_count; ++index) {
        visit(static_cast<RosterField>(post_field_count + index));
    }
}

}  // namespace telemachy::people
