#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "operation/capability.h"
#include "people/people.h"
#include "programmes/programmes.h"

/// The words of this room: two people who were matched, from the proposal to a good ending.
namespace telemachy::relationships {

using people::PersonTag;
using programmes::ProgrammeTag;
using programmes::Side;

struct PairTag {
    static constexpr std::string_view prefix = "pai";
};
struct QuestionTag {
    static constexpr std::string_view prefix = "que";
};
struct AgreementTag {
    static constexpr std::string_view prefix = "agr";
};
struct ConversationTag {
    static constexpr std::string_view prefix = "cnv";
};

struct MissedTag {
    static constexpr std::string_view prefix = "mis";
};

[[nodiscard]] constexpr Side other(Side side) {
    return side == Side::mentee ? Side::mentor : Side::mentee;
}

/// Where a pair stands. `accepted` means that one of the two has said yes and the other is awaited;
/// with the second yes it is `active`. The two themselves are told `proposed` until both have
/// answered.
enum class PairState { proposed, accepted, active, declined, lapsed, ended };

/// Whether the pair may still become something or is something. While it lives, the same two people
/// are not proposed to one another again.
[[nodiscard]] constexpr bool is_alive(PairState state) { return state <= PairState::active; }

/// Whether somebody still has to answer.
[[nodiscard]] constexpr bool is_open(PairState state) { return state <= PairState::accepted; }

/// How two people talked. Words from a list and no free text.
enum class Channel { in_person, video, phone, chat };

/// A plan was published: everybody in it has a match to answer. One event for the whole plan,
/// because a plan may hold many thousand pairs.
struct PairsProposed {
    static constexpr std::string_view event = "relationships.pairs_proposed";
    std::vector<Id<PairTag>> pairs;
};

/// Both have said yes.
struct PairAccepted {
    static constexpr std::string_view event = "relationships.pair_accepted";
    Id<PairTag> pair;
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
};

/// A proposal came to nothing: somebody declined, or the clock ran out (`lapsed`). `by` is who
/// declined or alone left it unanswered, and nobody when both were silent. The reason stays in this
/// room.
struct PairDeclined {
    static constexpr std::string_view event = "relationships.pair_declined";
    Id<PairTag> pair;
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    std::optional<Id<PersonTag>> by;
    bool lapsed = false;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::relationships
