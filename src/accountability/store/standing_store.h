#pragma once

#include <cstdint>
#include <vector>

#include "accountability/accountability.h"
#include "accountability/domain/standing.h"
#include "operation/work.h"

namespace telemachy::accountability {

struct MinimumRow {
    std::int64_t per_quarter = 0;
    std::int64_t version = 0;
};

struct AbsenceRow {
    Id<AbsenceTag> id;
    Date from;
    Date until;
};

/// Whose days they are stays in this room.
struct AbsentRow {
    Id<PersonTag> person;
    Date from;
    Date until;
};

class StandingStore {
public:
    explicit StandingStore(Work& work) : work_(work) {}

    /// What is asked of a quarter: nothing, with version 0, where a programme has not said by then.
    [[nodiscard]] MinimumRow minimum(Id<ProgrammeTag> const& programme, Quarter const& quarter);
    /// From this quarter on.
    void save_minimum(Id<ProgrammeTag> const& programme, Quarter const& quarter,
                      MinimumRow const& minimum, Id<PersonTag> const& by);

    /// Programmes that ask for something, or did.
    [[nodiscard]] std::vector<Id<ProgrammeTag>> asking();
    /// Whether the two of a pair were told how a quarter ended.
    [[nodiscard]] bool was_told(Id<PairTag> const& pair, Quarter const& quarter);
    /// Notes that they are; false where they were.
    [[nodiscard]] bool tell(Id<PairTag> const& pair, Quarter const& quarter);

    [[nodiscard]] Id<AbsenceTag> excuse(Id<PersonTag> const& person, Span const& span);
    [[nodiscard]] std::vector<AbsenceRow> absences(Id<PersonTag> const& person);
    /// Everybody's that touch these days.
    [[nodiscard]] std::vector<AbsentRow> absences(Span const& days);
    /// Whether there was one of theirs to take back.
    [[nodiscard]] bool withdraw(Id<AbsenceTag> const& absence, Id<PersonTag> const& person);

private:
    Work& work_;
};

}  // namespace telemachy::accountability
