#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "people/people.h"
#include "programmes/programmes.h"
#include "relationships/relationships.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships {

/// A pair as one of its two people sees it in a list.
struct PairCard {
    Id<PairTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    programmes::Modality modality;
    Side my_side;
    people::PersonOutline partner;
    PairState state;
    std::optional<Instant> respond_by;
    bool i_accepted;
    bool i_declined;
    bool they_accepted;
    std::int64_t hours_per_month;
    std::optional<Date> last_conversation;
    std::int64_t conversations;

    static constexpr Sentence sentences[] = {
        {"state", "Where it stands; proposed until both have answered."},
        {"they_accepted", "Told once both have said yes, never before your own answer."},
        {"respond_by", "Until when both may answer; nothing once that is settled."},
    };
};

[[nodiscard]] PairCard card_of(Work& work, OwnPair const& pair, Faces const& faces);

}  // namespace telemachy::relationships
