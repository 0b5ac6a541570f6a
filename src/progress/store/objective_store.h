#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "progress/domain/objective.h"

namespace telemachy::progress {

struct ObjectiveRow {
    Id<ObjectiveTag> id;
    Id<PairTag> pair;
    Id<PersonTag> owner;
    std::string aim;
    std::string evidence;
    Rating before;
    std::optional<Date> aim_by;
    std::int64_t version = 1;
    Instant set_at;
};

struct RecountRow {
    Id<RecountTag> id;
    std::string knowledge;
    std::string action;
    std::string seen;
    Rating after;
    Instant told_at;
};

class ObjectiveStore {
public:
    explicit ObjectiveStore(Work& work) : work_(work) {}

    [[nodiscard]] Id<ObjectiveTag> add(Id<PairTag> const& pair, Id<PersonTag> const& owner,
                                       ObjectiveTerms const& terms);
    void edit(Id<ObjectiveTag> const& objective, ObjectiveTerms const& terms);
    [[nodiscard]] std::optional<ObjectiveRow> find(Id<ObjectiveTag> const& objective);
    /// In the order they were set.
    [[nodiscard]] std::vector<ObjectiveRow> of_pair(Id<PairTag> const& pair);
    /// How many somebody has in a pair and has not told about yet.
    [[nodiscard]] std::int64_t open(Id<PairTag> const& pair, Id<PersonTag> const& owner);

    void add_recount(Id<ObjectiveTag> const& objective, RecountRow const& recount);
    /// In the order they were told.
    [[nodiscard]] std::vector<RecountRow> recounts(Id<ObjectiveTag> const& objective);

private:
    Work& work_;
};

}  // namespace telemachy::progress
