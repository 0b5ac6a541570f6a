#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "people/domain/company.h"
#include "people/people.h"
#include "people/store/person_row.h"

namespace telemachy::people {

/// One person with what the directory and the owner know; group attributes stay where they are.
struct ProfileRecord {
    KnownPerson known;
    bool pauses = false;
    std::int64_t version = 0;
    std::vector<SkillRow> skills;
};

class ProfileStore {
public:
    explicit ProfileStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<ProfileRecord> find(Id<PersonTag> const& person) const;

    /// Writes what the owner may write (see `is_owners`), the pause switch and which fields are now
    /// the owner's own, and rewrites the card.
    void save(ProfileRecord const& record);

private:
    Work& work_;
};

}  // namespace telemachy::people
