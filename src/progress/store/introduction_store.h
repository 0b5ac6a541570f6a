#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "progress/progress.h"

namespace telemachy::progress {

/// How far a door that was opened leads: offered, the introduction made, the two have met, or
/// nothing came of it.
enum class DoorState { offered, made, met, nothing };

struct IntroductionRow {
    Id<IntroductionTag> id;
    Id<PairTag> pair;
    Id<PersonTag> opened_by;
    std::string door;
    std::string why;
    DoorState state = DoorState::offered;
    std::string outcome;
    std::int64_t version = 1;
    Instant offered_at;
};

class IntroductionStore {
public:
    explicit IntroductionStore(Work& work) : work_(work) {}

    void add(IntroductionRow const& introduction);
    [[nodiscard]] std::optional<IntroductionRow> find(Id<IntroductionTag> const& introduction);
    /// The latest first.
    [[nodiscard]] std::vector<IntroductionRow> of_pair(Id<PairTag> const& pair);
    void move(Id<IntroductionTag> const& introduction, DoorState state, std::string const& outcome);

private:
    Work& work_;
};

}  // namespace telemachy::progress
