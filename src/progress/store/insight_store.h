#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "progress/domain/insight.h"

namespace telemachy::progress {

struct InsightRow {
    Id<InsightTag> id;
    Id<PairTag> pair;
    Id<programmes::ProgrammeTag> programme;
    Id<PersonTag> author;
    std::string heard;
    Changed changed_what = Changed::plan;
    std::string changed;
    std::string evidence;
    Visibility visibility = Visibility::pair;
    InsightState state = InsightState::recorded;
    Instant recorded_at;
    std::optional<Instant> answered_at;
};

class InsightStore {
public:
    explicit InsightStore(Work& work) : work_(work) {}

    void add(InsightRow const& insight);
    [[nodiscard]] std::optional<InsightRow> find(Id<InsightTag> const& insight);
    /// The latest first.
    [[nodiscard]] std::vector<InsightRow> of_pair(Id<PairTag> const& pair);
    /// What a programme may read: nothing that both have not agreed to.
    [[nodiscard]] std::vector<InsightRow> shared(Id<programmes::ProgrammeTag> const& programme);
    void answer(Id<InsightTag> const& insight, InsightState state);
    void withdraw(Id<InsightTag> const& insight);

private:
    Work& work_;
};

}  // namespace telemachy::progress
