#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/domain/company.h"

namespace telemachy::people {

/// What a row, or somebody's absence from all rows, means for the company. A `problem` keeps a row
/// out; a `remark` stands beside one that is taken in.
enum class ChangeKind { create, change, leave, skip, unchanged, problem, remark };

/// One fact before and after, by the field's name.
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;

    bool operator==(FieldChange const&) const = default;
};

/// One line of a dry run.
struct RosterChange {
    std::size_t row = 0;  ///< 0 where no row speaks of it: somebody is missing.
    ChangeKind kind = ChangeKind::unchanged;
    std::string post = {};    ///< The post's number, when it has one.
    std::string person = {};  ///< The person's name.
    std::string sentence = {};
    std::vector<FieldChange> changes = {};
};

/// Rows by what they do; `remark` counts the rows that have one or more.
struct ChangeCounts {
    std::uint32_t create = 0;
    std::uint32_t change = 0;
    std::uint32_t leave = 0;
    std::uint32_t unchanged = 0;
    std::uint32_t skip = 0;
    std::uint32_t problem = 0;
    std::uint32_t remark = 0;

    bool operator==(ChangeCounts const&) const = default;
};

/// What to write, and what was there before: nothing when the write makes it. Reading it backwards
/// undoes it.
struct PersonWrite {
    std::string id;
    std::optional<PersonState> before;
    PersonState after;
};
struct PostWrite {
    std::string id;
    std::optional<PostState> before;
    PostState after;
};
struct HoldingWrite {
    std::string post;
    std::string person;
    bool starts = true;  ///< Otherwise it ends.

    auto operator<=>(HoldingWrite const&) const = default;
};

struct RosterWrites {
    std::vector<PersonWrite> persons;
    std::vector<PostWrite> posts;
    std::vector<HoldingWrite> holdings;

    [[nodiscard]] bool empty() const {
        return persons.empty() && posts.empty() && holdings.empty();
    }
};

/// The company once the writes are done.
[[nodiscard]] KnownCompany applied(KnownCompany company, RosterWrites const& writes);

/// A dry run: everything a roster would do, row by row, and the writes that do it.
struct RosterPlan {
    std::vector<RosterChange> changes;  ///< By row; those without a row come last.
    ChangeCounts counts;
    RosterWrites writes;
    std::vector<std::string> warnings;  ///< What somebody must see before applying it.
};

/// An undo: the writes that put things back, and what was left alone because somebody has changed
/// it since.
struct UndoPlan {
    RosterWrites writes;
    std::vector<std::string> kept;
};

/// The inverse of `applied`, as far as `now` still has what it wrote: whatever was made is removed
/// from sight, every fact that still has the value written gets its former one back, and a fact
/// that was changed since is left alone and named.
[[nodiscard]] UndoPlan undo_of(RosterWrites const& applied, KnownCompany const& now);

}  // namespace telemachy::people
