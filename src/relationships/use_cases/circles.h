#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/faces.h"

/// A circle: one mentor and everybody they work with in a programme of circles. Each of them stands in a pair
/// with the mentor, with an agreement and objectives of their own; they meet together.
namespace telemachy::relationships {

/// The active pairs around one mentor, in the order they were proposed. Empty where the programme's people meet
/// in twos.
[[nodiscard]] std::vector<PairRow> circle_around(Work& work, Id<ProgrammeTag> const& programme,
                                                 Id<PersonTag> const& mentor);

struct CircleMember {
    people::PersonOutline person;
    bool is_mentor;
    std::optional<Id<PairTag>> pair;
    std::optional<std::int64_t> conversations;

    static constexpr Sentence sentences[] = {
        {"pair", "Their pair with the mentor; told to the mentor alone."},
        {"conversations", "How often they were there; told to the mentor alone."},
    };
};

namespace see_circle {

struct Input {
    Id<PairTag> pair;
};
struct Output {
    std::vector<CircleMember> members;

    static constexpr Sentence sentences[] = {
        {"members", "The mentor first; nobody where the two meet alone."},
    };
};

/// Who meets together, for whoever is one of them. What a mentee has with the mentor stays between those two.
Result<Output> run(Work& work, Input const& input);

}  // namespace see_circle

namespace log_circle_conversation {

struct Input {
    Id<PairTag> pair;
    Date held_on;
    Whole<1, 600, 60> minutes;
    Channel channel;
    std::vector<Id<PairTag>> attended;

    static constexpr Sentence sentences[] = {
        {"pair", "Any pair of the circle."},
        {"attended", "The pairs whose mentee was there; of the others it is noted that they stayed away."},
    };
};
struct Output {
    std::int64_t attended;
    std::int64_t stayed_away;
};

/// The mentor says once, for everybody, who was there. Whoever is said to have stayed away may contradict. What
/// a mentee has logged for the same day is the same conversation and stays.
Result<Output> run(Work& work, Input const& input);

}  // namespace log_circle_conversation
}  // namespace telemachy::relationships
