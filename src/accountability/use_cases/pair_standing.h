#pragma once

#include <map>
#include <vector>

#include "accountability/domain/standing.h"
#include "operation/work.h"
#include "relationships/relationships_directory.h"

/// How a pair stands in a quarter, from what the house knows of it.
namespace telemachy::accountability {

[[nodiscard]] Standing standing_of(Work& work, relationships::PairFacts const& pair,
                                   Quarter const& quarter, Date today);

/// The same for every pair of a programme, from what is read once, however many there are.
class StandingsInQuarter {
public:
    StandingsInQuarter(Work& work, Id<ProgrammeTag> const& programme, Quarter const& quarter,
                       Date today);

    [[nodiscard]] std::int64_t minimum() const { return minimum_; }
    [[nodiscard]] Standing of(relationships::PairFacts const& pair) const;

private:
    Quarter quarter_;
    Date today_;
    std::int64_t minimum_;
    std::map<Id<PersonTag>, std::vector<Span>> excused_;
    std::map<Id<PairTag>, std::vector<Date>> held_;
};

/// Whether the two worked together on any day of it.
[[nodiscard]] bool was_at_work(relationships::PairFacts const& pair, Quarter const& quarter,
                               Date today);

}  // namespace telemachy::accountability
