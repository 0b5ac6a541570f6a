#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accountability/accountability.h"
#include "accountability/domain/report.h"
#include "operation/work.h"

namespace telemachy::accountability {

struct ReportRow {
    Id<ReportTag> id;
    Id<PairTag> pair;
    Id<ProgrammeTag> programme;
    std::string quarter;
    Id<PersonTag> author;
    ReportState state = ReportState::draft;
    ReportField behaviour;
    ReportField speed;
    ReportField relationships;
    std::string reason;
    std::int64_t version = 0;
    Instant saved_at;
    std::optional<Instant> submitted_at;
    std::optional<Id<PersonTag>> decided_by;

    [[nodiscard]] ReportWords words() const { return {behaviour, speed, relationships}; }
};

class ReportStore {
public:
    explicit ReportStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<ReportRow> find(Id<ReportTag> const& report);
    [[nodiscard]] std::optional<ReportRow> of_pair(Id<PairTag> const& pair, Quarter const& quarter);
    /// The latest quarter first.
    [[nodiscard]] std::vector<ReportRow> of_pair(Id<PairTag> const& pair);
    /// What was sent, what waits for a decision first.
    [[nodiscard]] std::vector<ReportRow> of_programme(Id<ProgrammeTag> const& programme);
    void save(ReportRow const& report);
    void move(Id<ReportTag> const& report, ReportState state, std::string const& reason,
              std::optional<Id<PersonTag>> const& decided_by);

private:
    Work& work_;
};

}  // namespace telemachy::accountability
