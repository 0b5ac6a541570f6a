#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// A pair as a coordinator or steward sees it: states, dates, counts (T1). A type of its own with
/// no place for a word that either of the two wrote.
struct PairOutline {
    Id<PairTag> id;
    people::PersonOutline mentee;
    people::PersonOutline mentor;
    PairState state;
    bool mentee_accepted;
    bool mentor_accepted;
    std::optional<Side> declined_by;
    bool reason_given;
    Instant proposed;
    std::optional<Instant> respond_by;
    std::optional<Instant> active_since;
    std::optional<Instant> closed;
    std::int64_t questions;
    std::string agreement;
    std::int64_t conversations;
    std::optional<Date> last_conversation;

    static constexpr Sentence sentences[] = {
        {"agreement", "none, draft or signed."},
        {"reason_given", "Whether whoever declined left a reason for the coordinator."},
    };
};

/// The pairs of one programme, newest first.
namespace list_pairs {

struct Input {
    Id<ProgrammeTag> programme;
    std::optional<PairState> state;
    std::optional<std::string> cursor;
    Whole<1, 200, 50> limit;
};

struct Output {
    std::vector<PairOutline> items;
    std::optional<std::string> next;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_pairs
}  // namespace telemachy::relationships
